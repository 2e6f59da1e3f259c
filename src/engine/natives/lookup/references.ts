import { cellText, MAX_COLUMNS, MAX_ROWS, quoteSheetName } from "../../../workbook/address";
import { isCellError } from "../../../workbook/cellValue";
import type { Matrix, Reference, Value } from "../../values";
import { failure, isReference, REFERENCE_ERROR, VALUE_ERROR } from "../../values";
import { native } from "../native";
import type { NativeContext } from "../nativeContext";
import { absent, anything, flag, optional, reference, rows, text, whole } from "../readers";
import { convertFromR1C1 } from "./r1c1";

/** Functions about where cells are. */
export const references = [
  native(
    "INDEX",
    [anything, optional(whole, 0), optional(whole, undefined), optional(whole, 1)],
    (array, row, column, area, context): Value => {
      if (isCellError(array)) return array;
      if (area !== 1) return REFERENCE_ERROR;
      const size = array === undefined ? undefined : sizeOf(array, context);
      const isRow = size?.rows === 1;
      const [down, right] = column === undefined && isRow ? [0, row] : [row, column ?? 0];
      if (down < 0 || right < 0) return VALUE_ERROR;
      if (size === undefined || down > size.rows || right > size.columns) return REFERENCE_ERROR;
      if (isReference(array)) {
        return {
          ...array,
          row: array.row + Math.max(down - 1, 0),
          rows: down === 0 ? array.rows : 1,
          column: array.column + Math.max(right - 1, 0),
          columns: right === 0 ? array.columns : 1,
        };
      }
      const cells = rows.read(array, context);
      if (isCellError(cells)) return cells;
      const taken = down === 0 ? cells : cells.slice(down - 1, down);
      return taken.map((line) => (right === 0 ? line : line.slice(right - 1, right)));
    },
  ),
  native(
    "OFFSET",
    [reference, whole, whole, optional(whole, undefined), optional(whole, undefined)],
    (from, down, right, height, width): Value => {
      const rowSpan = span(from.row + down, height ?? from.rows);
      const columnSpan = span(from.column + right, width ?? from.columns);
      if (!rowSpan || !columnSpan) return failure("#REF!", "OFFSET needs a height and a width");
      const [row, rowCount] = rowSpan;
      const [column, columnCount] = columnSpan;
      const inside = row + rowCount <= MAX_ROWS && column + columnCount <= MAX_COLUMNS;
      if (row < 0 || column < 0 || !inside) return failure("#REF!", "OFFSET leaves the sheet");
      return { ...from, row, column, rows: rowCount, columns: columnCount };
    },
    { volatile: true },
  ),
  native(
    "INDIRECT",
    [text, absent(flag, true)],
    (address, isA1, context): Value => {
      const plain = isA1 ? address : convertFromR1C1(address, context.row, context.column);
      if (plain === undefined || plain.trim() === "") {
        return failure("#REF!", `"${address}" is no address`);
      }
      const found = context.referenceOf(plain);
      return isReference(found) ? found : failure("#REF!", `"${address}" is no address`);
    },
    { volatile: true },
  ),
  native("ROW", [optional(reference, undefined)], (at, context): Value => {
    if (at === undefined) return context.row + 1;
    const { row, rows: count } = context.clipped(at);
    return count === 1 ? row + 1 : Array.from({ length: count }, (_, i) => [row + i + 1]);
  }),
  native("COLUMN", [optional(reference, undefined)], (at, context): Value => {
    if (at === undefined) return context.column + 1;
    const { column, columns } = context.clipped(at);
    return columns === 1 ? column + 1 : [Array.from({ length: columns }, (_, i) => column + i + 1)];
  }),
  native("ROWS", [anything], (array, context): Value =>
    isCellError(array) ? array : sizeOf(array ?? null, context).rows,
  ),
  native("COLUMNS", [anything], (array, context): Value =>
    isCellError(array) ? array : sizeOf(array ?? null, context).columns,
  ),
  native("AREAS", [reference], () => 1),
  native("TRANSPOSE", [rows], (array) => transposed(array)),
  native(
    "ADDRESS",
    [whole, whole, absent(whole, 1), absent(flag, true), absent(text, undefined)],
    (row, column, kind, isA1, sheet) => {
      const inside = row >= 1 && row <= MAX_ROWS && column >= 1 && column <= MAX_COLUMNS;
      if (!inside || kind < 1 || kind > 4) return VALUE_ERROR;
      const address = isA1
        ? a1Address(row - 1, column - 1, kind)
        : `R${kind < 3 ? row : `[${row}]`}C${kind % 2 === 1 ? column : `[${column}]`}`;
      if (sheet === undefined) return address;
      return sheet === "" ? `!${address}` : `${quoteSheetName(sheet)}!${address}`;
    },
  ),
  native("FORMULATEXT", [reference], (at, context) => {
    const formula = context.formulaAt(at.sheet, at.row, at.column);
    return formula ?? failure("#N/A", "the cell holds no formula");
  }),
  native("HYPERLINK", [text, optional(anything, undefined)], (link, shown): Value => shown ?? link),
  native("SHEET", [optional(anything, undefined)], (of, context) => {
    if (isCellError(of)) return of;
    const name = isReference(of) ? of.sheet.name : of === undefined ? context.sheet.name : of;
    if (typeof name !== "string") return VALUE_ERROR;
    const position = context.sheetPosition(name);
    return position < 0 ? failure("#N/A", `there is no sheet "${name}"`) : position + 1;
  }),
  native("SHEETS", [optional(reference, undefined)], (of, context) =>
    of === undefined ? context.sheetCount() : 1,
  ),
];

/** Rows of an array as columns. */
export function transposed(array: Matrix): Matrix {
  const width = array[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => array.map((row) => row[column] ?? null));
}

/** Rows and columns of a value; of whole columns all of the sheet. */
function sizeOf(value: Value, context: NativeContext): Pick<Reference, "rows" | "columns"> {
  if (isReference(value)) return value;
  const cells = rows.read(value, context);
  if (isCellError(cells)) return { rows: 1, columns: 1 };
  return { rows: cells.length, columns: cells[0]?.length ?? 1 };
}

/** First place and count; a negative count reaches backwards. */
function span(from: number, count: number): [from: number, count: number] | undefined {
  if (count === 0) return undefined;
  return count > 0 ? [from, count] : [from + count + 1, -count];
}

function a1Address(row: number, column: number, kind: number): string {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cellText(row, column)) ?? [];
  return `${kind % 2 === 1 ? "$" : ""}${letters}${kind < 3 ? "$" : ""}${digits}`;
}
