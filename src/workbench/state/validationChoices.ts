import type { OpenWorkbook } from "../../host/openWorkbook";
import { holdsCell } from "../../host/cellRange";
import type { CellPosition } from "../../workbook/address";
import { parseRange, splitSheet } from "../../workbook/address";

/** The texts that a cell's list validation offers; undefined when it has none. */
export function validationChoices(
  workbook: OpenWorkbook,
  sheet: string,
  { row, column }: CellPosition,
): string[] | undefined {
  const { validations } = workbook.sheet(sheet) ?? { validations: [] };
  const found = validations.find(({ range }) => holdsCell(range, row, column));
  const list = found?.rule["list"];
  if (typeof list !== "object" || list === null || !("source" in list)) return undefined;
  const { source } = list;
  if (typeof source !== "string") return undefined;
  if (!source.startsWith("=")) return source.split(",").map((choice) => choice.trim());
  const text = source.slice(1);
  const named = workbook.name(text, sheet) ?? workbook.name(text);
  const place = splitSheet(named?.formula.replace(/^=/, "") ?? text);
  const range = parseRange(place.address);
  if (range === undefined) return undefined;
  const from = place.sheet ?? sheet;
  if (workbook.sheet(from) === undefined) return undefined;
  return Array.from({ length: Math.min(MOST, range.rows * range.columns) }, (_, index) => {
    const at = { row: range.row + Math.floor(index / range.columns) };
    return workbook.cell(from, at.row, range.column + (index % range.columns)).text;
  }).filter((choice) => choice !== "");
}

const MOST = 500;
