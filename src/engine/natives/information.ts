import type { ErrorCode } from "../../workbook/cellValue";
import { isCellError } from "../../workbook/cellValue";
import { cellText } from "../../workbook/address";
import type { Scalar, Value } from "../values";
import { failure, isLambda, isMatrix, isReference, NOT_AVAILABLE, VALUE_ERROR } from "../values";
import { native } from "./native";
import { anything, number, optional, reference, scalarOrError, text } from "./readers";

/** Excel's group "Information". */
export const information = [
  test("ISNUMBER", (value) => typeof value === "number"),
  test("ISTEXT", (value) => typeof value === "string"),
  test("ISNONTEXT", (value) => typeof value !== "string"),
  test("ISLOGICAL", (value) => typeof value === "boolean"),
  test("ISBLANK", (value) => value === null),
  test("ISERROR", isCellError),
  test("ISERR", (value) => isCellError(value) && value.error !== "#N/A"),
  test("ISNA", (value) => isCellError(value) && value.error === "#N/A"),
  native("ISEVEN", [number], (x) => Math.trunc(x) % 2 === 0),
  native("ISODD", [number], (x) => Math.trunc(x) % 2 !== 0),
  native("ISREF", [anything], (value) => isReference(value)),
  native("ISOMITTED", [optional(anything, undefined)], (value) => value === undefined),
  native("ISFORMULA", [reference], (at, context) =>
    at.rows * at.columns === 1
      ? context.formulaAt(at.sheet, at.row, at.column) !== undefined
      : Array.from({ length: at.rows }, (_, down) =>
          Array.from(
            { length: at.columns },
            (__, right) =>
              context.formulaAt(at.sheet, at.row + down, at.column + right) !== undefined,
          ),
        ),
  ),
  native("NA", [], () => NOT_AVAILABLE),
  native("N", [scalarOrError], (value) => {
    if (typeof value === "boolean") return Number(value);
    return typeof value === "number" || isCellError(value) ? value : 0;
  }),
  native("T", [scalarOrError], (value) =>
    typeof value === "string" || isCellError(value) ? value : "",
  ),
  native("ERROR.TYPE", [scalarOrError], (value) => {
    const type = isCellError(value) ? ERROR_TYPES[value.error] : undefined;
    return type ?? failure("#N/A", "the value is not an error");
  }),
  native("TYPE", [anything], (value, context) => {
    const read = isReference(value) ? context.rowsOf(value) : (value ?? null);
    if (isLambda(read)) return 128;
    if (!isMatrix(read)) return typeOf(read);
    const isCell = isReference(value) && read.length === 1 && read[0]?.length === 1;
    return isCell ? typeOf(read[0]?.[0] ?? null) : 64;
  }),
  native("CELL", [text, optional(reference, undefined)], (what, at, context): Value => {
    const { sheet, row, column } = at ?? context;
    const value = () => context.valueAt(sheet, row, column);
    switch (what.toLowerCase()) {
      case "address":
        return cellText(row, column, true);
      case "row":
        return row + 1;
      case "col":
        return column + 1;
      case "filename":
        return `[Workbook.xlsx]${sheet.name}`;
      case "contents":
        return value();
      case "type": {
        const cell = value();
        return cell === null ? "b" : typeof cell === "string" ? "l" : "v";
      }
      case "format":
        return "G";
      case "prefix":
        return typeof value() === "string" ? "'" : "";
      case "color":
      case "parentheses":
        return 0;
      case "protect":
        return 1;
      case "width":
        return [[8, true]];
      default:
        return VALUE_ERROR;
    }
  }),
  native("INFO", [text], (what, context): Value => {
    switch (what.toLowerCase()) {
      case "numfile":
        return context.sheetCount();
      case "recalc":
        return "Automatic";
      case "release":
        return "16.0";
      case "system":
        return "pcdos";
      case "osversion":
        return "Windows (64-bit) NT 10.00";
      case "origin":
        return "$A:$A$1";
      default:
        return VALUE_ERROR;
    }
  }),
];

const ERROR_TYPES: Readonly<Partial<Record<ErrorCode, number>>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
  "#SPILL!": 9,
  "#CALC!": 14,
};

function test(name: string, holds: (value: Scalar) => boolean) {
  return native(name, [scalarOrError], holds);
}

function typeOf(value: Scalar): number {
  if (typeof value === "string") return 2;
  if (typeof value === "boolean") return 4;
  return isCellError(value) ? 16 : 1;
}
