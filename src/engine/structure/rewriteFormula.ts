import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize } from "@borgar/fx";
import type { ReferenceA1, ReferenceName } from "@borgar/fx";

/** A reference as it stands in a formula, with its `$`; its sheet is the last of `context`. */
export type WrittenRange = ReferenceA1 | ReferenceName;

/**
 * A formula in which every reference is replaced by what `change` makes of it. Texts, spaces and
 * everything else stay as they were written.
 *
 * @param change - undefined leaves the reference; `"#REF!"` says that its cells are gone.
 */
export function rewriteFormula(
  formula: string,
  change: (reference: WrittenRange) => WrittenRange | "#REF!" | undefined,
): string {
  let changed = false;
  const tokens = tokenize(formula, { mergeRefs: true });
  for (const token of tokens) {
    if (!token.type.startsWith("range")) continue;
    const reference = parseA1Ref(token.value, { allowTernary: true });
    const next = reference && change(reference);
    if (next === undefined) continue;
    changed = true;
    token.value = next === "#REF!" ? next : stringifyA1Ref(next);
  }
  return changed ? stringifyTokens(tokens) : formula;
}

/** The sheet that a reference names; undefined when it means the sheet it stands on. */
export function sheetOf(reference: WrittenRange): string | undefined {
  return reference.context?.at(-1);
}
