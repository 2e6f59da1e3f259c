import { z } from "zod";
import type { ValidationPlan } from "../../workbook/plan";
import { cellCount, limitsOf, type InputData, type Limits } from "./inputData";

/** One zod object over all inputs; empty is `null`. Messages say what is wrong and what to type. */
export function inputSchema(inputs: readonly InputData[]): z.ZodObject {
  return z.object(Object.fromEntries(inputs.map((input) => [input.key, fieldSchema(input)])));
}

function fieldSchema(input: InputData): z.ZodType {
  const { title, unit, group, value } = input;
  const cell = cellSchema(input).nullable();
  const field = Array.isArray(value)
    ? z.array(cell).length(cellCount(input), `${title} has ${cellCount(input)} values.`)
    : cell;
  return field.meta({ title, unit, group });
}

function cellSchema(input: InputData): z.ZodType {
  const { title, unit, choices } = input;
  if (choices !== undefined) {
    return z.enum(choices as [string, ...string[]], `${title}: type ${choices.join(" or ")}.`);
  }
  if (unit === "text") return z.string(`${title} is a text.`);
  const message = limitsMessage(input);
  return z
    .number(`${title} is a number. ${example(unit)}`.trim())
    .refine((number) => within(number, limitsOf(input)), message);
}

function within(number: number, { min, max, above, below, whole }: Limits): boolean {
  return (
    (min === undefined || number >= min) &&
    (max === undefined || number <= max) &&
    (above === undefined || number > above) &&
    (below === undefined || number < below) &&
    (whole !== true || Number.isInteger(number))
  );
}

/** "Paying share can't be below 0 % or above 100 %. Type 14 for 14 % (0.14 on the command line)." */
export function limitsMessage(input: InputData): string {
  const { title, unit } = input;
  const { min, max, above, below, whole } = limitsOf(input);
  const shown = (bound: number): string =>
    isShare(unit) ? `${Number((100 * bound).toPrecision(12))} %` : boundText(bound);
  const refused = [
    min === undefined ? "" : `below ${shown(min)}`,
    above === undefined ? "" : `${shown(above)} or less`,
    max === undefined ? "" : `above ${shown(max)}`,
    below === undefined ? "" : `${shown(below)} or more`,
  ].filter((part) => part !== "");
  const bounds = `${title} can't be ${refused.join(", or ")}.`;
  const toType = whole === true ? "Type a whole number." : example(unit) || "Type a number.";
  return `${bounds} ${toType}`;
}

/** Years have no thousands separator. */
function boundText(bound: number): string {
  return bound < 10_000 ? String(bound) : bound.toLocaleString("en-US");
}

function example(unit: string): string {
  return isShare(unit) ? "Type 14 for 14 % (0.14 on the command line)." : "";
}

/** The same rule as data validation in the cell; texts have none. */
export function cellRule(
  input: InputData,
): Pick<ValidationPlan, "rule" | "error" | "title"> | undefined {
  const { title, unit, choices } = input;
  const head = title.slice(0, 32);
  if (choices !== undefined) {
    const error = `${title}: type ${choices.join(" or ")}.`;
    return {
      rule: { kind: "list", values: [...choices] },
      error: error.slice(0, 225),
      title: head,
    };
  }
  if (unit === "text") return undefined;
  const { whole, ...bounds } = limitsOf(input);
  return {
    rule: { kind: whole === true ? "whole" : "decimal", ...bounds },
    error: limitsMessage(input).replace(" (0.14 on the command line)", "").slice(0, 225),
    title: head,
  };
}

function isShare(unit: string): boolean {
  return /^(share|nominal|effective)\b/.test(unit);
}
