import type { OpenWorkbook } from "../../host/openWorkbook";
import { holdsCell } from "../../host/cellRange";
import type { OpenConditional, OpenSheet } from "../../host/openSheet";
import { shifted } from "../edit/shiftFormula";

/** CSS that the conditional formats of a cell add to its look; undefined when none applies. */
export type ConditionalLook = (row: number, column: number) => Record<string, string> | undefined;

/**
 * The conditional formats of a sheet: formula rules and comparisons of the value. Each cell is asked
 * once until something changes, so one of these lasts as long as a drawing.
 */
export function conditionalLook(workbook: OpenWorkbook, sheet: OpenSheet): ConditionalLook {
  const known = new Map<string, Record<string, string> | undefined>();
  return (row, column) => {
    const rules = sheet.conditionals.filter(({ range }) => holdsCell(range, row, column));
    if (rules.length === 0) return undefined;
    const key = `${row},${column}`;
    if (known.has(key)) return known.get(key);
    const rule = rules.find((candidate) => applies(workbook, sheet, candidate, row, column));
    const look = rule && styleOf(rule);
    known.set(key, look);
    return look;
  };
}

function applies(
  { engine }: OpenWorkbook,
  sheet: OpenSheet,
  { type, range, properties }: OpenConditional,
  row: number,
  column: number,
): boolean {
  const formula =
    type === "Custom"
      ? properties.get("custom.rule.formula")
      : type === "CellValue"
        ? comparison(properties.get("cellValue.rule"), row, column)
        : undefined;
  if (typeof formula !== "string" || formula === "") return false;
  const moved =
    type === "Custom"
      ? shifted(formula, { rows: row - range.row, columns: column - range.column })
      : formula;
  const value = engine.evaluate(moved, sheet.name);
  return value === true || (typeof value === "number" && value !== 0);
}

const OPERATORS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

function comparison(rule: unknown, row: number, column: number): string | undefined {
  if (typeof rule !== "string") return undefined;
  const { formula1, operator } = JSON.parse(rule) as { formula1?: string; operator?: string };
  const sign = OPERATORS[operator ?? ""];
  if (sign === undefined || formula1 === undefined) return undefined;
  return `=INDEX($${row + 1}:$${row + 1},${column + 1})${sign}(${formula1.replace(/^=/, "")})`;
}

function styleOf({ type, properties }: OpenConditional): Record<string, string> {
  const part = type === "Custom" ? "custom" : "cellValue";
  const fill = properties.get(`${part}.format.fill.color`);
  const color = properties.get(`${part}.format.font.color`);
  return {
    ...(typeof fill === "string" && fill !== "" && { "background-color": fill }),
    ...(typeof color === "string" && color !== "" && { color }),
    ...(properties.get(`${part}.format.font.bold`) === true && { "font-weight": "600" }),
  };
}
