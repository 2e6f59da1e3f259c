import { exampleTexts } from "./callText";
import type { Failure, FunctionCard, FunctionNote, FunctionPreview, PaneState } from "./paneState";
import { holdsWords } from "./searchWords";

/** Takes the functions of the catalogue. */
export function showFunctions(state: PaneState, functions: readonly FunctionCard[]): PaneState {
  return { ...state, functions: { status: "ready", value: functions } };
}

/** The catalogue could not be loaded. */
export function failFunctions(state: PaneState, failure: Failure): PaneState {
  return { ...state, functions: { status: "failed", failure }, announcement: failure.what };
}

/** Takes the text of the search field. */
export function searchFunctions(state: PaneState, functionSearch: string): PaneState {
  return { ...state, functionSearch };
}

/** Opens a function with the arguments of its example, or closes it again. */
export function toggleFunction(state: PaneState, card: FunctionCard): PaneState {
  const opens = state.openFunction !== card.id;
  return {
    ...state,
    openFunction: opens ? card.id : undefined,
    argumentTexts: opens ? exampleTexts(card) : {},
    functionPreview: undefined,
    functionNote: undefined,
  };
}

/** Takes the text of an argument. */
export function typeArgument(state: PaneState, name: string, text: string): PaneState {
  return {
    ...state,
    argumentTexts: { ...state.argumentTexts, [name]: text },
    functionNote: undefined,
  };
}

/**
 * Writes an address into an argument.
 *
 * @param values - Its values as an array constant, for the preview.
 */
export function takeRange(
  state: PaneState,
  name: string,
  address: string,
  values: string,
): PaneState {
  const taken = { ...state, takenRanges: { ...state.takenRanges, [address]: values } };
  return typeArgument(taken, name, address);
}

/** Takes what the call answers. */
export function showPreview(state: PaneState, functionPreview: FunctionPreview): PaneState {
  return { ...state, functionPreview };
}

/** Takes what became of a formula. */
export function noteFunction(state: PaneState, note: FunctionNote | undefined): PaneState {
  return { ...state, functionNote: note, announcement: note?.text ?? state.announcement };
}

/** Functions whose name, family, summary or tasks hold every word of the search; names first. */
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

/** Whether texts of arguments name cells, whose values only the workbook knows. */
export function refersToCells(texts: readonly string[]): boolean {
  return texts.some((text) => {
    const bare = text.replace(/"[^"]*"/g, "");
    return /(^|[^A-Za-z_.])\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(])|!/.test(bare);
  });
}
