import { holdsCell } from "../../host/cellRange";
import { fileConditional } from "../../host/file/conditionals";
import type { OpenConditional, OpenSheet } from "../../host/openSheet";
import type { OpenWorkbook } from "../../host/openWorkbook";
import type { CellValue } from "../../workbook/cellValue";
import { isCellError } from "../../workbook/cellValue";
import type { FileStyle } from "../../workbook/fileStyle";
import type { FileConditional } from "../../workbook/sheetObjects";
import { shifted } from "../edit/shiftFormula";
import { barLook, scaleLook } from "./scaleLook";
import { valuesIn } from "./valuesIn";

/** CSS that the conditional formats of a cell add to its look; undefined when none applies. */
export type ConditionalLook = (row: number, column: number) => Record<string, string> | undefined;

/**
 * The conditional formats of a sheet. Each cell is asked once until something changes, so one of these
 * lasts as long as a drawing. Rules that stand first win; icons and periods of time are not drawn.
 */
export function conditionalLook(workbook: OpenWorkbook, sheet: OpenSheet): ConditionalLook {
  const known = new Map<string, Record<string, string> | undefined>();
  const read = new Map<OpenConditional, FileConditional | undefined>();
  const numbers = new Map<OpenConditional, readonly number[]>();

  function lookOf(open: OpenConditional, row: number, column: number) {
    if (!read.has(open)) read.set(open, fileConditional(open));
    const conditional = read.get(open);
    if (conditional === undefined) return undefined;
    const { rule, style = {} } = conditional;
    const value = workbook.engine.value(sheet.name, row, column);
    const all = (): readonly number[] => {
      const found = numbers.get(open) ?? valuesIn(workbook, sheet.name, open.range);
      numbers.set(open, found);
      return found;
    };
    if (rule.kind === "colorScale") return scaleLook(rule.points, value, all());
    if (rule.kind === "dataBar") return barLook(rule, value, all());
    const shift = { rows: row - open.range.row, columns: column - open.range.column };
    const evaluated = (formula: string): CellValue => {
      const result = workbook.engine.evaluate(shifted(`=${formula}`, shift), sheet.name);
      return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
    };
    return applies(rule, value, all, evaluated) ? styleOf(style) : undefined;
  }

  return (row, column) => {
    const rules = sheet.conditionals.filter(({ range }) => holdsCell(range, row, column));
    if (rules.length === 0) return undefined;
    const key = `${row},${column}`;
    if (known.has(key)) return known.get(key);
    let look: Record<string, string> | undefined;
    for (const rule of rules) {
      const added = lookOf(rule, row, column);
      if (added === undefined) continue;
      look = { ...added, ...look };
      if (rule.stopIfTrue) break;
    }
    known.set(key, look);
    return look;
  };
}

/** Whether a rule holds for a value. */
function applies(
  rule: FileConditional["rule"],
  value: CellValue,
  all: () => readonly number[],
  evaluated: (formula: string) => CellValue,
): boolean {
  const isNumber = typeof value === "number";
  switch (rule.kind) {
    case "formula": {
      const verdict = evaluated(rule.formula);
      return verdict === true || (typeof verdict === "number" && verdict !== 0);
    }
    case "value": {
      const first = evaluated(rule.formula1);
      const second = rule.formula2 === undefined ? null : evaluated(rule.formula2);
      return compares(rule.operator, value, first, second);
    }
    case "text": {
      const text = plain(value).toLowerCase();
      const wanted = rule.text.toLowerCase();
      if (rule.operator === "beginsWith") return text.startsWith(wanted);
      if (rule.operator === "endsWith") return text.endsWith(wanted);
      return text.includes(wanted) === (rule.operator === "contains");
    }
    case "top": {
      if (!isNumber) return false;
      const sorted = [...all()].sort((a, b) => (rule.bottom ? a - b : b - a));
      const count = rule.percent
        ? Math.max(1, Math.floor((sorted.length * rule.rank) / 100))
        : rule.rank;
      const last = sorted[Math.min(count, sorted.length) - 1];
      return last !== undefined && (rule.bottom ? value <= last : value >= last);
    }
    case "average": {
      if (!isNumber) return false;
      const numbers = all();
      const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
      const spread = Math.sqrt(
        numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) /
          Math.max(1, numbers.length - 1),
      );
      const limit = mean + (rule.above ? 1 : -1) * rule.deviations * spread;
      if (rule.equal && value === limit) return true;
      return rule.above ? value > limit : value < limit;
    }
    case "duplicates":
    case "unique": {
      if (!isNumber) return false;
      const count = all().filter((number) => number === value).length;
      return rule.kind === "unique" ? count === 1 : count > 1;
    }
    case "blanks":
      return value === null || value === "";
    case "notBlanks":
      return value !== null && value !== "";
    case "errors":
      return isCellError(value);
    case "notErrors":
      return !isCellError(value);
    case "colorScale":
    case "dataBar":
    case "icons":
    case "period":
      return false;
  }
}

function compares(
  operator: Extract<FileConditional["rule"], { kind: "value" }>["operator"],
  value: CellValue,
  first: CellValue,
  second: CellValue,
): boolean {
  if (isCellError(value) || isCellError(first)) return false;
  const order = (a: CellValue, b: CellValue): number => {
    const [x, y] = [a ?? 0, b ?? 0];
    if (typeof x === "number" && typeof y === "number") return x - y;
    if (typeof x !== typeof y) return typeof x === "number" ? -1 : 1;
    return plain(x).toLowerCase().localeCompare(plain(y).toLowerCase());
  };
  const toFirst = order(value, first);
  switch (operator) {
    case "equal":
      return toFirst === 0;
    case "notEqual":
      return toFirst !== 0;
    case "greaterThan":
      return toFirst > 0;
    case "lessThan":
      return toFirst < 0;
    case "greaterThanOrEqual":
      return toFirst >= 0;
    case "lessThanOrEqual":
      return toFirst <= 0;
    case "between":
      return toFirst >= 0 && order(value, second) <= 0;
    case "notBetween":
      return toFirst < 0 || order(value, second) > 0;
  }
}

function plain(value: CellValue): string {
  return isCellError(value) ? value.error : String(value ?? "");
}

function styleOf({ fill, color, bold, italic, strikethrough }: FileStyle): Record<string, string> {
  return {
    ...(fill !== undefined && { "background-color": fill }),
    ...(color !== undefined && { color }),
    ...(bold && { "font-weight": "600" }),
    ...(italic && { "font-style": "italic" }),
    ...(strikethrough && { "text-decoration": "line-through" }),
  };
}
