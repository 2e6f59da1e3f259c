import { between } from "../../workbook/address";
import type { NativeContext } from "../natives/nativeContext";
import type { Reference, Scalar, SheetIdentity, Value } from "../values";
import { failure, isMatrix, isReference, REFERENCE_ERROR } from "../values";

/** The range that lies between two references, as `A1:B2` with calculated ends. */
export function rangeBetween(a: Value, b: Value): Value {
  if (!isReference(a)) return isError(a) ? a : NEEDS_REFERENCE;
  if (!isReference(b)) return isError(b) ? b : NEEDS_REFERENCE;
  if (a.sheet !== b.sheet) return REFERENCE_ERROR;
  const first = between(a, b);
  const last = between(lastCell(a), lastCell(b));
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  const lastRow = Math.max(first.row + first.rows, last.row + last.rows);
  const lastColumn = Math.max(first.column + first.columns, last.column + last.columns);
  return { ...a, row, column, rows: lastRow - row, columns: lastColumn - column };
}

/** The cells of several ranges (`(A1:A3,C1)`, `First:Last!A1`), all in one column. */
export function cellsOfAll(
  values: readonly Value[],
  context: Pick<NativeContext, "rowsOf">,
): Value {
  const cells: Scalar[][] = [];
  for (const value of values) {
    if (!isReference(value) && !isMatrix(value)) return isError(value) ? value : NEEDS_REFERENCE;
    for (const cell of (isReference(value) ? context.rowsOf(value) : value).flat()) {
      cells.push([cell]);
    }
  }
  return cells;
}

/** The cells that two references share (`A1:C3 B2:D4`); `#NULL!` when they share none. */
export function intersection(a: Value, b: Value): Value {
  if (!isReference(a)) return isError(a) ? a : NEEDS_REFERENCE;
  if (!isReference(b)) return isError(b) ? b : NEEDS_REFERENCE;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  if (a.sheet !== b.sheet || rows <= 0 || columns <= 0) {
    return failure("#NULL!", "the two ranges share no cell");
  }
  return { ...a, row, column, rows, columns };
}

/**
 * What `@` leaves of a value: of a column the cell in this row, of a row the cell in this column, of
 * an array its first cell.
 */
export function implicitIntersection(
  value: Value,
  at: { readonly row: number; readonly column: number },
): Value {
  if (Array.isArray(value)) return (value as readonly (readonly Value[])[])[0]?.[0] ?? null;
  if (!isReference(value) || (value.rows === 1 && value.columns === 1)) return value;
  const row = value.rows === 1 ? value.row : at.row;
  const column = value.columns === 1 ? value.column : at.column;
  const inside =
    row >= value.row &&
    row < value.row + value.rows &&
    column >= value.column &&
    column < value.column + value.columns;
  if (!inside || (value.rows > 1 && value.columns > 1)) {
    return failure("#VALUE!", "no cell of the range lies in this row or column");
  }
  return { ...value, row, column, rows: 1, columns: 1 };
}

/** A reference to cells of a sheet. */
export function referenceTo(
  sheet: SheetIdentity,
  range: { row: number; column: number; rows: number; columns: number },
): Reference {
  const { row, column, rows, columns } = range;
  return { kind: "reference", sheet, row, column, rows, columns };
}

const NEEDS_REFERENCE = failure("#VALUE!", "both ends of a range must be cells");

function lastCell({ row, column, rows, columns }: Reference) {
  return { row: row + rows - 1, column: column + columns - 1 };
}

function isError(value: Value) {
  return typeof value === "object" && value !== null && "error" in value;
}
