import { cellText, rangeText } from "../../workbook/address";
import type { FileStyle } from "../../workbook/fileStyle";
import type {
  FileConditional,
  FileConditionalRule,
  FileThreshold,
  FileValidation,
} from "../../workbook/sheetObjects";
import { storedFormula } from "../../workbook/storedFormula";
import { attributes, element, escaped } from "./xml";

/** The validations of a sheet as its part has them. */
export function validationsXml(validations: readonly FileValidation[]): string {
  if (validations.length === 0) return "";
  return element(
    "dataValidations",
    { count: validations.length },
    validations.map(validationXml).join(""),
  );
}

function validationXml({ range, rule, ignoreBlanks, alert, prompt }: FileValidation): string {
  const operator = "operator" in rule && rule.operator !== "between" ? rule.operator : undefined;
  const formulas =
    rule.kind === "list"
      ? [rule.source]
      : rule.kind === "custom"
        ? [rule.formula]
        : "formula1" in rule
          ? [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])]
          : [];
  return element(
    "dataValidation",
    {
      type: rule.kind === "any" ? undefined : rule.kind,
      errorStyle: alert === undefined || alert.style === "stop" ? undefined : alert.style,
      operator,
      allowBlank: ignoreBlanks ? 1 : undefined,
      // The attribute says the opposite of its name.
      showDropDown: rule.kind === "list" && !rule.hasArrow ? 1 : undefined,
      showInputMessage: prompt === undefined ? undefined : 1,
      showErrorMessage: alert === undefined ? undefined : 1,
      errorTitle: alert?.title === "" ? undefined : alert?.title,
      error: alert?.message === "" ? undefined : alert?.message,
      promptTitle: prompt?.title === "" ? undefined : prompt?.title,
      prompt: prompt?.message === "" ? undefined : prompt?.message,
      sqref: rangeText(range),
    },
    formulas
      .map((formula, index) => `<formula${index + 1}>${storedXml(formula)}</formula${index + 1}>`)
      .join(""),
  );
}

/** The conditional formats of a sheet, and the looks that they add. */
export interface ConditionalXml {
  readonly xml: string;
  /** As `dxf` elements, named by position. */
  readonly looks: readonly string[];
}

/** @param known - How many looks other sheets have already. */
export function conditionalsXml(
  conditionals: readonly FileConditional[],
  known: number,
): ConditionalXml {
  const looks: string[] = [];
  const xml = conditionals.map(({ range, rule, stopIfTrue, style }, index) => {
    const look = style === undefined ? undefined : known + looks.push(dxf(style)) - 1;
    const first = cellText(range.row, range.column);
    const common = { dxfId: look, priority: index + 1, stopIfTrue: stopIfTrue ? 1 : undefined };
    return element(
      "conditionalFormatting",
      { sqref: rangeText(range) },
      ruleXml(rule, common, first),
    );
  });
  return { xml: xml.join(""), looks };
}

type Common = Readonly<Record<string, string | number | undefined>>;

function ruleXml(rule: FileConditionalRule, common: Common, cell: string): string {
  const cfRule = (type: string, more: Common, inside: string): string =>
    element("cfRule", { type, ...common, ...more }, inside);
  const formula = (text: string): string => `<formula>${storedXml(text)}</formula>`;
  switch (rule.kind) {
    case "formula":
      return cfRule("expression", {}, formula(rule.formula));
    case "value": {
      const second = rule.formula2 === undefined ? "" : formula(rule.formula2);
      return cfRule("cellIs", { operator: rule.operator }, formula(rule.formula1) + second);
    }
    case "text":
      return textRule(rule, cfRule, formula, cell);
    case "colorScale": {
      const colors = rule.points.map(({ color }) => `<color rgb="FF${color.slice(1)}"/>`).join("");
      const inside = rule.points.map(thresholdXml).join("") + colors;
      return cfRule("colorScale", {}, `<colorScale>${inside}</colorScale>`);
    }
    case "dataBar": {
      const inside = `${thresholdXml(rule.min)}${thresholdXml(rule.max)}<color rgb="FF${rule.color.slice(1)}"/>`;
      return cfRule(
        "dataBar",
        {},
        element("dataBar", { showValue: rule.barOnly ? 0 : undefined }, inside),
      );
    }
    case "icons":
      return cfRule(
        "iconSet",
        {},
        element(
          "iconSet",
          {
            iconSet: rule.set,
            showValue: rule.iconOnly ? 0 : undefined,
            reverse: rule.reverse ? 1 : undefined,
          },
          rule.points.map(thresholdXml).join(""),
        ),
      );
    case "top":
      return cfRule(
        "top10",
        {
          percent: rule.percent ? 1 : undefined,
          bottom: rule.bottom ? 1 : undefined,
          rank: rule.rank,
        },
        "",
      );
    case "average":
      return cfRule(
        "aboveAverage",
        {
          aboveAverage: rule.above ? undefined : 0,
          equalAverage: rule.equal ? 1 : undefined,
          stdDev: rule.deviations > 0 ? rule.deviations : undefined,
        },
        "",
      );
    case "duplicates":
      return cfRule("duplicateValues", {}, "");
    case "unique":
      return cfRule("uniqueValues", {}, "");
    case "blanks":
      return cfRule("containsBlanks", {}, formula(`LEN(TRIM(${cell}))=0`));
    case "notBlanks":
      return cfRule("notContainsBlanks", {}, formula(`LEN(TRIM(${cell}))>0`));
    case "errors":
      return cfRule("containsErrors", {}, formula(`ISERROR(${cell})`));
    case "notErrors":
      return cfRule("notContainsErrors", {}, formula(`NOT(ISERROR(${cell}))`));
    case "period":
      return cfRule(
        "timePeriod",
        { timePeriod: rule.period },
        formula(periodFormula(rule.period, cell)),
      );
  }
}

/** Files keep the formula that a text rule stands for beside it. */
function textRule(
  { operator, text }: Extract<FileConditionalRule, { kind: "text" }>,
  cfRule: (type: string, more: Common, inside: string) => string,
  formula: (text: string) => string,
  cell: string,
): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case "contains":
      return cfRule(
        "containsText",
        { operator: "containsText", text },
        formula(`NOT(ISERROR(SEARCH(${quoted},${cell})))`),
      );
    case "notContains":
      return cfRule(
        "notContainsText",
        { operator: "notContains", text },
        formula(`ISERROR(SEARCH(${quoted},${cell}))`),
      );
    case "beginsWith":
      return cfRule(
        "beginsWith",
        { operator, text },
        formula(`LEFT(${cell},LEN(${quoted}))=${quoted}`),
      );
    case "endsWith":
      return cfRule(
        "endsWith",
        { operator, text },
        formula(`RIGHT(${cell},LEN(${quoted}))=${quoted}`),
      );
  }
}

function periodFormula(period: string, cell: string): string {
  const day = `FLOOR(${cell},1)`;
  const week = `TODAY()-WEEKDAY(TODAY())+1`;
  const month = (by: number): string =>
    `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${by})),YEAR(${cell})=YEAR(EDATE(TODAY(),${by})))`;
  switch (period) {
    case "yesterday":
      return `${day}=TODAY()-1`;
    case "tomorrow":
      return `${day}=TODAY()+1`;
    case "last7Days":
      return `AND(TODAY()-${day}<=6,${day}<=TODAY())`;
    case "thisWeek":
      return `AND(${day}>=${week},${day}<${week}+7)`;
    case "lastWeek":
      return `AND(${day}>=${week}-7,${day}<${week})`;
    case "nextWeek":
      return `AND(${day}>=${week}+7,${day}<${week}+14)`;
    case "lastMonth":
      return month(-1);
    case "thisMonth":
      return month(0);
    case "nextMonth":
      return month(1);
    default:
      return `${day}=TODAY()`;
  }
}

function thresholdXml({ type, value, above }: FileThreshold): string {
  const val = type === "formula" && value !== undefined ? storedFormula(`=${value}`) : value;
  return `<cfvo${attributes({ type, val, gte: above ? 0 : undefined })}/>`;
}

function dxf({ color, fill, bold, italic, underline, strikethrough, ...style }: FileStyle): string {
  const font = [
    bold ? "<b/>" : "",
    italic ? "<i/>" : "",
    strikethrough ? "<strike/>" : "",
    underline === undefined ? "" : `<u${attributes({ val: underline })}/>`,
    color === undefined ? "" : `<color rgb="FF${color.slice(1)}"/>`,
  ].join("");
  const edges = (["left", "right", "top", "bottom"] as const).map((edge) => {
    const border = style[edge];
    if (border === undefined) return "";
    const line = border.color === undefined ? "" : `<color rgb="FF${border.color.slice(1)}"/>`;
    return element(edge, { style: border.line }, line);
  });
  return [
    "<dxf>",
    font === "" ? "" : `<font>${font}</font>`,
    style.numberFormat === undefined
      ? ""
      : `<numFmt numFmtId="${OWN_FORMAT}" formatCode="${escaped(style.numberFormat)}"/>`,
    // In a conditional format the solid color is the background.
    fill === undefined
      ? ""
      : `<fill><patternFill patternType="solid"><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>`,
    edges.join("") === "" ? "" : `<border>${edges.join("")}</border>`,
    "</dxf>",
  ].join("");
}

/** Number of a format that is none of Excel's own. */
const OWN_FORMAT = 200;

function storedXml(formula: string): string {
  return escaped(storedFormula(`=${formula}`));
}
