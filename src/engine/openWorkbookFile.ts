import { MAX_COLUMNS, type CellPosition } from "../workbook/address";
import type { WorkbookFile, FileSheetContents } from "../workbook/workbookFile";
import type { Engine } from "./engine";

/**
 * Puts the contents of a file into an engine: sheets, names, tables, values of other workbooks, cells
 * with the values that the file keeps, what-if tables, iteration. Nothing is calculated yet.
 *
 * @param engine - Without sheets.
 */
export function openWorkbookFile(file: WorkbookFile, engine: Engine): void {
  for (const { name } of file.sheets) engine.addSheet(name);
  for (const { name, formula, sheet } of file.names) {
    // Print areas and the like are names to a file only.
    if (!/^_xl/i.test(name)) engine.setName(name, formula, sheet);
  }
  for (const table of file.tables) engine.setTable(table);
  for (const { name, cells } of file.externals) {
    for (const { row, column, value } of cells) engine.setExternalValue(name, row, column, value);
  }
  for (const sheet of file.sheets) enterCells(sheet, engine);
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

function enterCells({ name, cells }: FileSheetContents, engine: Engine): void {
  const spilledValues = new Map(
    cells.filter(({ spilled }) => spilled === true).map((cell) => [keyOf(cell), cell.value]),
  );
  for (const { row, column, value, formula, entry, filled, spilled, uncalculated } of cells) {
    if (formula !== undefined && entry !== undefined) {
      engine.setFormula(name, row, column, formula, entry);
      if (uncalculated === true) continue;
      const { rows, columns } = filled ?? (typeof entry === "object" ? entry : ONE_CELL);
      const kept = Array.from({ length: rows }, (_, down) =>
        Array.from({ length: columns }, (__, right) =>
          down + right === 0
            ? value
            : (spilledValues.get(keyOf({ row: row + down, column: column + right })) ?? null),
        ),
      );
      engine.setCachedValue(name, row, column, rows * columns > 1 ? kept : value);
    } else if (spilled !== true && value !== null) {
      // A text that starts like a formula is no formula in a file.
      const isText = typeof value === "string" && value.startsWith("=");
      engine.setCell(name, row, column, isText ? `="${value.replaceAll('"', '""')}"` : value);
    }
  }
}

const ONE_CELL = { rows: 1, columns: 1 };

function keyOf({ row, column }: CellPosition): number {
  return row * MAX_COLUMNS + column;
}
