import type { FunctionDefinition } from "../../src/functions/definition";
import { functionPage, pageName } from "./functionPage";
import { natives, lazyNatives } from "../../src/engine/natives/registry";
import { OTHER_FUNCTIONS } from "../../src/engine/formula/otherFunctions";
import { enginePage } from "./enginePage";
import { indexPage, llmsText, tasksPage } from "./indexPages";

/** Every page of the reference by its path in the project. */
export function referencePages(
  catalogue: readonly FunctionDefinition[],
): ReadonlyMap<string, string> {
  const known = new Set(catalogue.map(({ id }) => id));
  return new Map([
    ["docs/functions/index.md", indexPage(catalogue)],
    ["docs/functions/tasks.md", tasksPage(catalogue)],
    [
      "docs/engine.md",
      enginePage([...natives.keys(), ...lazyNatives.keys()], [...OTHER_FUNCTIONS]),
    ],
    ["llms.txt", llmsText(catalogue)],
    ...catalogue.map(
      (entry) => [`docs/functions/${pageName(entry.id)}.md`, functionPage(entry, known)] as const,
    ),
  ]);
}
