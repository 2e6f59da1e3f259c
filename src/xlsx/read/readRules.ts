import { parseRange, type CellRange } from "../../workbook/address";
import type { FileStyle } from "../../workbook/fileStyle";
import type {
  FileConditional,
  FileOperator,
  FileRule,
  FileValidation,
} from "../../workbook/sheetObjects";
import { typedFormula } from "../../workbook/typedFormula";
import { unescapedText } from "./cellText";
import { conditionalRule, type OpenRule } from "./conditionalRule";
import type { Attributes, XmlHandler } from "./readXml";
import { sharedFormula } from "./sharedFormula";
import { isOn } from "./sheetCells";

/** Reads the rules of a sheet: what may be typed, and looks that depend on contents. */
export interface RuleReader extends XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
  finish(): {
    readonly validations: readonly FileValidation[];
    readonly conditionals: readonly FileConditional[];
    /** Conditional formats that only versions since 2010 have. */
    readonly leftOut: number;
  };
}

export function createRuleReader(
  differences: readonly FileStyle[],
  colorOf: (attributes: Attributes) => string | undefined,
): RuleReader {
  const validations: FileValidation[] = [];
  const conditionals: { conditional: FileConditional; priority: number }[] = [];
  let leftOut = 0;
  /** Inside of the list of extensions, where elements have the same names. */
  let inExtension = false;
  let places = "";
  let rule: OpenRule | undefined;
  let validation: Attributes | undefined;
  let text: string | undefined;

  return {
    open(name, attributes) {
      switch (name) {
        case "extLst":
          inExtension = rule === undefined;
          break;
        case "dataValidation":
          validation = attributes;
          places = attributes["sqref"] ?? "";
          rule = openRule(attributes);
          break;
        case "conditionalFormatting":
          places = attributes["sqref"] ?? "";
          break;
        case "cfRule":
          if (inExtension) leftOut += attributes["type"] === "dataBar" ? 0 : 1;
          else rule = openRule(attributes);
          break;
        case "colorScale":
        case "dataBar":
        case "iconSet":
          if (rule !== undefined && !inExtension) rule.shape = attributes;
          break;
        case "cfvo":
          rule?.points.push({
            type: attributes["type"] ?? "num",
            ...(attributes["val"] !== undefined && { value: attributes["val"] }),
            ...(attributes["gte"] !== undefined &&
              !isOn(attributes["gte"]) && { above: true as const }),
          });
          break;
        case "color":
          rule?.colors.push(colorOf(attributes) ?? "#000000");
          break;
        case "formula":
        case "formula1":
        case "formula2":
        case "sqref":
          if (rule !== undefined) text = "";
      }
    },
    close(name) {
      if ((name === "formula" || name === "formula1") && text !== undefined) {
        if (rule !== undefined) rule.formulas[0] = addFormula(rule, name, text);
        text = undefined;
      } else if (name === "formula2" && text !== undefined) {
        if (rule !== undefined) rule.formulas[1] = stored(text);
        text = undefined;
      } else if (name === "sqref" && text !== undefined) {
        places = text;
        text = undefined;
      } else if (name === "dataValidation") {
        if (rule !== undefined && validation !== undefined) addValidation(rule, validation);
        rule = validation = undefined;
      } else if (name === "cfRule") {
        if (rule !== undefined) addConditional(rule);
        rule = undefined;
      } else if (name === "extLst" && rule === undefined) inExtension = false;
    },
    text(piece) {
      if (text !== undefined) text += piece;
    },
    finish: () => ({
      validations,
      leftOut,
      conditionals: [...conditionals]
        .sort((one, other) => one.priority - other.priority)
        .map(({ conditional }) => conditional),
    }),
  };

  /** A second `formula` of a conditional format is its second one; answers the first. */
  function addFormula(open: OpenRule, name: string, piece: string): string {
    const [first] = open.formulas;
    if (name === "formula1" || first === undefined) return stored(piece);
    open.formulas.push(stored(piece));
    return first;
  }

  function addValidation(open: OpenRule, attributes: Attributes): void {
    const ranges = rangesOf(places);
    ranges.forEach((range) => {
      const moved = movedTo(range, ranges, open.formulas);
      const rule = validationRule(attributes, moved);
      if (rule === undefined) return;
      validations.push({
        range,
        rule,
        ignoreBlanks: isOn(attributes["allowBlank"]),
        alert: isOn(attributes["showErrorMessage"])
          ? {
              style: ALERTS.find((style) => style === attributes["errorStyle"]) ?? "stop",
              title: unescapedText(attributes["errorTitle"] ?? ""),
              message: unescapedText(attributes["error"] ?? ""),
            }
          : undefined,
        prompt:
          isOn(attributes["showInputMessage"]) &&
          (attributes["promptTitle"] ?? attributes["prompt"]) !== undefined
            ? {
                title: unescapedText(attributes["promptTitle"] ?? ""),
                message: unescapedText(attributes["prompt"] ?? ""),
              }
            : undefined,
      });
    });
  }

  function addConditional(open: OpenRule): void {
    const { attributes } = open;
    const style = differences[Number(attributes["dxfId"] ?? -1)];
    const ranges = rangesOf(places);
    for (const range of ranges) {
      const moved = { ...open, formulas: movedTo(range, ranges, open.formulas) };
      const rule = conditionalRule(moved);
      if (rule === undefined) {
        leftOut++;
        return;
      }
      conditionals.push({
        priority: Number(attributes["priority"] ?? 0),
        conditional: {
          range,
          rule,
          stopIfTrue: isOn(attributes["stopIfTrue"]),
          ...(style !== undefined && { style }),
        },
      });
    }
  }
}

function openRule(attributes: Attributes): OpenRule {
  return { attributes, formulas: [], points: [], colors: [], shape: {} };
}

const ALERTS = ["warning", "information"] as const;

/** As it is typed, without the `=`. */
function stored(text: string): string {
  return typedFormula(text).slice(1);
}

function rangesOf(places: string): CellRange[] {
  return places.split(/\s+/).flatMap((place) => parseRange(place) ?? []);
}

/** Formulas of a rule are relative to the first cell of all its ranges; here each range has its own. */
function movedTo(
  { row, column }: CellRange,
  ranges: readonly CellRange[],
  formulas: readonly string[],
): string[] {
  const first = {
    row: Math.min(...ranges.map((range) => range.row)),
    column: Math.min(...ranges.map((range) => range.column)),
  };
  if (row === first.row && column === first.column) return [...formulas];
  return formulas.map((formula) =>
    sharedFormula(`=${formula}`)
      .at(row - first.row, column - first.column)
      .slice(1),
  );
}

function validationRule(
  { type = "none", operator = "between", showDropDown }: Attributes,
  [formula1 = "", formula2]: readonly string[],
): FileRule | undefined {
  switch (type) {
    case "none":
      return { kind: "any" };
    case "list":
      // The attribute says the opposite of its name.
      return { kind: "list", source: formula1, hasArrow: !isOn(showDropDown) };
    case "custom":
      return { kind: "custom", formula: formula1 };
    case "whole":
    case "decimal":
    case "textLength":
    case "date":
    case "time":
      return {
        kind: type,
        operator: operator as FileOperator,
        formula1,
        ...(formula2 !== undefined && { formula2 }),
      };
    default:
      return undefined;
  }
}
