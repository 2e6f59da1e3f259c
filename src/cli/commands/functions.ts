import { catalogue } from "../../functions/catalogue";
import { signature } from "../signature";

/** `buildout functions`: what there is, as a table or as JSON. */
export const functionsCommand = {
  summary: "List the custom functions with their arguments and result lines.",
  help: `buildout functions [--json]

Lists the custom functions, without the namespace BUILDOUT.

Example: buildout functions --json
`,
  run(args: readonly string[]): number {
    process.stdout.write(
      args.includes("--json") ? `${JSON.stringify(facts(), null, 2)}\n` : text(),
    );
    return 0;
  },
};

function facts(): unknown {
  return catalogue.map((entry) => ({
    name: entry.id,
    family: entry.family,
    summary: entry.summary,
    parameters: entry.parameters.map(
      ({ name, title, type, unit, optional, default: fallback, choices, matrix }) => ({
        name,
        title,
        type,
        unit,
        optional,
        matrix,
        ...(fallback !== undefined && { default: fallback }),
        ...(choices && { choices: choices.map(({ value }) => value) }),
      }),
    ),
    lines: entry.lines,
    example: entry.example.formula,
    source: entry.source,
  }));
}

function text(): string {
  return catalogue.map((entry) => `${signature(entry)}\n    ${entry.summary}\n`).join("");
}
