import type { FunctionDefinition } from "../definition";
import type { AnswerCell } from "../results/gate";
import { ACCEPTED_ERRORS, isErrorCell, type ErrorCell, type ErrorCode } from "./errorCell";

/** `CustomFunctions.Error`, handed in so that this file needs no Excel. */
export type ExcelError = new (code: CustomFunctions.ErrorCode, message?: string) => object;

type ExcelCell = number | string | boolean | object;

/** The other codes become #VALUE!, with the code in the text. */
const ACCEPTED: ReadonlySet<ErrorCode> = new Set(ACCEPTED_ERRORS);

/**
 * A catalogue entry as Excel calls it: cells in, cells out, errors as `CustomFunctions.Error`.
 *
 * Excel appends its invocation object as the last argument; what stands beyond the declared
 * parameters is dropped here. An error that is the whole answer is thrown, an error among the
 * cells of an array is returned in its place.
 */
export function atBoundary(
  entry: FunctionDefinition,
  excelError: ExcelError,
): (...cells: unknown[]) => ExcelCell | ExcelCell[][] {
  const declared = entry.parameters.length;
  return (...cells) => {
    const answer = entry.call(cells.length > declared ? cells.slice(0, declared) : cells);
    if (!Array.isArray(answer)) {
      const cell = toExcel(answer as AnswerCell, excelError);
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel takes its own class only.
      if (cell instanceof excelError) throw cell;
      return entry.spills ? [[cell]] : cell;
    }
    return (answer as readonly (readonly AnswerCell[])[]).map((row) =>
      row.map((cell) => toExcel(cell, excelError)),
    );
  };
}

function toExcel(cell: AnswerCell, excelError: ExcelError): ExcelCell {
  return isErrorCell(cell) ? toExcelError(cell, excelError) : cell;
}

function toExcelError({ error, message }: ErrorCell, excelError: ExcelError): object {
  return ACCEPTED.has(error)
    ? new excelError(excelCode(error), message)
    : new excelError(excelCode("#VALUE!"), `an input cell shows ${error}`);
}

/** Excel's enumeration holds the very words a cell shows. */
function excelCode(code: ErrorCode): CustomFunctions.ErrorCode {
  return code as unknown as CustomFunctions.ErrorCode;
}
