import type { FileConditionalRule, FileOperator, FileThreshold } from "../../workbook/sheetObjects";
import type { Attributes } from "./readXml";
import { isOn } from "./sheetCells";

/** A rule while its element is open. */
export interface OpenRule {
  readonly attributes: Attributes;
  readonly formulas: string[];
  /** Of color scales, bars and icons, in their order. */
  readonly points: FileThreshold[];
  readonly colors: string[];
  /** Attributes of `colorScale`, `dataBar` or `iconSet`. */
  shape: Attributes;
}

/** The rule of a conditional format; undefined for one that is not known. */
export function conditionalRule(open: OpenRule): FileConditionalRule | undefined {
  const { attributes, formulas, points, colors, shape } = open;
  const [formula1 = "", formula2] = formulas;
  switch (attributes["type"] ?? "") {
    case "expression":
      return { kind: "formula", formula: formula1 };
    case "cellIs":
      return {
        kind: "value",
        operator: (attributes["operator"] ?? "equal") as FileOperator,
        formula1,
        ...(formula2 !== undefined && { formula2 }),
      };
    case "containsText":
      return { kind: "text", operator: "contains", text: attributes["text"] ?? "" };
    case "notContainsText":
      return { kind: "text", operator: "notContains", text: attributes["text"] ?? "" };
    case "beginsWith":
    case "endsWith":
      return {
        kind: "text",
        operator: attributes["type"] === "endsWith" ? "endsWith" : "beginsWith",
        text: attributes["text"] ?? "",
      };
    case "colorScale":
      return {
        kind: "colorScale",
        points: points.map((point, index) => ({ ...point, color: colors[index] ?? "#000000" })),
      };
    case "dataBar": {
      const [min = { type: "min" }, max = { type: "max" }] = points;
      const barOnly = shape["showValue"] !== undefined && !isOn(shape["showValue"]);
      return { kind: "dataBar", color: colors[0] ?? "#638EC6", min, max, barOnly };
    }
    case "iconSet":
      return {
        kind: "icons",
        set: shape["iconSet"] ?? "3TrafficLights1",
        reverse: isOn(shape["reverse"]),
        iconOnly: shape["showValue"] !== undefined && !isOn(shape["showValue"]),
        points,
      };
    case "top10":
      return {
        kind: "top",
        rank: Number(attributes["rank"] ?? 10),
        percent: isOn(attributes["percent"]),
        bottom: isOn(attributes["bottom"]),
      };
    case "aboveAverage":
      return {
        kind: "average",
        above: attributes["aboveAverage"] === undefined || isOn(attributes["aboveAverage"]),
        equal: isOn(attributes["equalAverage"]),
        deviations: Number(attributes["stdDev"] ?? 0),
      };
    case "timePeriod":
      return { kind: "period", period: attributes["timePeriod"] ?? "today" };
    default:
      return PLAIN[attributes["type"] ?? ""];
  }
}

const PLAIN: Readonly<Record<string, FileConditionalRule>> = {
  duplicateValues: { kind: "duplicates" },
  uniqueValues: { kind: "unique" },
  containsBlanks: { kind: "blanks" },
  notContainsBlanks: { kind: "notBlanks" },
  containsErrors: { kind: "errors" },
  notContainsErrors: { kind: "notErrors" },
};
