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
  for (const { row, column, value, formula, entry, spilled, uncalculated } of cells) {
    if (formula !== undefined && entry !== undefined) {
      engine.setFormula(name, row, column, formula, entry);
      if (uncalculated !== true) engine.setCachedValue(name, row, column, value);
    } else if (spilled !== true && value !== null) {
      // A text that starts like a formula is no formula in a file.
      const isText = typeof value === "string" && value.startsWith("=");
      engine.setCell(name, row, column, isText ? `="${value.replaceAll('"', '""')}"` : value);
    }
  }
}
