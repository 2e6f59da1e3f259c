import type { AstExpression } from "@borgar/fx";
import { parse, tokenize } from "@borgar/fx";

/**
 * Whether a file has to store a formula as a dynamic array. A plain formula in a file has the meaning
 * of older versions: a range where one value is wanted is its cell in the same row, and Excel shows an
 * `@` that nobody typed. Only a formula that means the same either way may be plain.
 *
 * @param formula - As a user types it, with its `=`.
 * @param isSingleCell - Whether a name stands for one cell or one value.
 */
export function needsArrayEntry(
  formula: string,
  isSingleCell: (name: string) => boolean = () => false,
): boolean {
  try {
    return manyValues(parse(tokenize(formula, { mergeRefs: true }), {}));
  } catch {
    return true;
  }

  /** Where one value is wanted. */
  function manyValues(node: AstExpression | null): boolean {
    switch (node?.type) {
      case undefined:
      case "Literal":
      case "ErrorLiteral":
        return false;
      case "ReferenceIdentifier":
        if (node.kind === "name") return !isSingleCell(node.value);
        return node.kind !== "range" || node.value.includes(":");
      case "UnaryExpression":
        return node.operator === "#" || node.arguments.some(manyValues);
      case "BinaryExpression":
        return REFERENCE_OPERATORS.has(node.operator) || node.arguments.some(manyValues);
      case "CallExpression": {
        const name = node.callee.name.toUpperCase();
        if (OF_SINGLE_VALUES.has(name)) return node.arguments.some(manyValues);
        return !OF_RANGES.has(name) || node.arguments.some(manyRanges);
      }
      case "ArrayExpression":
      case "LetExpression":
      case "LambdaExpression":
        return true;
    }
  }

  /** Where a range is wanted: a reference is as good as one value, a calculation with one is not. */
  function manyRanges(node: AstExpression | null): boolean {
    return node?.type !== "ReferenceIdentifier" && manyValues(node);
  }
}

const REFERENCE_OPERATORS = new Set<string>([":", ",", " "]);

/** Functions of single values with a single answer. */
const OF_SINGLE_VALUES = new Set(
  `ABS ACOS ASIN ATAN CEILING CHAR CODE CONCATENATE COS DATE DATEDIF DAY EDATE EOMONTH EXACT EXP FALSE
  FIND FLOOR FV HOUR IF IFERROR IFNA INT IPMT ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNUMBER
  ISODD ISTEXT LEFT LEN LN LOG LOG10 LOWER MID MINUTE MOD MONTH MROUND N NA NOT NOW NPER NORM.DIST
  NORM.INV NORM.S.DIST NORM.S.INV PI PMT POWER PPMT PROPER PV RAND RATE REPLACE REPT RIGHT ROUND
  ROUNDDOWN ROUNDUP SEARCH SECOND SIGN SIN SLN SQRT SUBSTITUTE TAN TEXT TODAY TRIM TRUE TRUNC UPPER
  VALUE WEEKDAY YEAR YEARFRAC`.split(/\s+/),
);

/** Functions of ranges with a single answer. */
const OF_RANGES = new Set(
  `AND AVERAGE AVERAGEIF AVERAGEIFS COLUMNS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS HLOOKUP IRR
  LARGE LOOKUP MATCH MAX MAXIFS MEDIAN MIN MINIFS MIRR NPV OR PRODUCT QUARTILE ROWS SMALL STDEV
  STDEV.P STDEV.S SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ VAR VAR.P VAR.S VLOOKUP XIRR XNPV`.split(
    /\s+/,
  ),
);
