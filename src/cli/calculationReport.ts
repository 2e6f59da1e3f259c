import type { CellReference, Engine, RangeReference } from "../engine/engine";
import {
  cellText,
  MAX_COLUMNS,
  sheetRangeText,
  type CellPosition,
  type CellRange,
} from "../workbook/address";
import type { CellValue } from "../workbook/cellValue";
import type { FileCell, WorkbookFile } from "../workbook/workbookFile";
import { circularGroups } from "./circularGroups";
import { figureText } from "./figureText";
import { sameValue } from "./sameValue";
import { textTable } from "./textTable";

type Shown = Exclude<CellValue, null>;

/** What `calc` prints as JSON. */
export interface CalculationReport {
  readonly sheets: Readonly<Record<string, Readonly<Record<string, Shown>>>>;
  /** A constant among them (a linked data type, a picture) has the formula "". */
  readonly notCalculated: readonly { cell: string; formula: string; why: string }[];
  /** Cells that refer to each other in a circle which is not iterated. */
  readonly circular: readonly (readonly string[])[];
  /** Cells where the file keeps another value. */
  readonly differs: readonly { cell: string; file: Shown; calculated: Shown }[];
}

/**
 * @param set - Cells that were changed after the file was opened.
 * @param only - Ranges to print; all cells when there are none. The other lists are always whole.
 */
export function calculationReport(
  file: WorkbookFile,
  engine: Engine,
  set: readonly CellReference[],
  only: readonly RangeReference[],
): CalculationReport {
  const changed = (name: string): readonly CellReference[] =>
    set.filter(({ sheet }) => sheet === name);
  const sheets: Record<string, Record<string, Shown>> = {};
  const notCalculated: { cell: string; formula: string; why: string }[] = [];
  const circular: { sheet: string; row: number; column: number }[] = [];
  for (const { name: sheet, cells } of file.sheets) {
    const values: Record<string, Shown> = {};
    for (const { row, column } of filledCells(sheet, [...cells, ...changed(sheet)], engine)) {
      const {
        formula,
        value,
        notCalculated: why,
        circular: inCircle,
      } = engine.cell(sheet, row, column);
      if (formula === undefined && value === null) continue;
      if (wanted(only, sheet, row, column)) values[cellText(row, column)] = shown(value);
      if (inCircle) circular.push({ sheet, row, column });
      else if (why !== undefined) {
        notCalculated.push({ cell: placeText(sheet, row, column), formula: formula ?? "", why });
      }
    }
    if (only.length === 0 || Object.keys(values).length > 0) sheets[sheet] = values;
  }
  notCalculated.push(...keptTableCells(engine));
  return {
    sheets,
    notCalculated,
    circular: circularGroups(circular, engine).map((group) =>
      group.map(({ sheet, row, column }) => placeText(sheet, row, column)),
    ),
    differs: file.sheets.flatMap(({ name, cells, dataTables }) =>
      cells.flatMap((cell) => {
        if (!isCalculated(cell, dataTables)) return [];
        const { value } = engine.cell(name, cell.row, cell.column);
        const formulaCell = formulaOf(cell, dataTables);
        if (sameValue(cell.value, value, () => operandsOf(engine, name, formulaCell))) return [];
        return [
          {
            cell: placeText(name, cell.row, cell.column),
            file: shown(cell.value),
            calculated: shown(value),
          },
        ];
      }),
    ),
  };
}

/** The same for reading. */
export function calculationText(report: CalculationReport, notes: readonly string[]): string {
  const { sheets, notCalculated, circular, differs } = report;
  const text = (value: Shown): string => shortened(figureText(value, ""));
  const parts = Object.entries(sheets).map(([name, cells]) =>
    section(name, valueRows(Object.entries(cells))),
  );
  parts.push(
    section(
      "Not calculated (the file's value is kept)",
      notCalculated.map(({ cell, why }) => [cell, why]),
    ),
    section(
      "Circular",
      circular.map((cells) => [cells.join(" → "), ""]),
    ),
    section(
      "The file keeps another value",
      differs.map(({ cell, file, calculated }) => [cell, `${text(file)} → ${text(calculated)}`]),
    ),
    section(
      "Notes",
      notes.map((note) => [note, ""]),
    ),
  );
  return parts.filter((part) => part !== "").join("\n");
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  if (rows.length === 0) return "";
  const table = textTable(
    [
      { title: "", align: "left" },
      { title: "", align: "left" },
    ],
    rows,
  );
  return `${title}\n${table.replace(/^(?=.)/gm, "  ")}`;
}

/** Cells of what-if tables that keep the values of the file, with the formula that Excel shows. */
function keptTableCells(engine: Engine): CalculationReport["notCalculated"] {
  return engine.keptDataTables().flatMap(({ table, why }) => {
    const inputs = [table.rowInput, table.columnInput].map((input) =>
      input ? cellText(input.row, input.column) : "",
    );
    const formula = `=TABLE(${inputs.join(",")})`;
    return Array.from({ length: table.rows * table.columns }, (_, i) => ({
      cell: placeText(
        table.sheet,
        table.row + Math.floor(i / table.columns),
        table.column + (i % table.columns),
      ),
      formula,
      why,
    }));
  });
}

/** Numbers right-aligned under each other; a text may run past them, but not out of sight. */
function valueRows(cells: readonly (readonly [string, Shown])[]): [string, string][] {
  const rows = cells.map(([address, value]) => ({
    address,
    isNumber: typeof value === "number",
    text: shortened(figureText(value, "")),
  }));
  const width = Math.max(0, ...rows.map(({ isNumber, text }) => (isNumber ? text.length : 0)));
  return rows.map(({ address, isNumber, text }) => [
    address,
    isNumber ? text.padStart(width) : text,
  ]);
}

/** The first {@link TEXT_WIDTH} characters; `--json` has them all. */
function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > TEXT_WIDTH
    ? `${characters
        .slice(0, TEXT_WIDTH - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

const TEXT_WIDTH = 40;

/** Formulas, what they spill, and the cells of what-if tables. */
function isCalculated(cell: FileCell, dataTables: readonly CellRange[]): boolean {
  if (cell.uncalculated === true) return false;
  if (cell.formula !== undefined || cell.spilled === true) return true;
  return dataTables.some((range) => contains(range, cell.row, cell.column));
}

/** Where the formula of a cell stands: for a cell of a what-if table above or beside the table. */
function formulaOf(cell: FileCell, dataTables: WorkbookFile["sheets"][number]["dataTables"]) {
  const { row, column } = cell;
  const table = dataTables.find((range) => contains(range, row, column));
  if (cell.formula !== undefined || table === undefined) return cell;
  if (table.rowInput === undefined) return { row: table.row - 1, column };
  return { row: table.columnInput ? table.row - 1 : row, column: table.column - 1 };
}

/**
 * What a difference of rounding is measured by: the largest number that a formula reads directly, and
 * whether it or a formula that it reads searches for a rate. Where all that it reads are residues
 * themselves, what those come from counts.
 */
function operandsOf(
  engine: Engine,
  sheet: string,
  { row, column }: CellPosition,
  steps = 0,
): { largest: number; searchesRate: boolean } {
  let largest = 0;
  let searchesRate = RATE_SEARCH.test(engine.cell(sheet, row, column).formula ?? "");
  for (const range of engine.precedents(sheet, row, column)) {
    const last = Math.min(range.rows, MOST_LINES);
    for (let down = 0; down < last; down++) {
      for (let right = 0; right < Math.min(range.columns, MOST_LINES); right++) {
        const value = engine.value(range.sheet, range.row + down, range.column + right);
        if (typeof value === "number") largest = Math.max(largest, Math.abs(value));
        searchesRate ||= RATE_SEARCH.test(
          engine.cell(range.sheet, range.row + down, range.column + right).formula ?? "",
        );
      }
    }
  }
  if (largest < RESIDUE && steps < MOST_STEPS) {
    for (const range of engine.precedents(sheet, row, column)) {
      if (range.rows * range.columns > 1) continue;
      const before = operandsOf(engine, range.sheet, range, steps + 1);
      largest = Math.max(largest, before.largest);
    }
  }
  return { largest, searchesRate };
}

const RATE_SEARCH = /\b(X?IRR|RATE|YIELD|ODD[FL]YIELD)\(/i;

const MOST_LINES = 1000;
/** Operands below this may be what is left of differences; so many formulas are followed back. */
const RESIDUE = 1e-6;
const MOST_STEPS = 3;

function wanted(
  only: readonly RangeReference[],
  sheet: string,
  row: number,
  column: number,
): boolean {
  return (
    only.length === 0 || only.some((range) => range.sheet === sheet && contains(range, row, column))
  );
}

function contains(range: CellRange, row: number, column: number): boolean {
  return (
    row >= range.row &&
    row < range.row + range.rows &&
    column >= range.column &&
    column < range.column + range.columns
  );
}

/** Cells of a file and what its formulas spill; a used range may be mostly empty. */
function filledCells(
  sheet: string,
  cells: readonly CellPosition[],
  engine: Engine,
): readonly CellPosition[] {
  const found = new Map<number, CellPosition>();
  for (const { row, column } of cells) {
    found.set(row * MAX_COLUMNS + column, { row, column });
    const { formula, spill } = engine.cell(sheet, row, column);
    if (formula === undefined || spill === undefined) continue;
    for (let down = 0; down < spill.rows; down++) {
      for (let right = 0; right < spill.columns; right++) {
        const tail = { row: spill.row + down, column: spill.column + right };
        found.set(tail.row * MAX_COLUMNS + tail.column, tail);
      }
    }
  }
  return [...found].sort(([one], [other]) => one - other).map(([, place]) => place);
}

function shown(value: CellValue): Shown {
  return value ?? "";
}

function placeText(sheet: string, row: number, column: number): string {
  return sheetRangeText(sheet, { row, column, rows: 1, columns: 1 });
}
