import { describe } from "./describe";
import { invalid, isErrorCell, type ErrorCell } from "./errorCell";
import { fits, remedy, type NumberRule } from "./numberRule";
import { unwrap, UNKNOWN, type Plain } from "./unwrap";

/**
 * One cell as a number under a rule. A blank counts 0 and then meets the rule itself, so that a
 * blank number of periods is refused like 0; a blank date is no date.
 *
 * @param where - Names the place in messages: `""` for a scalar, ` in cell 3` inside a range.
 */
export function readNumber(
  cell: unknown,
  name: string,
  rule: NumberRule,
  where = "",
): number | ErrorCell {
  const plain = unwrap(cell);
  if (plain !== UNKNOWN && isErrorCell(plain)) return plain;
  const value = rule.date === true && typeof plain === "number" ? Math.floor(plain) : plain;
  const number = value === null ? 0 : value;
  if (typeof number === "number" && fits(number, rule)) return number === 0 ? 0 : number;
  return invalid(complaint(rule.date === true && value === 0 ? null : value, name, rule, where));
}

function complaint(value: Plain, name: string, rule: NumberRule, where: string): string {
  const seen = describe(value);
  if (where === "") {
    const kind = typeof value === "string" ? "text " : "";
    return `${name} is ${kind}${seen}; use ${remedy(rule)}${hint(value, rule)}`;
  }
  const kind = typeof value === "string" ? "text " : "";
  const what = value === null ? "a blank" : `${kind}${seen}`;
  return `${name} has ${what}${where}; use ${plural(remedy(rule))}${hint(value, rule)}`;
}

function hint(value: Plain, rule: NumberRule): string {
  const isTextDate = rule.date === true && typeof value === "string";
  return isTextDate ? DATE_HINT : percentHint(value, rule);
}

/** A date that looks like one, but came as text. */
const DATE_HINT = " (Excel serial numbers, such as 46023 for 2026-01-01)";

/** A share typed as a percentage is the commonest mistake there is. */
function percentHint(value: Plain, rule: NumberRule): string {
  const isShare = rule.whole !== true && (rule.max === 1 || rule.below === 1);
  if (!isShare || typeof value !== "number" || value <= 1 || !fits(value / 100, rule)) return "";
  return ` (${describe(value)} % is ${describe(value / 100)})`;
}

function plural(text: string): string {
  if (text === "a date") return "dates";
  return text.replace(/^a (whole )?number/, "$1numbers");
}
