import {
  MAX_COLUMNS,
  MAX_ROWS,
  parseRange,
  rangeText,
  splitSheet,
  type CellRange,
} from "../../workbook/address";
import type { FilePrint } from "../../workbook/sheetObjects";
import type { FileName } from "../../workbook/workbookFile";

/** What a sheet prints: files keep it as names with fixed meanings. */
export function printNames(
  names: readonly FileName[],
  sheet: string,
): Pick<FilePrint, "area" | "titleRows" | "titleColumns"> {
  const rangesOf = (wanted: string): readonly CellRange[] => {
    const found = names.find(
      ({ name, sheet: scope }) => name.toLowerCase() === wanted && scope === sheet,
    );
    // Commas inside of a quoted sheet name part nothing.
    return (found?.formula.slice(1).match(/('[^']*'|[^,'])+/g) ?? []).flatMap(
      (part) => parseRange(splitSheet(part).address) ?? [],
    );
  };
  const area = rangesOf("_xlnm.print_area");
  const titles = rangesOf("_xlnm.print_titles");
  const rows = titles.find(({ columns }) => columns === MAX_COLUMNS);
  const columns = titles.find((range) => range.rows === MAX_ROWS);
  return {
    ...(area.length > 0 && { area: area.map((range) => rangeText(range)).join(",") }),
    ...(rows !== undefined && { titleRows: rangeText(rows) }),
    ...(columns !== undefined && { titleColumns: rangeText(columns) }),
  };
}
