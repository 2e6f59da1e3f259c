import { cellText, parseRange, type CellRange } from "./address";
import type { ConditionalPlan, ValidationPlan } from "./plan";
import type { FileConditional, FileOperator, FileRule, FileValidation } from "./sheetObjects";
import { styleNamed } from "./styles";

/** Excel's own limits for the alert of a validation, and for a list in its rule. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_LIST = 255;

/** What may stand in a range of a plan, and what Excel says when something else is typed. */
export function planValidation(plan: ValidationPlan): FileValidation {
  const range = rangeOf(plan.range);
  return {
    range,
    rule: ruleOf(plan.rule, cellText(range.row, range.column)),
    ignoreBlanks: true,
    alert: {
      style: "stop",
      title: shortened(plan.title, LONGEST_TITLE),
      message: shortened(plan.error, LONGEST_MESSAGE),
    },
    prompt: undefined,
  };
}

/** A look that a native formula switches on. */
export function planConditional(plan: ConditionalPlan): FileConditional {
  const { bold, color, fill } = styleNamed(plan.style);
  return {
    range: rangeOf(plan.range),
    stopIfTrue: false,
    rule: { kind: "formula", formula: plan.formula.slice(1) },
    style: {
      ...(bold && { bold }),
      ...(color !== undefined && { color }),
      ...(fill !== undefined && { fill }),
    },
  };
}

/** What operators cannot say becomes a native formula. */
function ruleOf(rule: ValidationPlan["rule"], cell: string): FileRule {
  if (rule.kind === "list") {
    const source = rule.values.join(",");
    const listable = source.length <= LONGEST_LIST && !rule.values.some((v) => v.includes(","));
    if (listable) {
      return { kind: "list", source: `"${source.replaceAll('"', '""')}"`, hasArrow: true };
    }
    const same = rule.values.map((value) => `${cell}="${value.replaceAll('"', '""')}"`);
    return { kind: "custom", formula: `OR(${same.join(",")})` };
  }
  const { kind, min, max, above, below } = rule;
  const bounds = [
    { operator: "greaterThanOrEqual", sign: ">=", bound: min },
    { operator: "greaterThan", sign: ">", bound: above },
    { operator: "lessThanOrEqual", sign: "<=", bound: max },
    { operator: "lessThan", sign: "<", bound: below },
  ] as const satisfies readonly { operator: FileOperator; sign: string; bound: unknown }[];
  const given = bounds.flatMap(({ bound, ...how }) =>
    bound === undefined ? [] : [{ ...how, bound }],
  );
  const [only] = given;
  if (given.length === 1 && only) {
    return { kind, operator: only.operator, formula1: String(only.bound) };
  }
  if (given.length === 2 && min !== undefined && max !== undefined) {
    return { kind, operator: "between", formula1: String(min), formula2: String(max) };
  }
  const isKind = kind === "whole" ? `${cell}=INT(${cell})` : `ISNUMBER(${cell})`;
  const conditions = [isKind, ...given.map(({ sign, bound }) => `${cell}${sign}${bound}`)];
  return { kind: "custom", formula: `AND(${conditions.join(",")})` };
}

function rangeOf(address: string): CellRange {
  const range = parseRange(address);
  if (range === undefined) throw new RangeError(`no address: ${address}`);
  return range;
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
