import type { FunctionDefinition } from "../../src/functions/definition";
import { FAMILIES, type Family } from "../../src/functions/families/family";
import { NAMESPACE } from "../../src/functions/namespace";
import { pageName, signature } from "./functionPage";

/** All functions by family, and by the questions that they answer. */
export function indexPage(catalogue: readonly FunctionDefinition[]): string {
  const families = (Object.keys(FAMILIES) as Family[]).map((family) => {
    const entries = catalogue.filter((entry) => entry.family === family);
    return entries.length === 0
      ? ""
      : [
          `<a id="${family}"></a>`,
          `## ${FAMILIES[family]}`,
          entries.map((entry) => `- ${link(entry)}: ${entry.summary}`).join("\n"),
        ].join("\n\n");
  });
  return [
    "# Functions",
    `${catalogue.length} functions. The same by the question that you have: [By task](tasks.md).`,
    ...families.filter((text) => text !== ""),
  ]
    .join("\n\n")
    .concat("\n");
}

/** Every question that a function answers, in alphabetical order. */
export function tasksPage(catalogue: readonly FunctionDefinition[]): string {
  const tasks = catalogue.flatMap((entry) => entry.tasks.map((task) => ({ task, entry })));
  tasks.sort((a, b) => a.task.localeCompare(b.task, "en"));
  return ["# By task", tasks.map(({ task, entry }) => `- ${task} ${link(entry)}`).join("\n")]
    .join("\n\n")
    .concat("\n");
}

/** The catalogue in short, for language models that help with a model. */
export function llmsText(catalogue: readonly FunctionDefinition[]): string {
  const functions = catalogue.map((entry) =>
    [
      signature(entry),
      `  ${entry.summary}`,
      ...entry.parameters.map(
        ({ name, title, unit, choices }) =>
          `  ${name}: ${title} (${choices ? choices.map(({ value }) => value).join(" | ") : unit})`,
      ),
      `  lines: ${entry.lines.map(({ name }) => name).join(", ")}`,
      `  example: ${entry.example.formula}`,
    ].join("\n"),
  );
  return [
    `# Buildout: Excel custom functions (${NAMESPACE}.*)`,
    "> Projection, capacity and financing of the build-out of compute. Rates are fractions, amounts are positive, flows fall at period end, a range may be a row or a column, and the result spills the same way. `item`, always the last argument, picks one line of a table.",
    ...functions,
  ]
    .join("\n\n")
    .concat("\n");
}

function link({ id }: FunctionDefinition): string {
  return `[${id}](${pageName(id)}.md)`;
}
