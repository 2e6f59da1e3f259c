import { MAX_COLUMNS, type CellPosition } from "../workbook/address";
import type { FileSheetContents, FileTable, WorkbookFile } from "../workbook/workbookFile";
import { contentOf } from "./cellContent";
import type { Engine, HiddenRows } from "./engine";

/**
 * Puts the contents of a file into an engine: sheets, names, tables, values of other workbooks, cells
 * with the values that the file keeps, what-if tables, iteration. Nothing is calculated yet.
 *
 * @param engine - Without sheets.
 */
export function openWorkbookFile(file: WorkbookFile, engine: Engine): void {
  for (const { name } of file.sheets) engine.addSheet(name);
  const slices = enterWorkbookFile(file, engine);
  while (!slices.next().done);
}

/**
 * The same in slices, for a page that has to stay awake: each step of the iteration enters some
 * thousands of cells.
 *
 * @param engine - With the sheets of the file, empty.
 */
export function* enterWorkbookFile(file: WorkbookFile, engine: Engine): Generator<undefined> {
  engine.setDateSystem(file.dateSystem);
  for (const { name, formula, sheet } of file.names) {
    // Print areas and the like are names to a file only.
    if (!/^_xl/i.test(name)) engine.setName(name, formula, sheet);
  }
  for (const table of file.tables) engine.setTable(table);
  for (const { name, cells } of file.externals) {
    for (const { row, column, value } of cells) engine.setExternalValue(name, row, column, value);
  }
  // An edit tells the formulas that read it: constants go in while there are none.
  for (const sheet of file.sheets) yield* enterConstants(sheet, engine);
  for (const sheet of file.sheets) yield* enterFormulas(sheet, engine);
  for (const sheet of file.sheets) {
    const rows = hiddenRows(sheet, file.tables);
    if (rows.hidden.size + rows.filtered.size > 0) engine.setHiddenRows(sheet.name, rows);
  }
  for (const { name, dataTables } of file.sheets) {
    for (const { rowInput, columnInput, ...range } of dataTables) {
      engine.setDataTable({
        ...range,
        sheet: name,
        rowInput: rowInput && { sheet: name, ...rowInput },
        columnInput: columnInput && { sheet: name, ...columnInput },
      });
    }
  }
  engine.setIteration(file.iteration);
}

/** Cells between two pauses; a few hundredths of a second. */
const SLICE = 4000;

function* enterConstants({ name, cells }: FileSheetContents, engine: Engine): Generator<undefined> {
  let entered = 0;
  for (const { row, column, value, formula, spilled } of cells) {
    if (formula !== undefined || spilled === true || value === null) continue;
    if (++entered % SLICE === 0) yield;
    engine.setCell(name, row, column, contentOf(value));
  }
}

function* enterFormulas({ name, cells }: FileSheetContents, engine: Engine): Generator<undefined> {
  const spilledValues = new Map(
    cells.filter(({ spilled }) => spilled === true).map((cell) => [keyOf(cell), cell.value]),
  );
  let entered = 0;
  for (const { row, column, value, formula, entry, filled, uncalculated } of cells) {
    if (formula === undefined || entry === undefined) continue;
    if (++entered % SLICE === 0) yield;
    engine.setFormula(name, row, column, formula, entry);
    if (uncalculated === true) continue;
    const { rows, columns } = filled ?? (typeof entry === "object" ? entry : ONE_CELL);
    if (rows * columns === 1) {
      engine.setCachedValue(name, row, column, value);
      continue;
    }
    const kept = Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) =>
        down + right === 0
          ? value
          : (spilledValues.get(keyOf({ row: row + down, column: column + right })) ?? null),
      ),
    );
    engine.setCachedValue(name, row, column, kept);
  }
}

/** A hidden row inside a range with a filter at work is taken for filtered, as Excel does. */
function hiddenRows(
  { name, rowHeights, filtered = [] }: FileSheetContents,
  tables: readonly FileTable[],
): HiddenRows {
  const filters = [
    ...filtered,
    ...tables.filter((table) => table.sheet === name && table.isFiltered === true),
  ];
  const rows = { filtered: new Set<number>(), hidden: new Set<number>() };
  for (const { row, rows: count, hidden } of rowHeights) {
    if (!hidden) continue;
    for (let at = row; at < row + count; at++) {
      const isFiltered = filters.some((range) => at >= range.row && at < range.row + range.rows);
      (isFiltered ? rows.filtered : rows.hidden).add(at);
    }
  }
  return rows;
}

const ONE_CELL = { rows: 1, columns: 1 };

function keyOf({ row, column }: CellPosition): number {
  return row * MAX_COLUMNS + column;
}
