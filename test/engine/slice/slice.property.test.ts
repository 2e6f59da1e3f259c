import fc from "fast-check";
import type { CellReference, Engine } from "../../../src/engine/engine";
import { takeSlice } from "../../../src/engine/slice/takeSlice";
import { parseCell } from "../../../src/workbook/address";
import type { CellValue } from "../../../src/workbook/cellValue";
import { sheet } from "../support";
import { randomModel } from "./randomModel";

const TRIALS = 12;
const CIRCLE = "it is part of a circular reference";

test("a slice shows what typing the inputs into the workbook shows, bit for bit, errors included", () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
      const random = generator(seed);
      const model = randomModel(random);
      const inputs = model.inputs.map(place);
      const outputs = model.outputs.map(place);
      const columns = inputs.map(() =>
        Array.from(
          { length: TRIALS },
          () => VALUES[Math.floor(random() * VALUES.length)] ?? random() * 8 - 2,
        ),
      );
      const slice = takeSlice(sheet(model.cells), inputs, outputs);
      if ("refused" in slice) {
        // A model that is a circle before any trial.
        expect(new Set(slice.refused.map(({ why }) => why))).toEqual(new Set([CIRCLE]));
        return;
      }
      const answer = slice.run(columns);
      const engine = sheet(model.cells);
      for (let trial = 0; trial < TRIALS; trial++) {
        inputs.forEach(({ row, column }, k) => {
          engine.setCell("S", row, column, columns[k]?.[trial] ?? null);
        });
        engine.recalculate();
        outputs.forEach((output, k) => {
          const column = answer.outputs[k];
          const number = column?.numbers[trial];
          const shown = number === number ? number : column?.others.get(trial);
          compared++;
          expectSame(
            shown,
            valueOf(engine, output),
            () =>
              `${model.outputs[k]} ${JSON.stringify(model.cells[model.outputs[k] ?? ""])} in trial ${trial} of model ${seed}`,
          );
        });
      }
    }),
    { numRuns: Number(process.env["RUNS"] ?? 60) },
  );
  expect(compared).toBeGreaterThan(1000);
});

/** Values at which formulas break. */
const VALUES = [0, 1, -1, 2, 3, 1e308, 0.1, undefined, undefined, undefined, undefined, undefined];

function expectSame(
  shown: CellValue | undefined,
  calculated: CellValue,
  where: () => string,
): void {
  const same =
    typeof calculated === "number"
      ? Object.is(shown, calculated)
      : JSON.stringify(shown) === JSON.stringify(calculated);
  if (!same)
    throw new Error(
      `${where()}: slice ${JSON.stringify(shown)}, workbook ${JSON.stringify(calculated)}`,
    );
}

function place(address: string): CellReference {
  return { sheet: "S", ...(parseCell(address) ?? { row: 0, column: 0 }) };
}

function valueOf(engine: Engine, { sheet: name, row, column }: CellReference): CellValue {
  return engine.value(name, row, column);
}

/** mulberry32: uniform numbers from a seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
