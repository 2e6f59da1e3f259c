import { cellText } from "../../workbook/address";
import type { WorkbookFile } from "../../workbook/workbookFile";
import type { LibrarySheet } from "./fileLibrary";

type TableOptions = Parameters<LibrarySheet["addTable"]>[0];

/** The tables of a sheet. Their cells are written already. */
export function writeTables(sheet: LibrarySheet, file: WorkbookFile, name: string): void {
  for (const table of file.tables.filter((one) => one.sheet === name)) {
    const { row, column, rows, columnNames, hasHeader, hasTotals } = table;
    const data = rows - Number(hasHeader) - Number(hasTotals);
    const options = {
      name: table.name,
      displayName: table.name,
      ref: cellText(row, column),
      headerRow: hasHeader,
      totalsRow: hasTotals,
      style: { theme: table.style ?? null, showRowStripes: table.bandedRows === true },
      columns: columnNames.map((title) => ({
        name: title,
        filterButton: table.filterButton === true,
      })),
      rows: Array.from({ length: Math.max(0, data) }, () => columnNames.map(() => undefined)),
    };
    const values = cellsUnder(sheet, table);
    sheet.addTable(options as unknown as TableOptions);
    // The library writes the rows of a table into its cells.
    for (const [cell, value] of values) cell.value = value;
  }
}

function cellsUnder(
  sheet: LibrarySheet,
  { row, column, rows, columns }: WorkbookFile["tables"][number],
) {
  return Array.from({ length: rows * columns }, (_, index) => {
    const at = [row + Math.floor(index / columns), column + (index % columns)] as const;
    const cell = sheet.getCell(at[0] + 1, at[1] + 1);
    return [cell, cell.value] as const;
  });
}
