import { calculatePlan } from "../../src/analysis/planFigures";
import { createEngine } from "../../src/engine/createEngine";
import { openWorkbookFile } from "../../src/engine/openWorkbookFile";
import type { Engine } from "../../src/engine/engine";
import { insertPlan } from "../../src/excel/insertPlan";
import { catalogue } from "../../src/functions/catalogue";
import { templates } from "../../src/templates/templates";
import { cellText } from "../../src/workbook/address";
import { isCellError, type CellValue } from "../../src/workbook/cellValue";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { excelForTests } from "../excel/support/excelForTests";

jest.setTimeout(120_000);

const cases = templates.flatMap((template) =>
  template.presets.map((preset) => ({ name: template.name, preset, template })),
);

describe.each(cases)("$name, $preset", ({ template, preset }) => {
  const plan = template.plan(template.values(preset), preset);
  const { engine } = calculatePlan(plan, createEngine({ functions: catalogue }));
  const sheets = plan.sheets.map(({ name }) => name);
  const calculated = cellsOf(engine, sheets);

  test("there is something to compare", () => {
    const formulas = [...calculated.values()].filter((cell) => cell.startsWith("="));
    expect(formulas.length).toBeGreaterThan(200);
  });

  test("inserted through Office.js, every cell has the engine's formula and value", async () => {
    const { workbook } = await excelForTests();
    await insertPlan(plan);
    workbook.recalculate();
    const inserted = new Map<string, string>();
    for (const sheet of sheets) {
      const used = engine.usedRange(sheet);
      if (used === undefined) continue;
      for (let row = used.row; row < used.row + used.rows; row++) {
        for (let column = used.column; column < used.column + used.columns; column++) {
          const { formula, value } = workbook.cell(sheet, row, column);
          put(inserted, sheet, row, column, formula, value);
        }
      }
    }
    expect(differences(inserted, calculated)).toEqual([]);
  });

  test("written as a file and read back, every cell has the engine's formula and value", async () => {
    const file = readXlsx(await writeXlsx(plan, engine));
    const kept = new Map<string, string>();
    for (const { name, cells } of file.sheets) {
      for (const { row, column, formula, value } of cells) {
        put(kept, name, row, column, formula, value);
      }
    }
    expect(differences(kept, calculated)).toEqual([]);
    const reopened = createEngine({ functions: catalogue });
    openWorkbookFile(file, reopened);
    reopened.recalculate();
    expect(differences(cellsOf(reopened, sheets), calculated)).toEqual([]);
  });

  test("frozen, every value stands and no formula is left", async () => {
    const file = readXlsx(await writeXlsx(plan, engine, { frozen: true }));
    const values = new Map<string, string>();
    for (const { name, cells } of file.sheets) {
      for (const { row, column, value, formula } of cells) {
        expect(formula).toBeUndefined();
        put(values, name, row, column, undefined, value);
      }
    }
    expect(differences(values, cellsOf(engine, sheets, false))).toEqual([]);
  });
});

/** Every cell that holds something, as a text: formula and value. */
function cellsOf(engine: Engine, sheets: readonly string[], formulas = true): Map<string, string> {
  const cells = new Map<string, string>();
  for (const sheet of sheets) {
    const used = engine.usedRange(sheet);
    if (used === undefined) continue;
    for (let row = used.row; row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const { formula, value } = engine.cell(sheet, row, column);
        put(cells, sheet, row, column, formulas ? formula : undefined, value);
      }
    }
  }
  return cells;
}

function put(
  cells: Map<string, string>,
  sheet: string,
  row: number,
  column: number,
  formula: string | undefined,
  value: CellValue,
): void {
  // A cell that shows nothing is as good as none.
  if (formula === undefined && (value === null || value === "")) return;
  cells.set(`${sheet}!${cellText(row, column)}`, `${formula ?? ""} → ${shown(value)}`);
}

/** A file keeps no reason of an error, and errors that it does not know as #VALUE!. */
function shown(value: CellValue): string {
  if (!isCellError(value)) return JSON.stringify(value);
  return ["#CALC!", "#SPILL!", "#CIRC!"].includes(value.error) ? "#VALUE!" : value.error;
}

function differences(
  found: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...found.keys(), ...wanted.keys()])]
    .filter((cell) => found.get(cell) !== wanted.get(cell))
    .map(
      (cell) => `${cell}: ${found.get(cell) ?? "nothing"}, not ${wanted.get(cell) ?? "nothing"}`,
    );
}
