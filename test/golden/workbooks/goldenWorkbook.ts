import type { HandMadeCell, HandMadeWorkbook, RawCell } from "../../xlsx/handMadeFile";

/** A workbook of a kind that people have, and what Excel shows in it. */
export interface GoldenWorkbook extends HandMadeWorkbook {
  /** What it is, and which features it has. */
  readonly about: string;
  /** Where the expected values come from. */
  readonly origin: string;
  /** By "Sheet!A1"; an error by its code. */
  readonly expected: Readonly<Record<string, number | string | boolean>>;
  /** Cells that cannot be calculated; they keep the file's value. */
  readonly notCalculated?: readonly string[];
  readonly circular?: readonly string[];
}

/** A formula in its stored form, with a wrong value beside it: whatever is not calculated shows. */
export function f(formula: string, more: RawCell = {}): RawCell {
  return { f: formula, v: WRONG, ...more };
}

/** A dynamic array that fills `ref`. */
export function spill(ref: string, formula: string): RawCell {
  return f(formula, { how: `t="array" ref="${ref}"`, cm: true });
}

/** An array formula of older versions (Ctrl+Shift+Enter). */
export function array(ref: string, formula: string): RawCell {
  return f(formula, { how: `t="array" ref="${ref}"` });
}

/** Cells side by side from an address on: `across("B2", 1, 2)` is B2 and C2. */
export function across(
  start: string,
  ...cells: readonly HandMadeCell[]
): Record<string, HandMadeCell> {
  const letter = start.charCodeAt(0);
  return Object.fromEntries(
    cells.map((cell, i) => [`${String.fromCharCode(letter + i)}${start.slice(1)}`, cell]),
  );
}

const WRONG = -987_654.25;
