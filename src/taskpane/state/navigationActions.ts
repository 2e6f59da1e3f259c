import type {
  Failure,
  FunctionCard,
  FunctionNote,
  Page,
  PaneState,
  TemplateCard,
} from "./paneState";

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

/** Takes the functions of the catalogue. */
export function showFunctions(state: PaneState, functions: readonly FunctionCard[]): PaneState {
  return { ...state, functions: { status: "ready", value: functions } };
}

/** The catalogue could not be loaded. */
export function failFunctions(state: PaneState, failure: Failure): PaneState {
  return { ...state, functions: { status: "failed", failure }, announcement: failure.what };
}

/** Takes the text of the search field on the Functions page. */
export function searchFunctions(state: PaneState, functionSearch: string): PaneState {
  return { ...state, functionSearch };
}

/** Opens a function, or closes it again. */
export function toggleFunction(state: PaneState, id: string): PaneState {
  return {
    ...state,
    openFunction: state.openFunction === id ? undefined : id,
    functionNote: undefined,
  };
}

/** Takes what became of a formula. */
export function noteFunction(state: PaneState, note: FunctionNote | undefined): PaneState {
  return { ...state, functionNote: note, announcement: note?.text ?? state.announcement };
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

/** Functions whose name, family or summary hold every word of the search; names first. */
export function foundFunctions(
  functions: readonly FunctionCard[],
  search: string,
): readonly FunctionCard[] {
  const found = functions.filter((card) =>
    holdsWords(
      [card.id, card.id.replaceAll(".", " "), card.family, card.summary, ...card.tasks],
      search,
    ),
  );
  const inName = (card: FunctionCard): boolean => holdsWords([card.id], search);
  return [...found.filter(inName), ...found.filter((card) => !inName(card))];
}

function holdsWords(texts: readonly string[], search: string): boolean {
  const text = texts.join("\n").toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
