import type { FunctionDefinition, ParameterDefinition } from "../../src/functions/definition";
import type { Random } from "./random";

/**
 * Arguments as a host might send them, all grown out of the declared example: two in five calls move
 * one argument only, so that most of them succeed; a fifth moves everything; the rest turn one or two
 * arguments into something strange.
 */
export function mutatedArguments(entry: FunctionDefinition, rng: Random): unknown[] {
  const { parameters, example } = entry;
  const kind = rng.next();
  const chosen = rng.below(parameters.length);
  const args = parameters.map((parameter, i) => {
    const given = i < example.args.length ? example.args[i] : null;
    if (kind >= 0.2 && i !== chosen) return given;
    const value = given ?? (parameter.optional ? plausible(parameter, rng) : null);
    return nudged(value, parameter, rng);
  });
  if (kind >= 0.6) {
    makeStrange(args, chosen, parameters, rng);
    if (rng.next() < 0.4) makeStrange(args, rng.below(parameters.length), parameters, rng);
  }
  if (rng.next() < 0.1) args.push({ functionName: entry.id, address: "Sheet1!A1" });
  if (rng.next() < 0.05) args.length = rng.below(args.length + 1);
  return args;
}

function makeStrange(
  args: unknown[],
  i: number,
  parameters: readonly ParameterDefinition[],
  rng: Random,
): void {
  const parameter = parameters[i];
  if (parameter !== undefined) args[i] = strange(args[i], parameter, rng);
}

/** A value that the declaration allows, for an optional argument the example leaves out. */
function plausible(parameter: ParameterDefinition, rng: Random): unknown {
  const { type, choices } = parameter;
  if (choices !== undefined && choices.length > 0) return rng.pick(choices).value;
  switch (type) {
    case "flag":
      return rng.next() < 0.5;
    case "date":
      // A single date for all flows would leave no time between them.
      return parameter.matrix ? null : 46000 + rng.below(2000);
    case "rate":
    case "share":
      return rng.below(100) / 100;
    case "count":
    case "whole":
      return rng.below(6);
    case "label":
      return "Site A";
    default:
      return rng.pick([0, 1, 2, 5, 0.5, 10, 100]);
  }
}

/** Numbers move a little: signs and whole numbers stay, so that the call still has a meaning. */
function nudged(value: unknown, parameter: ParameterDefinition, rng: Random): unknown {
  if (Array.isArray(value)) return value.map((cell) => nudged(cell, parameter, rng));
  if (typeof value !== "number" || rng.next() < 0.5) return value;
  if (parameter.type === "date") return value + rng.below(3);
  if (Number.isInteger(value))
    return value + (value < 0 ? -1 : 1) * (rng.below(3) - (value > 1 ? 1 : 0));
  return value * (0.9 + 0.2 * rng.next());
}

function strange(value: unknown, parameter: ParameterDefinition, rng: Random): unknown {
  if (!parameter.matrix) return rng.next() < 0.15 ? strangeRange(value, rng) : strangeCell(rng);
  return rng.next() < 0.5 ? strangeRange(value, rng) : withStrangeCells(value, rng);
}

const CELLS: readonly (() => unknown)[] = [
  () => null,
  () => "",
  () => undefined,
  () => "ten",
  () => "12",
  () => true,
  () => false,
  () => 0,
  () => -0,
  () => 1,
  () => -1,
  () => 0.5,
  () => 2,
  () => 12,
  () => 1201,
  () => 1e308,
  () => -1e308,
  () => 1e154,
  () => 1e15,
  () => 1e-300,
  () => 5e-324,
  () => Number.MAX_SAFE_INTEGER,
  () => NaN,
  () => Infinity,
  () => -Infinity,
  () => ({ error: "#N/A", message: "not yet" }),
  () => ({ error: "#DIV/0!" }),
  () => ({ code: "#REF!", message: "" }),
  () => ({ type: "FormattedNumber", basicValue: 3, numberFormat: "0.0" }),
  () => ({ type: "Entity", basicType: "String", basicValue: "text", text: "text" }),
  () => ({ type: "Error", basicType: "Error", basicValue: "#VALUE!" }),
  () => ({ anything: [] }),
  () => 46023,
];

function strangeCell(rng: Random): unknown {
  return rng.next() < 0.2 ? (rng.next() - 0.5) * 10 ** rng.below(12) : rng.pick(CELLS)();
}

function withStrangeCells(value: unknown, rng: Random): unknown {
  if (!Array.isArray(value) || value.length === 0) return strangeCell(rng);
  const copy = [...(value as readonly unknown[])];
  const i = rng.below(copy.length);
  copy[i] = Array.isArray(copy[i]) ? withStrangeCells(copy[i], rng) : strangeCell(rng);
  return copy;
}

/** Ranges of other shapes and lengths, rectangular or not. */
function strangeRange(value: unknown, rng: Random): unknown {
  const cells = flat(value);
  switch (rng.below(9)) {
    case 0:
      return [];
    case 1:
      return [[]];
    case 2:
      return [[1, 2], [3]];
    case 3:
      return cells.map((cell) => [cell]);
    case 4:
      return [cells];
    case 5:
      return [cells.slice(1), cells.slice(1)];
    case 6:
      return [[...cells, ...cells]];
    case 7:
      return Array.from({ length: 1 + rng.below(40) }, () => [strangeCell(rng)]);
    default:
      return Array.from({ length: 1 + rng.below(4) }, () =>
        Array.from({ length: 1 + rng.below(6) }, () =>
          rng.next() < 0.8 ? rng.below(100) : strangeCell(rng),
        ),
      );
  }
}

function flat(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]).flatMap(flat) : [value ?? 1];
}
