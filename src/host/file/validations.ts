import { VALIDATION_OPERATORS, operatorOf } from "../../workbook/operatorWords";
import type { FileRule, FileValidation } from "../../workbook/sheetObjects";
import type { OpenValidation } from "../openSheet";

type Fields = Readonly<Record<string, unknown>>;

/** A validation of a file in Office.js words. */
export function openValidation(file: FileValidation): OpenValidation {
  const { range, rule, ignoreBlanks, alert, prompt } = file;
  return {
    range,
    ignoreBlanks,
    rule: openRule(rule),
    errorAlert:
      alert === undefined
        ? { showAlert: false, style: "Stop", title: "", message: "" }
        : { showAlert: true, ...alert, style: ALERTS[alert.style] },
    prompt: { showPrompt: prompt !== undefined, title: "", message: "", ...prompt },
  };
}

/** The other way round. */
export function fileValidation(open: OpenValidation): FileValidation {
  const { range, rule, ignoreBlanks, errorAlert, prompt } = open;
  const style = Object.entries(ALERTS).find(([, word]) => word === errorAlert["style"])?.[0];
  const says = (fields: Fields) => ({
    title: text(fields["title"]),
    message: text(fields["message"]),
  });
  const hasPrompt =
    prompt["showPrompt"] !== false && `${says(prompt).title}${says(prompt).message}` !== "";
  return {
    range,
    ignoreBlanks,
    rule: fileRule(rule),
    alert:
      errorAlert["showAlert"] === false
        ? undefined
        : { style: (style ?? "stop") as keyof typeof ALERTS, ...says(errorAlert) },
    prompt: hasPrompt ? says(prompt) : undefined,
  };
}

const ALERTS = { stop: "Stop", warning: "Warning", information: "Information" } as const;

const KINDS = {
  whole: "wholeNumber",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
} as const;

function openRule(rule: FileRule): Fields {
  switch (rule.kind) {
    case "any":
      return {};
    case "list": {
      const quoted = /^"(.*)"$/s.exec(rule.source)?.[1];
      const source = quoted === undefined ? `=${rule.source}` : quoted.replaceAll('""', '"');
      return { list: { inCellDropDown: rule.hasArrow, source } };
    }
    case "custom":
      return { custom: { formula: `=${rule.formula}` } };
    case "whole":
    case "decimal":
    case "textLength":
    case "date":
    case "time": {
      const { kind, operator, formula1, formula2 } = rule;
      return {
        [KINDS[kind]]: {
          operator: VALIDATION_OPERATORS[operator],
          formula1: openBound(formula1),
          ...(formula2 !== undefined && { formula2: openBound(formula2) }),
        },
      };
    }
  }
}

function fileRule(rule: Fields): FileRule {
  const [[key, value] = ["", {}]] = Object.entries(rule);
  const fields = value as Fields;
  if (key === "list") {
    const source = text(fields["source"]);
    return {
      kind: "list",
      hasArrow: fields["inCellDropDown"] !== false,
      source: source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`,
    };
  }
  if (key === "custom") return { kind: "custom", formula: text(fields["formula"]).slice(1) };
  const kind = Object.entries(KINDS).find(([, word]) => word === key)?.[0];
  if (kind === undefined) return { kind: "any" };
  return {
    kind: kind as keyof typeof KINDS,
    operator: operatorOf(VALIDATION_OPERATORS, fields["operator"]),
    formula1: fileBound(fields["formula1"]),
    ...(fields["formula2"] !== undefined &&
      fields["formula2"] !== null && { formula2: fileBound(fields["formula2"]) }),
  };
}

/** Numbers are numbers to Office.js, everything else is a formula. */
function openBound(formula: string): string | number {
  const number = Number(formula);
  return formula.trim() !== "" && Number.isFinite(number) ? number : `=${formula}`;
}

function fileBound(bound: unknown): string {
  const given = typeof bound === "number" ? String(bound) : text(bound);
  return given.startsWith("=") ? given.slice(1) : given;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
