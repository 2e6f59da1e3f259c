import type { FileCell, WorkbookFile } from "../../workbook/workbookFile";

/**
 * The workbook with its values in place of all formulas. None is kept, not even one that every
 * program calculates: where only some figures follow a changed input, the others are wrong beside it.
 */
export function valuesOnly(file: WorkbookFile): WorkbookFile {
  return {
    ...file,
    sheets: file.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map(valueOnly),
      dataTables: [],
    })),
  };
}

function valueOnly(cell: FileCell): FileCell {
  const { row, column, value, formula, uncalculated, style } = cell;
  const shown = formula !== undefined && uncalculated !== true ? (value ?? 0) : value;
  return { row, column, value: shown, ...(style !== undefined && { style }) };
}
