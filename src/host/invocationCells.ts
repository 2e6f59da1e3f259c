import type { CustomAnswer, CustomCell } from "../engine/customFunction";
import { CLASSIC_ERRORS, isCellError } from "../workbook/cellValue";
import type { CellValue, ErrorCode } from "../workbook/cellValue";
import type { FunctionMetadata } from "./functionsMetadata";

/**
 * Arguments as they travel to the add-in: one for each declared parameter, because office.js appends
 * its invocation object after the last one.
 *
 * @param blank - What a blank cell becomes; an omitted argument is always null.
 */
export function argumentCells(
  metadata: FunctionMetadata,
  args: readonly unknown[],
  blank: null | 0,
): readonly unknown[] {
  return metadata.parameters.map(({ optional }, index) => {
    const given = args[index] ?? null;
    if (Array.isArray(given)) {
      const rows = given as readonly (readonly CellValue[])[];
      return rows.map((row) => row.map((cell) => (cell === null ? blank : outgoing(cell))));
    }
    if (given === null) return optional === true ? null : blank;
    return outgoing(given);
  });
}

function outgoing(cell: unknown): unknown {
  return isCellError(cell) ? { type: "CustomFunctionError", code: cell.error } : cell;
}

/** One result as it travels: [id, succeeded, value, errorCode]. */
export function answerOf(result: unknown): { readonly id: number; readonly answer: CustomAnswer } {
  const [id, succeeded, value, code] = Array.isArray(result) ? (result as unknown[]) : [];
  const isOk = succeeded === true || succeeded === 1;
  return { id: Number(id), answer: isOk ? wholeAnswer(value) : failure(value, code) };
}

function wholeAnswer(value: unknown): CustomAnswer {
  if (!Array.isArray(value)) return incoming(value);
  return (value as unknown[]).map((row) => (Array.isArray(row) ? row : [row]).map(incoming));
}

/** A cell of an answer; null, which NaN in an array becomes on its way, is shown as 0. */
function incoming(cell: unknown): CustomCell {
  if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean") {
    return cell;
  }
  if (typeof cell !== "object" || cell === null) return 0;
  const { basicValue, message } = cell as { basicValue?: unknown; message?: unknown };
  if (!isErrorCode(basicValue)) return 0;
  return withMessage(basicValue, message);
}

/** The numbers that office.js gives to the errors of a function. */
const CODES: Readonly<Record<number, ErrorCode>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** A function that threw; anything without a number of its own is `#VALUE!`. */
function failure(message: unknown, code: unknown): CustomCell {
  return withMessage(CODES[Number(code)] ?? "#VALUE!", message);
}

/** Excel shows messages of #VALUE! and #N/A only. */
function withMessage(error: ErrorCode, message: unknown): CustomCell {
  const keeps = error === "#VALUE!" || error === "#N/A";
  return keeps && typeof message === "string" && message !== "" ? { error, message } : { error };
}

const ERRORS: ReadonlySet<unknown> = new Set(CLASSIC_ERRORS);

function isErrorCode(value: unknown): value is ErrorCode {
  return ERRORS.has(value);
}
