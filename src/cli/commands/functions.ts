import { catalogue, NAMESPACE } from "../../functions/catalogue";
import type { FunctionDefinition } from "../../functions/definition";
import { nearNames } from "../nearNames";
import { readOptions } from "../options";
import { signature } from "../signature";
import { WrongUsage } from "../wrongUsage";

/** `buildout functions`: what there is, as a table or as JSON. */
export const functionsCommand = {
  summary: "List the custom functions with their arguments and result lines.",
  help: `buildout functions [WORD] [--json]

Lists the custom functions, without the namespace BUILDOUT; with WORD, those whose name contains it.
buildout call NAME --help prints the arguments of one.

Example: buildout functions CAPEX
`,
  run(args: readonly string[]): number {
    const { flags, positional } = readOptions(args, { flags: ["json"] });
    const [word, ...more] = positional;
    if (more.length > 0) {
      throw new WrongUsage(`functions takes one word, not also "${more.join(" ")}"`);
    }
    const entries = word === undefined ? catalogue : named(word);
    process.stdout.write(
      flags.has("json") ? `${JSON.stringify(entries.map(facts), null, 2)}\n` : text(entries),
    );
    return 0;
  },
};

/** Functions whose name contains the word, in any case. */
function named(word: string): readonly FunctionDefinition[] {
  const wanted = word.toUpperCase().replace(`${NAMESPACE}.`, "");
  const found = catalogue.filter(({ id }) => id.includes(wanted));
  if (found.length > 0) return found;
  const words = [...new Set(catalogue.flatMap(({ id }) => [id, ...id.split(".")]))];
  const near = nearNames(wanted, words);
  const advice = near.length > 0 ? `near names: ${near.join(", ")}` : "see buildout functions";
  throw new WrongUsage(`no function has "${word}" in its name; ${advice}`);
}

function facts(entry: FunctionDefinition): unknown {
  return {
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
  };
}

function text(entries: readonly FunctionDefinition[]): string {
  return entries.map((entry) => `${signature(entry)}\n    ${entry.summary}\n`).join("");
}
