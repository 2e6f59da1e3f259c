import { VALIDATION_OPERATORS } from "../workbook/operatorWords";
import type { ConditionalPlan, ValidationPlan } from "../workbook/plan";
import { planValidation } from "../workbook/planRules";
import { styleNamed } from "../workbook/styles";

/** What may stand in a range, and what Excel says when something else is typed. */
export function writeValidation(sheet: Excel.Worksheet, plan: ValidationPlan): void {
  const { dataValidation } = sheet.getRange(plan.range);
  const { alert } = planValidation(plan);
  dataValidation.rule = validationRule(plan);
  dataValidation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: alert?.title ?? "",
    message: alert?.message ?? "",
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

/** The rule of a plan in Excel's words. */
export function validationRule(plan: ValidationPlan): Excel.DataValidationRule {
  const { rule } = planValidation(plan);
  switch (rule.kind) {
    case "list":
      return {
        list: { inCellDropDown: true, source: rule.source.slice(1, -1).replaceAll('""', '"') },
      };
    case "custom":
      return { custom: { formula: `=${rule.formula}` } };
    case "whole":
    case "decimal": {
      const { operator, formula1, formula2 } = rule;
      const basic = {
        operator: VALIDATION_OPERATORS[operator],
        formula1: Number(formula1),
        ...(formula2 !== undefined && { formula2: Number(formula2) }),
      };
      return rule.kind === "whole" ? { wholeNumber: basic } : { decimal: basic };
    }
    case "any":
    case "date":
    case "time":
    case "textLength":
      throw new RangeError(`no plan has a rule of the kind ${rule.kind}`);
  }
}
