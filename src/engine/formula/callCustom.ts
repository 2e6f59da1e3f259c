import type { CellError } from "../../workbook/cellValue";
import { isCellError } from "../../workbook/cellValue";
import type { CustomFunction } from "../customFunction";
import { PENDING } from "../customFunction";
import { lift } from "../natives/native";
import type { Matrix, Value } from "../values";
import { failure, isLambda, isMatrix, isReference } from "../values";
import type { Code, CodeContext } from "./code";
import { AnswerPending } from "./code";

/**
 * Calls a function from outside as Excel calls a custom function: a matrix parameter gets rows, the
 * others one cell (given a range the function is called for each cell), what is left out or blank is
 * `null`, and an error among the arguments is the answer, unless the function takes errors.
 */
export function callCustom(
  custom: CustomFunction,
  written: string,
  args: readonly (Code | undefined)[],
): Code {
  const { parameters } = custom;
  if (args.length > parameters.length) {
    const error = failure("#VALUE!", `${written} takes at most ${parameters.length} arguments`);
    return () => error;
  }
  const missing = parameters.slice(args.length).find((parameter) => !parameter.optional);
  if (missing) {
    const error = failure("#VALUE!", `${written} needs ${missing.name}`);
    return () => error;
  }
  const lifts = (position: number) => parameters[position]?.matrix === false;
  const callOnce = (cells: readonly (Value | undefined)[], context: CodeContext): Value => {
    const sent: unknown[] = [];
    for (let i = 0; i < parameters.length; i++) {
      const value = cells[i];
      const argument = lifts(i) ? (value ?? null) : rowsOf(value, context);
      if (!custom.acceptsErrors) {
        const error = firstError(argument);
        if (error) return error;
      }
      if (isLambda(value)) return failure("#VALUE!", `${written} takes no LAMBDA`);
      sent.push(argument);
    }
    const answer = custom.call(sent);
    if (answer === PENDING) throw new AnswerPending();
    return answer;
  };
  return (context, bindings) =>
    lift(
      args.map((arg) => arg?.(context, bindings)),
      lifts,
      context,
      callOnce,
    );
}

function rowsOf(value: Value | undefined, context: CodeContext): unknown {
  if (value === undefined) return null;
  if (isReference(value)) return context.rowsOf(value);
  return isMatrix(value) ? value : [[value]];
}

function firstError(argument: unknown): CellError | undefined {
  if (isCellError(argument)) return argument;
  if (!Array.isArray(argument)) return undefined;
  for (const row of argument as Matrix) {
    for (const cell of row) if (isCellError(cell)) return cell;
  }
  return undefined;
}
