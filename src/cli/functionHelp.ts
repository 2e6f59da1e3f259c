import type { FunctionDefinition, ParameterDefinition } from "../functions/definition";
import { signature } from "./signature";
import { textTable, type Column } from "./textTable";

/** One function for reading: its arguments, result lines, and an example for the shell and for a cell. */
export function functionHelp(entry: FunctionDefinition): string {
  const { id, summary, parameters, lines, example } = entry;
  return [
    `${signature(entry)}\n${summary}\n`,
    section(
      "Arguments",
      parameters.map((parameter) => [
        parameter.name,
        parameter.matrix ? `range of ${parameter.unit}` : parameter.unit,
        need(parameter),
        meaning(parameter),
      ]),
    ),
    section(
      "Result",
      lines.map(({ name, unit, shape, title }) => [name, unit, shape, title]),
    ),
    `Example: buildout call ${[id, ...example.args.map(shellWord)].join(" ")}\n` +
      `In Excel: ${example.formula}\n`,
  ].join("\n");
}

const LEFT: Column = { title: "", align: "left" };

function section(title: string, rows: readonly (readonly string[])[]): string {
  return `${title}\n${textTable([LEFT, LEFT, LEFT, LEFT], rows).replace(/^(?=.)/gm, "  ")}`;
}

function need({ optional, default: fallback }: ParameterDefinition): string {
  if (!optional) return "needed";
  return fallback === undefined ? "optional" : `default ${JSON.stringify(fallback)}`;
}

/** The title, with what is allowed where the title does not say it already. */
function meaning({ title, choices, allowed }: ParameterDefinition): string {
  if (choices) return `${title}: ${choices.map(({ value }) => value).join(", ")}`;
  const bounds = allowed.replace(/^a (whole )?number ?/, "");
  return title.includes(bounds) ? title : `${title}; ${allowed}`;
}

/** An argument of the example as a shell takes it: JSON, quoted where it holds more than a word. */
function shellWord(argument: unknown): string {
  const text = typeof argument === "string" ? argument : JSON.stringify(argument);
  return /^[\w.+-]+$/.test(text) ? text : `'${text}'`;
}
