/**
 * A text with Excel's wildcards as a pattern: `?` is one character, `*` any number of them, `~` takes
 * the next one literally. Without regard to case.
 *
 * @param whole - The pattern has to fit the text from its first to its last character.
 */
export function wildcardPattern(text: string, whole = true): RegExp {
  let pattern = "";
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const next = text.charAt(i + 1);
    if (character === "~" && next !== "") {
      pattern += escaped(next);
      i++;
    } else if (character === "*") pattern += "[^]*";
    else if (character === "?") pattern += "[^]";
    else pattern += escaped(character);
  }
  return new RegExp(whole ? `^${pattern}$` : pattern, "i");
}

/** Whether a text holds a wildcard, or the sign that takes one literally. */
export function hasWildcard(text: string): boolean {
  return /[*?~]/.test(text);
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
}
