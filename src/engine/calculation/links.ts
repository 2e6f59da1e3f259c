import { cellsAt } from "../formula/relativeReference";
import type { Reference } from "../values";
import type { CompiledFormula } from "../formula/code";
import { storeOf } from "./sheetStore";
import type { WorkbookStore } from "./workbookStore";
import type { FormulaCell } from "./model";

/** Who mentions what: kept beside the compiled formulas, undone when a formula goes. */
export interface Links {
  /** Compiles a formula when that has not been done, and registers what it mentions. */
  compiled(cell: FormulaCell): CompiledFormula;
  /** Forgets the compiled form of a formula. */
  unlink(cell: FormulaCell): void;
  /** Registers a range that a running formula reads without naming it. */
  reach(cell: FormulaCell, range: Reference): void;
  /** Forgets what a formula reached, before it runs again. */
  forgetReached(cell: FormulaCell): void;
  /** Formulas that mention a name, found or not. */
  usersOfName(name: string): readonly FormulaCell[];
  /** Formulas that mention a sheet by name, found or not. */
  usersOfSheet(name: string): readonly FormulaCell[];
  /** Formulas that call functions from outside, or such as nobody knows. */
  outsideCallers(): readonly FormulaCell[];
  volatileCells(): Iterable<FormulaCell>;
}

export function createLinks(store: WorkbookStore): Links {
  const names = new Map<string, Set<FormulaCell>>();
  const sheets = new Map<string, Set<FormulaCell>>();
  const outside = new Set<FormulaCell>();
  const volatile = new Set<FormulaCell>();

  return {
    compiled(cell) {
      if (cell.compiled) return cell.compiled;
      const compiled = store.compiled(cell);
      cell.compiled = compiled;
      eachPrecedent(cell, compiled, (range) => {
        storeOf(range.sheet).readers.add(range, cell);
      });
      for (const name of compiled.names) put(names, name, cell);
      for (const sheet of compiled.sheets) put(sheets, sheet, cell);
      if (compiled.callsOutside) outside.add(cell);
      if (compiled.volatile) volatile.add(cell);
      return compiled;
    },
    reach(cell, range) {
      const named: Reference[] = [];
      eachPrecedent(cell, this.compiled(cell), (one) => named.push(one));
      if (named.some((one) => contains(one, range))) return;
      storeOf(range.sheet).readers.add(range, cell);
      if (cell.reached.length === 0) cell.reached = [range];
      else cell.reached.push(range);
    },
    forgetReached,
    unlink(cell) {
      forgetReached(cell);
      const { compiled } = cell;
      if (!compiled) return;
      cell.compiled = undefined;
      eachPrecedent(cell, compiled, (range) => {
        storeOf(range.sheet).readers.remove(range, cell);
      });
      for (const name of compiled.names) names.get(name)?.delete(cell);
      for (const sheet of compiled.sheets) sheets.get(sheet)?.delete(cell);
      outside.delete(cell);
      volatile.delete(cell);
    },
    usersOfName: (name) => [...(names.get(name.toLowerCase()) ?? [])],
    usersOfSheet: (name) => [...(sheets.get(name.toLowerCase()) ?? [])],
    outsideCallers: () => [...outside],
    volatileCells: () => volatile,
  };

  function forgetReached(cell: FormulaCell): void {
    if (cell.reached.length === 0) return;
    for (const range of cell.reached) storeOf(range.sheet).readers.remove(range, cell);
    cell.reached = [];
  }
}

function contains(outer: Reference, inner: Reference): boolean {
  return (
    outer.sheet === inner.sheet &&
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

/** Visits the ranges that a formula names, as its cell means them. */
export function eachPrecedent(
  { sheet, row, column }: FormulaCell,
  { precedents }: CompiledFormula,
  visit: (range: Reference) => void,
): void {
  for (const precedent of precedents) {
    const range = cellsAt(precedent, sheet, row, column);
    if ("kind" in range) visit(range);
  }
}

function put(index: Map<string, Set<FormulaCell>>, key: string, cell: FormulaCell): void {
  const cells = index.get(key);
  if (cells) cells.add(cell);
  else index.set(key, new Set([cell]));
}
