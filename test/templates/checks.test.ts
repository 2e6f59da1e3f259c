import type { Engine } from "../../src/engine/engine";
import { templates } from "../../src/templates/templates";
import { readFigures } from "../../src/analysis/planFigures";
import { calculated } from "./support";

/** Far from any figure of a template, in both directions. */
const WRONG = [1e6, -1e6];

describe.each(templates)("$name", (template) => {
  const { plan, figures } = calculated(template, "Nov 2025");
  const { engine } = figures;
  const [first = ""] = template.presets;

  test.each(template.checks)("$key fails when a cell that it reads is overwritten", ({ key }) => {
    const place = plan.keys.checks[key]?.cell;
    if (place === undefined) throw new Error(`no check ${key}`);
    const read = cellsRead(engine, place.sheet, place.address);
    expect(read.length).toBeGreaterThan(0);
    const unseen = read.filter((cell) => !WRONG.some((value) => seen(cell, value, key)));
    expect(unseen).toEqual([]);
  });

  function seen(cell: Cell, value: number, key: string): boolean {
    const { formula, value: before } = engine.cell(cell.sheet, cell.row, cell.column);
    engine.setCell(cell.sheet, cell.row, cell.column, value);
    engine.recalculate();
    const { checks, masterCheck } = readFigures(plan, engine);
    engine.setCell(cell.sheet, cell.row, cell.column, restored(cell, formula, before));
    engine.recalculate();
    return checks[key]?.ok === false && masterCheck !== 0;
  }

  /** A cell inside a spill is empty on its own. */
  function restored({ sheet, row, column }: Cell, formula: string | undefined, value: unknown) {
    if (formula !== undefined) return formula;
    const own = plan.sheets.find(({ name }) => name === sheet)?.blocks[0]?.rows[row]?.[column];
    return own === undefined || value === null ? null : own;
  }

  test("the preset's workbook is whole again afterwards", () => {
    expect(readFigures(plan, engine).masterCheck).toBe(0);
    expect(first).toBe("Nov 2025");
  });
});

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The calculated cells that a check reads: to overwrite an input is what inputs are for. */
function cellsRead(engine: Engine, sheet: string, address: string): Cell[] {
  const row = Number(/\d+$/.exec(address)?.[0]) - 1;
  return engine
    .precedents(sheet, row, 5)
    .filter((range) => range.sheet !== sheet && range.sheet !== "Inputs")
    .flatMap((range) =>
      Array.from({ length: range.rows * range.columns }, (_, i) => ({
        sheet: range.sheet,
        row: range.row + Math.floor(i / range.columns),
        column: range.column + (i % range.columns),
      })),
    );
}
