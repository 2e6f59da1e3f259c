import type { CellError, CellValue, ErrorCode } from "../../workbook/cellValue";
import { DAY, EPOCH } from "../../workbook/serialDay";
import { unescapedText } from "./cellText";

/**
 * A value as a cell of a file keeps it; `null` when there is none.
 *
 * @param type - The cell's `t`: "n" when it has none.
 * @param text - Of its `<v>`, or of its inline string.
 * @param rich - What its value metadata say of an error.
 */
export function cellValue(
  type: string,
  text: string | undefined,
  sharedStrings: readonly string[],
  rich?: CellError,
): CellValue {
  if (text === undefined) return null;
  switch (type) {
    case "s":
      return sharedStrings[Number(text)] ?? "";
    case "str":
    case "inlineStr":
      return unescapedText(text);
    case "b":
      return text === "1" || text === "true";
    case "e":
      return rich ?? errorOf(text);
    case "d":
      return dateSerial(text);
    default: {
      const number = Number(text);
      return text.trim() === "" || Number.isNaN(number) ? null : number;
    }
  }
}

const ERRORS: Readonly<Record<string, ErrorCode>> = {
  "#NULL!": "#NULL!",
  "#DIV/0!": "#DIV/0!",
  "#VALUE!": "#VALUE!",
  "#REF!": "#REF!",
  "#NAME?": "#NAME?",
  "#NUM!": "#NUM!",
  "#N/A": "#N/A",
  "#SPILL!": "#SPILL!",
  "#CALC!": "#CALC!",
  "#BUSY!": "#BUSY!",
  "#GETTING_DATA": "#GETTING_DATA",
};

function errorOf(text: string): CellError {
  const error = ERRORS[text];
  return error === undefined ? { error: "#VALUE!", message: text } : { error };
}

/** A date of a Strict file, "2026-01-31" or with its time, as serial of the 1900 system; else the text. */
export function dateSerial(text: string): CellValue {
  const time = Date.parse(
    /T.*(Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes("T") ? text : `${text}Z`,
  );
  return Number.isNaN(time) ? text : time / DAY + EPOCH;
}
