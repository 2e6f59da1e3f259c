import { createEngine } from "../../../src/engine/createEngine";
import { catalogue } from "../../../src/functions/catalogue";
import { fillEngine } from "../../models/generatedModel";
import type { BenchedEngine } from "./benchedEngine";

export function ourEngine(): BenchedEngine {
  const engine = createEngine({ functions: catalogue });
  return {
    load: (model) => {
      fillEngine(model, engine);
    },
    loadCalculates: false,
    calculateAll: () => {
      engine.recalculate();
    },
    edit: ({ sheet, row, column }, value) => {
      engine.setCell(sheet, row, column, value);
      engine.recalculate();
    },
    value: ({ sheet, row, column }) => engine.value(sheet, row, column),
  };
}
