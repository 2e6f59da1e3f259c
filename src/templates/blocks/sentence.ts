import { f, input, type KeyFormula } from "../builder/formula";

/** "US$200 bn" in a sentence: an amount in the currency and scale of the workbook. */
export function amountText(amount: KeyFormula, format = "#,##0"): KeyFormula {
  return f`TRIM(${input("currency")}&TEXT(${amount},"${format}")&" "&${input("scale")})`;
}

/** "58 %" in a sentence. */
export function percentText(share: KeyFormula, format = "0%"): KeyFormula {
  return f`TEXT(${share},"${format}")`;
}
