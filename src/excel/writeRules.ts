import { parseRange, cellText } from "../workbook/address";
import type { ConditionalPlan, ValidationPlan } from "../workbook/plan";
import { styleNamed } from "../workbook/styles";

/** What may stand in a range, and what Excel says when something else is typed. */
export function writeValidation(sheet: Excel.Worksheet, plan: ValidationPlan): void {
  const { dataValidation } = sheet.getRange(plan.range);
  dataValidation.rule = validationRule(plan);
  dataValidation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: shortened(plan.title, LONGEST_TITLE),
    message: shortened(plan.error, LONGEST_MESSAGE),
  };
}

/** A look that a native formula switches on. */
export function writeConditional(sheet: Excel.Worksheet, plan: ConditionalPlan): void {
  const style = styleNamed(plan.style);
  const { custom } = sheet.getRange(plan.range).conditionalFormats.add("Custom");
  custom.rule.formula = plan.formula;
  if (style.color !== undefined) custom.format.font.color = style.color;
  if (style.bold !== undefined) custom.format.font.bold = style.bold;
  if (style.fill !== undefined) custom.format.fill.color = style.fill;
}

/** Excel's own limits for the alert of a validation, and for a list in its rule. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_LIST = 255;

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** The rule in Excel's words; what its operators cannot say becomes a native formula. */
export function validationRule({ range, rule }: ValidationPlan): Excel.DataValidationRule {
  const start = parseRange(range);
  if (start === undefined) throw new RangeError(`no address: ${range}`);
  const cell = cellText(start.row, start.column);
  if (rule.kind === "list") {
    const source = rule.values.join(",");
    const listable = source.length <= LONGEST_LIST && !rule.values.some((v) => v.includes(","));
    if (listable) return { list: { inCellDropDown: true, source } };
    const same = rule.values.map((value) => `${cell}="${value.replaceAll('"', '""')}"`);
    return { custom: { formula: `=OR(${same.join(",")})` } };
  }
  const basic = basicRule(rule);
  if (basic) return rule.kind === "whole" ? { wholeNumber: basic } : { decimal: basic };
  const { min, max, above, below } = rule;
  const conditions = [
    rule.kind === "whole" ? `${cell}=INT(${cell})` : `ISNUMBER(${cell})`,
    ...(min === undefined ? [] : [`${cell}>=${min}`]),
    ...(above === undefined ? [] : [`${cell}>${above}`]),
    ...(max === undefined ? [] : [`${cell}<=${max}`]),
    ...(below === undefined ? [] : [`${cell}<${below}`]),
  ];
  return { custom: { formula: `=AND(${conditions.join(",")})` } };
}

type NumberRule = Exclude<ValidationPlan["rule"], { kind: "list" }>;

function basicRule({ min, max, above, below }: NumberRule): Excel.BasicDataValidation | undefined {
  const bounds = [min, max, above, below].filter((bound) => bound !== undefined).length;
  if (min !== undefined && max !== undefined && bounds === 2) {
    return { formula1: min, formula2: max, operator: "Between" };
  }
  if (bounds !== 1) return undefined;
  if (min !== undefined) return { formula1: min, operator: "GreaterThanOrEqualTo" };
  if (max !== undefined) return { formula1: max, operator: "LessThanOrEqualTo" };
  if (above !== undefined) return { formula1: above, operator: "GreaterThan" };
  if (below !== undefined) return { formula1: below, operator: "LessThan" };
  return undefined;
}
