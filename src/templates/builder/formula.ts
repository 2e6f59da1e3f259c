/**
 * A formula that refers to keys instead of addresses. The builder knows the addresses when all rows
 * are allotted, so a formula may name a row that stands further down or on a later sheet.
 *
 * `f\`=SUM(${line("exit_run_rate_total")})\``
 */
export interface KeyFormula {
  readonly texts: readonly string[];
  readonly references: readonly Reference[];
}

/** What the key names; the kinds have separate key spaces. */
type KeyKind = "input" | "line" | "output" | "check" | "mark";

/** Which cells of the key's row a reference means. */
type View =
  /** The whole place, absolute. */
  | { readonly kind: "all" }
  /** The line with its opening cell in front, absolute. */
  | { readonly kind: "withOpening" }
  /** The cell in the formula's own column, shifted by whole columns; the column is relative. */
  | { readonly kind: "column"; readonly shift: number }
  /** The first cells of a line alone, absolute. */
  | { readonly kind: "first"; readonly count: number }
  /** The cell whose formula fills the line, absolute. */
  | { readonly kind: "spillsFrom" }
  /** The labels in front of the rows, absolute: categories of a chart. */
  | { readonly kind: "labels" }
  /** One cell of a line, counted from 1; 0 is the opening; absolute. */
  | { readonly kind: "point"; readonly number: number };

export interface Reference {
  readonly id: string;
  readonly view: View;
  /** The reference runs on to the same view of this key, over the rows between. */
  readonly through?: string;
}

/** The id under which the builder keeps the place of a key. */
export function keyId(kind: KeyKind, key: string): string {
  return `${kind} ${key}`;
}

/** Formula with references between its texts. Plain text and numbers may stand in it too. */
export function f(
  texts: TemplateStringsArray,
  ...values: readonly (Reference | KeyFormula | string | number)[]
): KeyFormula {
  const parts: string[] = [texts[0] ?? ""];
  const references: Reference[] = [];
  const append = (text: string): void => {
    parts[parts.length - 1] = `${parts.at(-1) ?? ""}${text}`;
  };
  values.forEach((value, index) => {
    if (typeof value !== "object") append(String(value));
    else if ("texts" in value) {
      append(value.texts[0] ?? "");
      references.push(...value.references);
      parts.push(...value.texts.slice(1));
    } else {
      references.push(value);
      parts.push("");
    }
    append(texts[index + 1] ?? "");
  });
  return { texts: parts, references };
}

/** Formulas or references side by side: `join([a, b], "+")`. */
export function join(items: readonly (Reference | KeyFormula)[], separator: string): KeyFormula {
  const [first, ...rest] = items;
  if (first === undefined) return f``;
  return rest.reduce<KeyFormula>((all, item) => f`${all}${separator}${item}`, f`${first}`);
}

/** A single input cell, or the whole range of a list. */
export const input = (key: string): Reference => whole("input", key);
/** An output cell. */
export const output = (key: string): Reference => whole("output", key);
/** A check's cell. */
export const check = (key: string): Reference => whole("check", key);
/** A cell or row that the builder knows by a name of its own. */
export const mark = (name: string): Reference => whole("mark", name);
/** The periods of a line, without its opening. */
export const line = (key: string): Reference => whole("line", key);
/** The cell of a line in the formula's own column. */
export const at = (key: string): Reference => sameColumn(keyId("line", key), 0);
/** The cell of a line one column to the left: the period before. */
export const before = (key: string): Reference => sameColumn(keyId("line", key), -1);
/** The cell of a list input in the formula's own column. */
export const inputAt = (key: string): Reference => sameColumn(keyId("input", key), 0);
/** One cell of a line, periods counted from 1; 0 is its opening. */
export const point = (key: string, number: number): Reference => ({
  id: keyId("line", key),
  view: { kind: "point", number },
});
/** A header row in the formula's own column, shifted; of the formula's sheet if none is named. */
export const markAt = (name: string, shift = 0, sheet?: string): Reference =>
  sameColumn(sheet === undefined ? keyId("mark", name) : `${sheet}!${keyId("mark", name)}`, shift);
/** A header row with the opening in front. */
export const markWithOpening = (name: string): Reference => ({
  id: keyId("mark", name),
  view: { kind: "withOpening" },
});
/** A header row of a named sheet, for charts. */
export const headerOf = (sheet: string, name: string): Reference => ({
  id: `${sheet}!${keyId("mark", name)}`,
  view: { kind: "all" },
});
/** The first cells of a line alone. */
export const firstOf = ({ id }: Reference, count: number): Reference => ({
  id,
  view: { kind: "first", count },
});
/** The labels in front of the rows of a reference. */
export const labelsOf = (reference: Reference): Reference => ({
  ...reference,
  view: { kind: "labels" },
});
/** The block from one reference to another of the same view, on the same sheet. */
export const through = (first: Reference, last: Reference): Reference => ({
  ...first,
  through: last.id,
});

function whole(kind: KeyKind, key: string): Reference {
  return { id: keyId(kind, key), view: { kind: "all" } };
}

function sameColumn(id: string, shift: number): Reference {
  return { id, view: { kind: "column", shift } };
}
