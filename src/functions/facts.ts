import type { Arguments, Choice } from "./arguments/argument";
import type { ExampleDefinition, LineDefinition, ParameterDefinition } from "./definition";
import { NAMESPACE } from "./namespace";
import type { ResultShape } from "./results/shape";

/** Arguments of an example: cells, rows (a list) and blocks (a list of lists); null is left out. */
export type Example = readonly (
  ExampleCell | readonly ExampleCell[] | readonly (readonly ExampleCell[])[]
)[];
type ExampleCell = string | number | boolean | null;

/** The parameters as everything outside sees them; a table has `item` as its very last. */
export function parameterDefinitions(
  args: Arguments,
  result: ResultShape<unknown>,
): readonly ParameterDefinition[] {
  const declared = Object.entries(args).map(([name, { facts }]): ParameterDefinition => ({
    name,
    title: facts.title,
    type: facts.type,
    unit: facts.unit,
    matrix: facts.shape !== "cell",
    shape: facts.shape,
    optional: facts.optional,
    ...(facts.default !== undefined && { default: facts.default }),
    ...(facts.choices && { choices: facts.choices }),
    allowed: facts.allowed,
    ...(facts.rate && { rate: facts.rate }),
    ...(facts.along !== undefined && { along: facts.along.replace(" of its own", "") }),
  }));
  return result.kind === "table" ? [...declared, itemParameter(result)] : declared;
}

/** The result lines in order. */
export function lineDefinitions(result: ResultShape<unknown>): readonly LineDefinition[] {
  return Object.entries(result.lines).map(([name, { title, unit, shape }]) => ({
    name,
    title,
    unit,
    shape,
  }));
}

/** The example with its formula as typed in a cell: `=BUILDOUT.CAPEX.PHASE(1400,8,"scurve")`. */
export function exampleOf(id: string, args: Example): ExampleDefinition {
  return { formula: `=${NAMESPACE}.${id}(${args.map(argumentText).join(",")})`, args };
}

function itemParameter(result: ResultShape<unknown>): ParameterDefinition {
  const fallback = result.defaultItem ?? "all";
  const choices: Choice[] = [
    { value: "all", title: "The whole table with its titles" },
    ...Object.entries(result.lines).map(([value, { title }]) => ({ value, title })),
  ];
  return {
    name: "item",
    title:
      fallback === "all"
        ? "One line of the result; the whole table if omitted"
        : `One line of the result; ${fallback} if omitted`,
    type: "choice",
    unit: "choice",
    matrix: false,
    shape: "cell",
    optional: true,
    default: fallback,
    choices,
    allowed: "the name of a result line",
  };
}

function argumentText(value: Example[number]): string {
  if (!Array.isArray(value)) return cellText(value as ExampleCell);
  const rows = value.some(Array.isArray)
    ? (value as readonly (readonly ExampleCell[])[])
    : [value as readonly ExampleCell[]];
  return `{${rows.map((cells) => cells.map(cellText).join(",")).join(";")}}`;
}

function cellText(value: ExampleCell): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : String(value);
}
