import type { Failure, Page, PaneState, TemplateCard } from "./paneState";
import { holdsWords } from "./searchWords";

/** Opens a page. */
export function openPage(state: PaneState, page: Page): PaneState {
  return { ...state, page, failure: undefined };
}

/** The first-run page has been seen. */
export function finishFirstRun(state: PaneState): PaneState {
  return { ...state, firstRun: false };
}

/** Takes the templates that the library holds. */
export function showTemplates(state: PaneState, templates: readonly TemplateCard[]): PaneState {
  return { ...state, templates: { status: "ready", value: templates } };
}

/** The library could not be loaded. */
export function failTemplates(state: PaneState, failure: Failure): PaneState {
  return { ...state, templates: { status: "failed", failure }, announcement: failure.what };
}

/** Takes the text of the search field. */
export function searchTemplates(state: PaneState, search: string): PaneState {
  return { ...state, search };
}

/** Templates whose title, question, sheets or inputs hold every word of the search. */
export function foundTemplates(
  templates: readonly TemplateCard[],
  search: string,
): readonly TemplateCard[] {
  return templates.filter((template) =>
    holdsWords(
      [
        template.title,
        template.question,
        template.name,
        ...template.sheets,
        ...template.fields.map(({ title }) => title),
      ],
      search,
    ),
  );
}
