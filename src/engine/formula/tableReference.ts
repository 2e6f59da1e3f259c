import { parseStructRef } from "@borgar/fx";
import type { CellRange } from "../../workbook/address";
import type { SheetIdentity } from "../values";
import type { RelativeReference } from "./relativeReference";

/** A table of a sheet; its range includes the header and the total row, where it has them. */
export interface SheetTable extends CellRange {
  readonly name: string;
  readonly sheet: SheetIdentity;
  readonly columnNames: readonly string[];
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

/**
 * The cells of a structured reference: `Sales[Amount]`, `Sales[[#Totals],[Amount]]`, `[@Amount]`.
 *
 * @returns What is wrong, when the table or the column does not exist.
 */
export function tableCells(
  text: string,
  place: { readonly sheet: SheetIdentity; readonly row: number; readonly column: number },
  tables: readonly SheetTable[],
): RelativeReference | string {
  const written = parseStructRef(text);
  if (!written) return `"${text}" is no reference to a table`;
  const name = written.table ?? "";
  const table = tables.find((one) =>
    name === "" ? isInside(one, place) : one.name.toLowerCase() === name.toLowerCase(),
  );
  if (!table) return name === "" ? `"${text}" stands in no table` : `there is no table "${name}"`;
  const names = written.columns ?? [];
  const columns = names.map((column) => columnOf(table, column));
  const missing = columns.indexOf(-1);
  if (missing >= 0) return `${table.name} has no column "${names[missing] ?? ""}"`;
  const first = columns[0] ?? 0;
  const last = columns.at(-1) ?? table.columns - 1;
  return {
    sheet: table.sheet,
    ...rowsOf(table, written.sections ?? []),
    left: { fixed: true, at: table.column + Math.min(first, last) },
    right: { fixed: true, at: table.column + Math.max(first, last) },
    isCell: false,
  };
}

function rowsOf(
  table: SheetTable,
  sections: readonly string[],
): Pick<RelativeReference, "top" | "bottom"> {
  const wanted = sections.map((section) => section.toLowerCase());
  if (wanted.includes("this row")) {
    return { top: { fixed: false, at: 0 }, bottom: { fixed: false, at: 0 } };
  }
  const header = table.row;
  const total = table.row + table.rows - 1;
  const firstData = header + (table.hasHeader ? 1 : 0);
  const lastData = total - (table.hasTotals ? 1 : 0);
  const has = (section: string) => wanted.includes(section) || wanted.includes("all");
  const onlyData = wanted.length === 0;
  const top = has("headers") ? header : onlyData || has("data") ? firstData : total;
  const bottom = has("totals") ? total : onlyData || has("data") ? lastData : header;
  return { top: { fixed: true, at: top }, bottom: { fixed: true, at: bottom } };
}

function columnOf(table: SheetTable, name: string): number {
  const wanted = name.toLowerCase();
  return table.columnNames.findIndex((column) => column.toLowerCase() === wanted);
}

function isInside(
  table: SheetTable,
  { sheet, row, column }: { sheet: SheetIdentity; row: number; column: number },
): boolean {
  return (
    table.sheet === sheet &&
    row >= table.row &&
    row < table.row + table.rows &&
    column >= table.column &&
    column < table.column + table.columns
  );
}
