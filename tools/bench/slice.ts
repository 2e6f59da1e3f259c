import { createEngine } from "../../src/engine/createEngine";
import type { CellReference, Engine } from "../../src/engine/engine";
import { takeSlice } from "../../src/engine/slice/takeSlice";
import { parseCell, splitSheet } from "../../src/workbook/address";
import { buildOutModel, type BuildOutModel } from "../models/buildOutModel";
import { microseconds } from "./measure";

const TRIALS = 10_000;
/** Trials that the workbook itself calculates for comparison. */
const IN_WORKBOOK = 50;

/** 10,000 trials between 5 inputs and 3 outputs of a model of 1,500 formulas, beside the workbook. */
export function benchSlice(): void {
  const model = buildOutModel();
  const engine = openModel(model);
  const inputs = model.inputs.map(placeOf);
  const outputs = model.outputs.map(placeOf);
  const taking = microseconds(() => takeSlice(engine, inputs, outputs));
  const slice = takeSlice(engine, inputs, outputs);
  if ("refused" in slice) throw new Error(JSON.stringify(slice.refused));

  const columns = inputs.map(({ sheet, row, column }, k) => {
    const base = Number(engine.value(sheet, row, column));
    // Between −20 % and +20 % of the base, spread evenly, another way for each input.
    return Float64Array.from({ length: TRIALS }, (_, i) => {
      const place = (i * (7919 + 2 * k)) % TRIALS;
      return base * (0.8 + (0.4 * place) / TRIALS);
    });
  });
  const bySlice = microseconds(() => slice.run(columns)) / TRIALS;
  const byWorkbook =
    microseconds(() => {
      for (let trial = 0; trial < IN_WORKBOOK; trial++) {
        inputs.forEach(({ sheet, row, column }, k) => {
          engine.setCell(sheet, row, column, columns[k]?.[trial] ?? null);
        });
        engine.recalculate();
      }
    }) / IN_WORKBOOK;

  const formulas = Object.values(model.sheets)
    .flatMap((cells) => Object.values(cells))
    .filter((content) => typeof content === "string" && content.startsWith("=")).length;
  console.log(
    `Slice, ${TRIALS} trials of ${inputs.length} inputs and ${outputs.length} outputs, ${formulas} formulas (${slice.formulas} between, ${slice.oneByOne.length} of them one by one): ${perSecond(bySlice)} trials a second, taken in ${(taking / 1000).toFixed(0)} ms; in the workbook ${perSecond(byWorkbook)} (${(byWorkbook / bySlice).toFixed(0)}× the time)`,
  );
}

function openModel({ sheets }: BuildOutModel): Engine {
  const engine = createEngine();
  for (const name of Object.keys(sheets)) engine.addSheet(name);
  for (const [name, cells] of Object.entries(sheets)) {
    for (const [address, content] of Object.entries(cells)) {
      const { row, column } = placeOf(`${name}!${address}`);
      engine.setCell(name, row, column, content);
    }
  }
  engine.recalculate();
  return engine;
}

function placeOf(text: string): CellReference {
  const { sheet = "", address } = splitSheet(text);
  const cell = parseCell(address);
  if (!cell) throw new RangeError(`"${text}" is no cell`);
  return { sheet, ...cell };
}

function perSecond(microsecondsEach: number): string {
  return Math.round(1e6 / microsecondsEach).toLocaleString("en-US");
}
