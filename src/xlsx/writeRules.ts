import { cellText, parseRange } from "../workbook/address";
import type { ConditionalPlan, ValidationPlan } from "../workbook/plan";
import { storedFormula } from "../workbook/storedFormula";
import { styleNamed } from "../workbook/styles";
import type { FileSheet } from "./fileLibrary";
import { argb } from "./writeFormats";

/** What may stand in a range, and what Excel says when something else is typed. */
export function writeValidation(sheet: FileSheet, plan: ValidationPlan): void {
  const range = parseRange(plan.range);
  if (range === undefined) throw new RangeError(`no address: ${plan.range}`);
  sheet.dataValidations.add(plan.range, {
    ...condition(plan, cellText(range.row, range.column)),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: shortened(plan.title, LONGEST_TITLE),
    error: shortened(plan.error, LONGEST_MESSAGE),
  });
}

/** A look that a native formula switches on. */
export function writeConditional(sheet: FileSheet, plan: ConditionalPlan, priority: number): void {
  const { bold, color, fill } = styleNamed(plan.style);
  sheet.addConditionalFormatting({
    ref: plan.range,
    rules: [
      {
        type: "expression",
        priority,
        formulae: [storedFormula(plan.formula)],
        style: {
          ...((bold === true || color !== undefined) && {
            font: {
              ...(bold === true && { bold: true }),
              ...(color !== undefined && { color: { argb: argb(color) } }),
            },
          }),
          // In a conditional format the solid color is the background.
          ...(fill !== undefined && {
            fill: { type: "pattern", pattern: "solid", bgColor: { argb: argb(fill) } },
          }),
        },
      },
    ],
  });
}

/** Excel's own limits for the alert of a validation, and for a list in its rule. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_LIST = 255;

type FileCondition =
  | { type: "list" | "custom"; formulae: string[] }
  | { type: "decimal" | "whole"; operator: Operator; formulae: number[] };
type Operator = "between" | "greaterThanOrEqual" | "lessThanOrEqual" | "greaterThan" | "lessThan";

/** The rule in the file's words; what its operators cannot say becomes a native formula. */
function condition({ rule }: ValidationPlan, cell: string): FileCondition {
  if (rule.kind === "list") {
    const source = rule.values.join(",");
    const listable = source.length <= LONGEST_LIST && !rule.values.some((v) => v.includes(","));
    if (listable) return { type: "list", formulae: [`"${source.replaceAll('"', '""')}"`] };
    const same = rule.values.map((value) => `${cell}="${value.replaceAll('"', '""')}"`);
    return { type: "custom", formulae: [`OR(${same.join(",")})`] };
  }
  const { kind, min, max, above, below } = rule;
  const bounds = [
    { operator: "greaterThanOrEqual", sign: ">=", bound: min },
    { operator: "greaterThan", sign: ">", bound: above },
    { operator: "lessThanOrEqual", sign: "<=", bound: max },
    { operator: "lessThan", sign: "<", bound: below },
  ] as const;
  const given = bounds.flatMap(({ bound, ...how }) =>
    bound === undefined ? [] : [{ ...how, bound }],
  );
  const [only] = given;
  if (given.length === 1 && only) {
    return { type: kind, operator: only.operator, formulae: [only.bound] };
  }
  if (given.length === 2 && min !== undefined && max !== undefined) {
    return { type: kind, operator: "between", formulae: [min, max] };
  }
  const isKind = kind === "whole" ? `${cell}=INT(${cell})` : `ISNUMBER(${cell})`;
  const conditions = [isKind, ...given.map(({ sign, bound }) => `${cell}${sign}${bound}`)];
  return { type: "custom", formulae: [`AND(${conditions.join(",")})`] };
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
