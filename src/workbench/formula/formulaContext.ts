/** A call whose parenthesis is still open at the caret. */
export interface OpenCall {
  /** As typed, in upper case: "BUILDOUT.CAPEX.PHASE"; "" for a bare parenthesis. */
  readonly name: string;
  /** Which argument the caret is in, counted from 0. */
  readonly argument: number;
  /** Where that argument starts in the text. */
  readonly argumentStart: number;
}

/** What the caret stands in, read from a formula that need not be complete. */
export interface FormulaContext {
  /** The word that ends at the caret and could be the start of a name. */
  readonly word: { readonly text: string; readonly start: number } | undefined;
  /** Open calls, outermost first. */
  readonly calls: readonly OpenCall[];
  /** Where the string that holds the caret begins (its quote); undefined outside strings. */
  readonly stringStart: number | undefined;
}

interface Frame {
  readonly closes: ")" | "}";
  readonly name: string;
  argument: number;
  argumentStart: number;
}

const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;

/**
 * Reads what a person is typing, up to the caret. Undefined when the text is no formula or the caret
 * stands before its "=".
 */
export function formulaContext(text: string, caret: number): FormulaContext | undefined {
  if (!text.startsWith("=") || caret < 1) return undefined;
  const frames: Frame[] = [];
  let word: FormulaContext["word"];
  let at = 1;
  while (at < caret) {
    const character = text.charAt(at);
    word = undefined;
    if (character === '"' || character === "'") {
      const end = closingQuote(text, at);
      if (end === undefined || end >= caret) {
        return {
          word: undefined,
          calls: calls(frames),
          stringStart: character === '"' ? at : undefined,
        };
      }
      at = end + 1;
      continue;
    }
    WORD.lastIndex = at;
    const found = WORD.exec(text)?.[0];
    if (found !== undefined) {
      const end = at + found.length;
      if (end >= caret) {
        word = { text: text.slice(at, caret), start: at };
        break;
      }
      if (text.charAt(end) === "(") {
        frames.push({
          closes: ")",
          name: found.toUpperCase(),
          argument: 0,
          argumentStart: end + 1,
        });
        at = end + 1;
      } else at = end;
      continue;
    }
    step(frames, character, at);
    at += /[\d$]/.test(character) ? literalLength(text, at, caret) : 1;
  }
  return { word, calls: calls(frames), stringStart: undefined };
}

function step(frames: Frame[], character: string, at: number): void {
  const top = frames.at(-1);
  if (character === "(") frames.push({ closes: ")", name: "", argument: 0, argumentStart: at + 1 });
  else if (character === "{") frames.push({ closes: "}", name: "", argument: 0, argumentStart: 0 });
  else if (top?.closes === character) frames.pop();
  else if (character === "," && top !== undefined) {
    top.argument += 1;
    top.argumentStart = at + 1;
  }
}

/** Numbers and absolute references are swallowed whole, so that the E of 1E5 is no name. */
function literalLength(text: string, at: number, caret: number): number {
  const found = /^[\d$][\p{L}\p{N}.$]*/u.exec(text.slice(at, caret));
  return found?.[0].length ?? 1;
}

function calls(frames: readonly Frame[]): OpenCall[] {
  const open =
    frames.at(-1)?.closes === "}" ? frames.filter(({ closes }) => closes === ")") : frames;
  return open
    .filter(({ closes }) => closes === ")")
    .map(({ name, argument, argumentStart }) => ({ name, argument, argumentStart }));
}

function closingQuote(text: string, start: number): number | undefined {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length; at++) {
    if (text.charAt(at) !== quote) continue;
    if (text.charAt(at + 1) !== quote) return at;
    at += 1;
  }
  return undefined;
}
