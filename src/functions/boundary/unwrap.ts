import { ERROR_CODES, type ErrorCell, type ErrorCode } from "./errorCell";

/** A cell's plain content: `null` is a blank, `UNKNOWN` an object that is no cell (Excel's invocation object). */
export type Plain = number | string | boolean | null | ErrorCell | typeof UNKNOWN;

/** Marks an object that no cell can hold. */
export const UNKNOWN: unique symbol = Symbol("unknown object");

/**
 * What a cell holds, whatever form the host sends it in: `null`, undefined and "" are blanks, a
 * rich value (formatted number, entity) gives its `basicValue`, errors come as `{ error }` or with
 * a `code` like `CustomFunctions.Error`.
 */
export function unwrap(cell: unknown): Plain {
  switch (typeof cell) {
    case "number":
    case "boolean":
      return cell;
    case "string":
      return cell === "" ? null : cell;
    case "undefined":
      return null;
    case "object":
      return cell === null ? null : unwrapObject(cell as Record<string, unknown>);
    case "bigint":
    case "symbol":
    case "function":
      return UNKNOWN;
  }
}

function unwrapObject(cell: Record<string, unknown>): Plain {
  const code = cell["error"] ?? cell["code"];
  if (isErrorCode(code)) return errorCell(code, cell["message"]);
  if ("basicValue" in cell) {
    const basic = cell["basicValue"];
    const isError = cell["type"] === "Error" || cell["basicType"] === "Error";
    if (isError && isErrorCode(basic)) return errorCell(basic, cell["message"]);
    return typeof basic === "object" && basic !== null ? UNKNOWN : unwrap(basic);
  }
  return UNKNOWN;
}

function errorCell(error: ErrorCode, message: unknown): ErrorCell {
  return typeof message === "string" && message !== "" ? { error, message } : { error };
}

const CODES: ReadonlySet<unknown> = new Set(ERROR_CODES);

function isErrorCode(value: unknown): value is ErrorCode {
  return CODES.has(value);
}
