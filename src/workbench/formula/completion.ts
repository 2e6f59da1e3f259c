import { formulaContext } from "./formulaContext";
import type { KnownFunction } from "./knownFunctions";
import { findFunction } from "./knownFunctions";
import { parameterAt } from "./argumentHint";

/** One offer under the formula bar. */
export interface Completion {
  readonly kind: "function" | "name" | "choice";
  readonly label: string;
  readonly description: string;
  /** What replaces the text between `start` and `end`. */
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

/** A text with its caret. */
export interface Draft {
  readonly text: string;
  readonly caret: number;
}

const LIMIT = 40;

/**
 * What could stand at the caret: the choices of a closed argument, else functions and defined names
 * that begin with the word there (ours also when the word begins one of their parts, so that "phase"
 * finds BUILDOUT.CAPEX.PHASE). Empty when there is nothing to say.
 */
export function completions(
  draft: Draft,
  functions: readonly KnownFunction[],
  names: readonly string[] = [],
): Completion[] {
  const context = formulaContext(draft.text, draft.caret);
  if (context === undefined) return [];
  const choices = choiceCompletions(draft, functions);
  if (choices.length > 0 || context.stringStart !== undefined) return choices;
  if (context.word === undefined) return [];
  const { text, start } = context.word;
  const word = text.toUpperCase();
  const end = wordEnd(draft);
  const found = functions
    .map((known) => ({ known, rank: rank(known, word) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || (a.known.name < b.known.name ? -1 : 1))
    .map(({ known: { name, description } }): Completion => {
      const insert = draft.text.charAt(end) === "(" ? name : `${name}(`;
      return { kind: "function", label: name, description, insert, start, end };
    });
  const named = names
    .filter((name) => name.toUpperCase().startsWith(word))
    .map((name): Completion => {
      return { kind: "name", label: name, description: "Defined name", insert: name, start, end };
    });
  const all = [...found, ...named];
  const complete = all.length === 1 && all[0]?.label.toUpperCase() === word;
  return complete && all[0]?.kind === "name" ? [] : all.slice(0, LIMIT);
}

/** The text after an offer is taken, the caret behind it. */
export function applyCompletion(draft: Draft, { insert, start, end }: Completion): Draft {
  const text = draft.text.slice(0, start) + insert + draft.text.slice(end);
  return { text, caret: start + insert.length };
}

const NO_MATCH = 3;

/** 0: begins the name; 1: begins the name behind our namespace; 2: begins a later part of it. */
function rank({ name, ours }: KnownFunction, word: string): number {
  if (name.startsWith(word)) return 0;
  if (!ours) return NO_MATCH;
  const [, ...parts] = name.split(".");
  if (parts.join(".").startsWith(word)) return 1;
  return parts.some((part) => part.startsWith(word)) ? 2 : NO_MATCH;
}

/** Choices while nothing but a piece of one of them is typed in the argument. */
function choiceCompletions(draft: Draft, functions: readonly KnownFunction[]): Completion[] {
  const context = formulaContext(draft.text, draft.caret);
  const call = context?.calls.at(-1);
  const known = call && findFunction(functions, call.name);
  const parameter = call && known && parameterAt(known, call.argument);
  if (call === undefined || !parameter || parameter.choices.length === 0) return [];
  const typed = draft.text.slice(call.argumentStart, draft.caret);
  const piece = /^\s*("?)([^"]*)$/.exec(typed);
  if (piece === null) return [];
  const [, quote = "", text = ""] = piece;
  if (quote === "" && /[^\p{L}\p{N}_\s-]/u.test(text)) return [];
  const start = call.argumentStart + (typed.length - typed.trimStart().length);
  const rest = quote === "" ? "" : (/^[^"]*"/.exec(draft.text.slice(draft.caret))?.[0] ?? "");
  const wanted = text.trim().toLowerCase();
  return parameter.choices
    .filter(({ value }) => value.toLowerCase().startsWith(wanted))
    .map(({ value, description }) => ({
      kind: "choice",
      label: `"${value}"`,
      description,
      insert: `"${value}"`,
      start,
      end: draft.caret + rest.length,
    }));
}

/** The word under the caret goes on behind it. */
function wordEnd({ text, caret }: Draft): number {
  const rest = /^[\p{L}\p{N}_.\\?]*/u.exec(text.slice(caret));
  return caret + (rest?.[0].length ?? 0);
}
