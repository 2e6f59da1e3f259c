import type {
  FunctionDefinition,
  LineDefinition,
  ParameterDefinition,
} from "../../src/functions/definition";
import { FAMILIES } from "../../src/functions/families/family";
import { NAMESPACE } from "../../src/functions/namespace";
import { exampleTable } from "./exampleTable";
import { escaped, markdownTable } from "./markdown";

/** The name of a function's page, without its ending. */
export function pageName(id: string): string {
  return id.toLowerCase();
}

/** `=BUILDOUT.CAPEX.PHASE(total, periods, [profile])` */
export function signature({ id, parameters }: FunctionDefinition): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `=${NAMESPACE}.${id}(${names.join(", ")})`;
}

/** The reference page of one function, as Markdown. Every number on it is computed here. */
export function functionPage(entry: FunctionDefinition, known: ReadonlySet<string>): string {
  const related = entry.related.map((id) => (known.has(id) ? `[${id}](${pageName(id)}.md)` : id));
  return [
    `# ${NAMESPACE}.${entry.id}`,
    entry.summary,
    `\`${signature(entry)}\``,
    entry.tasks.map((task) => `- ${task}`).join("\n"),
    "## Arguments",
    markdownTable(
      ["Argument", "What it is", "Unit", "Takes", "If left out"],
      entry.parameters.map(parameterRow),
    ),
    "## Result",
    resultText(entry),
    "## Mathematics",
    escaped(entry.mathematics),
    "## Example",
    `\`${entry.example.formula}\``,
    exampleTable(entry),
    "## Errors",
    errorText(entry),
    "## Source",
    escaped(entry.source),
    ...(related.length > 0 ? [`See also ${related.join(", ")}.`] : []),
    `Family: [${FAMILIES[entry.family]}](index.md#${entry.family}). What all functions have in common stands in [Conventions](../conventions.md).`,
  ]
    .join("\n\n")
    .concat("\n");
}

function parameterRow(parameter: ParameterDefinition): string[] {
  return [
    parameter.name,
    escaped(parameter.title),
    parameter.unit,
    shapeText(parameter),
    parameter.optional ? (defaultText(parameter) ?? "not used") : "needed",
  ];
}

function shapeText({ shape, along, choices }: ParameterDefinition): string {
  if (choices) return `one of: ${choices.map(({ value }) => value).join(", ")}`;
  const line = `a row or column, one cell per ${singular(along ?? "periods")}`;
  if (shape === "cell") return "one cell";
  if (shape === "table") return `lines × ${along ?? "periods"}`;
  return shape === "grid" ? "rows and columns as they stand" : line;
}

function singular(words: string): string {
  return words.replace(/s$/, "");
}

function defaultText({ default: value }: ParameterDefinition): string | undefined {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === undefined ? undefined : String(value);
}

function resultText({ lines }: FunctionDefinition): string {
  const rows = lines.map((line) => [line.name, escaped(line.title), line.unit, lineShape(line)]);
  return markdownTable(["Line", "What it is", "Unit", "Shape"], rows);
}

function lineShape({ shape }: LineDefinition): string {
  if (shape === "series") return "one cell per period";
  return shape === "scalar" ? "one cell" : "several lines";
}

function errorText({ parameters }: FunctionDefinition): string {
  const rules = parameters
    .filter(({ name }) => name !== "item")
    .map(({ name, allowed }) => `- \`${name}\`: ${escaped(allowed)}`);
  return [
    "Anything else in an argument is `#VALUE!` with a message that names the argument, what it saw and what would work:",
    rules.join("\n"),
    "An error in an input cell comes out as that same error.",
  ].join("\n\n");
}
