import type { Engine } from "../../src/engine/engine";
import { templates } from "../../src/templates/templates";
import { readFigures } from "../../src/analysis/planFigures";
import { parseRange } from "../../src/workbook/address";
import { calculated } from "./support";

/** Far from any figure of a template, in both directions. */
const WRONG = [1e6, -1e6];

/** What every template checks: overwriting a figure with a number is not their affair. */
const STANDARD = ["no_errors", "no_input_missing", "inputs_within_limits"];

const cases = templates.flatMap((template) =>
  template.presets
    .filter((preset) => preset !== "Blank")
    .map((preset) => ({ template, preset, name: template.name })),
);

describe.each(cases)("$name, $preset", ({ template, preset }) => {
  const { plan, figures } = calculated(template, preset);
  const { engine } = figures;

  test("every check is exactly 0", () => {
    expect(Object.keys(figures.checks)).toEqual(template.checks.map(({ key }) => key));
    expect(Object.entries(figures.checks).filter(([, { value }]) => value !== 0)).toEqual([]);
  });

  const own = template.checks.filter(({ key }) => !STANDARD.includes(key));

  test.each(own)("$key fails when a cell that it reads is overwritten", ({ key }) => {
    const place = plan.keys.checks[key]?.cell;
    if (place === undefined) throw new Error(`no check ${key}`);
    const read = cellsRead(engine, place.sheet, place.address);
    expect(read.length).toBeGreaterThan(0);
    const unseen = read.filter((cell) => !WRONG.some((value) => seen(cell, value, key)));
    expect(unseen).toEqual([]);
  });

  test("an error in any line or output fails a check, and the cover states no figure", () => {
    const { lines, outputs } = plan.keys;
    const places = [...Object.values(lines), ...Object.values(outputs)].map(({ cell }) => cell);
    for (const { sheet, address } of places) {
      const [row, column] = position(address);
      const { formula = null } = engine.cell(sheet, row, column);
      engine.setCell(sheet, row, column, "=NA()");
      engine.recalculate();
      expect(readFigures(plan, engine).checks["no_errors"]?.value).toBeGreaterThan(0);
      expect(engine.value("Cover", 7, 0)).toMatch(/^Not calculated/);
      engine.setCell(sheet, row, column, formula);
    }
    engine.recalculate();
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
  });
});

/** Row and column of "H12", counted from 0. */
function position(address: string): [number, number] {
  const { row, column } = parseRange(address) ?? { row: 0, column: 0 };
  return [row, column];
}

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
