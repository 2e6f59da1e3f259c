import { tokenize } from "@borgar/fx";
import { isDateFormat } from "numfmt";
import type { OpenWorkbook } from "../../host/openWorkbook";
import { parseRange, splitSheet } from "../../workbook/address";

/**
 * The number format that a typed formula brings to a General cell, as in Excel: dates for DATE and its
 * kin, percent for rates of return, and that of the first cell it adds up or takes over.
 */
export function formulaFormat(
  workbook: OpenWorkbook,
  sheet: string,
  formula: string,
): string | undefined {
  const tokens = tokenize(formula).filter(({ type }) => type !== "whitespace");
  const first = tokens[1];
  const called = first?.type === "func" ? first.value.toUpperCase() : undefined;
  const byName = called === undefined ? undefined : FORMATS[called];
  if (byName !== undefined && endsWithCall(tokens)) return byName;
  if (called !== undefined && !PASSES_ON.has(called)) return undefined;
  const onlyAdds = tokens.every(
    ({ type, value }) => type !== "operator" || /^[=+\-():,]$/.test(value),
  );
  if (!onlyAdds) return undefined;
  const reference = tokens.find(({ type }) => type.startsWith("range"))?.value;
  if (reference === undefined) return undefined;
  const { sheet: named, address } = splitSheet(reference);
  const range = parseRange(address);
  if (range === undefined || workbook.sheet(named ?? sheet) === undefined) return undefined;
  const { numberFormat } = workbook.cell(named ?? sheet, range.row, range.column).format;
  if (numberFormat === "General" || numberFormat === "@") return undefined;
  const isDifference = tokens.some(({ type, value }) => type === "operator" && value === "-");
  return isDifference && isDateFormat(numberFormat) ? undefined : numberFormat;
}

const DATE = "yyyy-mm-dd";

const FORMATS: Readonly<Record<string, string>> = {
  DATE,
  DATEVALUE: DATE,
  EDATE: DATE,
  EOMONTH: DATE,
  TODAY: DATE,
  WORKDAY: DATE,
  "WORKDAY.INTL": DATE,
  NOW: "yyyy-mm-dd hh:mm",
  TIME: "hh:mm",
  IRR: "0.0%",
  MIRR: "0.0%",
  XIRR: "0.0%",
  RATE: "0.0%",
};

const PASSES_ON = new Set(["SUM", "MIN", "MAX", "AVERAGE", "ROUND", "ABS", "MEDIAN"]);

/** One call and nothing after it. */
function endsWithCall(tokens: readonly { readonly value: string }[]): boolean {
  let depth = 0;
  return tokens.every(({ value }, at) => {
    if (value === "(") depth += 1;
    if (value === ")") depth -= 1;
    return depth > 0 || at < 2 || at === tokens.length - 1;
  });
}
