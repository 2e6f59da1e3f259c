import type { CellState } from "../../engine/engine";
import type { CellError, ErrorCode } from "../../workbook/cellValue";
import { isCellError } from "../../workbook/cellValue";

const MEANING: Readonly<Record<ErrorCode, string>> = {
  "#NULL!": "The two ranges have no cell in common.",
  "#DIV/0!": "A number is divided by zero or by a blank cell.",
  "#VALUE!": "An argument has a kind or shape that does not work here.",
  "#REF!": "A reference points to cells that no longer exist.",
  "#NAME?": "A name in the formula is not known.",
  "#NUM!": "The calculation has no result that is a number.",
  "#N/A": "No value is available here.",
  "#SPILL!": "Something stands in the way of the result; clear the cells beside or below.",
  "#CALC!": "The calculation gives an empty or nested array.",
  "#BUSY!": "Still calculating.",
  "#GETTING_DATA": "Still calculating.",
  "#CIRC!": "The formula refers to its own cell, directly or through others.",
};

/** Why a cell shows an error, in a sentence; undefined for a cell without one. */
export function errorReason(state: CellState): string | undefined {
  if (state.notCalculated !== undefined) return `Not calculated here: ${state.notCalculated}`;
  return isCellError(state.value) ? reasonOf(state.value) : undefined;
}

/** The error's own message when it brings one, else what the code means. */
export function reasonOf({ error, message }: CellError): string {
  return message === undefined || message === "" ? MEANING[error] : message;
}
