import type { AstExpression } from "@borgar/fx";
import { eachPrecedent, type Links } from "../calculation/links";
import type { FormulaCell, SheetStore } from "../calculation/model";
import { isFormulaCell } from "../calculation/formulaCell";
import { cellKey, columnOf, rowOf, storeOf } from "../calculation/sheetStore";
import { filledRange } from "../calculation/spill";
import type { WorkbookStore } from "../calculation/workbookStore";
import { parseFormula } from "../formula/parseFormula";
import type { Reference } from "../values";

/** A cell of the workbook whose number every trial brings. */
export interface InputCell {
  readonly sheet: SheetStore;
  readonly row: number;
  readonly column: number;
}

/** The cells that may differ from trial to trial: the inputs, and whatever reads them. */
export interface VaryingCells {
  /** Whether the range holds an input or a formula that varies. */
  includes(range: Reference): boolean;
  /** The varying formulas whose value or spill lies in a range. */
  formulasIn(range: Reference): Iterable<FormulaCell>;
  /** The varying formula that fills a cell. */
  formulaAt(sheet: SheetStore, row: number, column: number): FormulaCell | undefined;
}

/**
 * Follows the readers of the inputs. A formula that finds its cells while it runs (OFFSET, INDIRECT)
 * may read any of them, and counts as varying, as do random numbers.
 */
export function varyingCells(
  inputs: readonly InputCell[],
  store: WorkbookStore,
  links: Links,
): VaryingCells {
  const bySheet = new Map<SheetStore, Map<number, FormulaCell | undefined>>();
  const inputKeys = new Map<SheetStore, Set<number>>();
  const waiting: FormulaCell[] = [];
  const wait = (reader: FormulaCell) => {
    waiting.push(reader);
  };
  const keysOf = (sheet: SheetStore) => {
    const known = bySheet.get(sheet) ?? new Map<number, FormulaCell | undefined>();
    bySheet.set(sheet, known);
    return known;
  };

  for (const { sheet, row, column } of inputs) {
    const keys = inputKeys.get(sheet) ?? new Set();
    inputKeys.set(sheet, keys.add(cellKey(row, column)));
    keysOf(sheet).set(cellKey(row, column), undefined);
    sheet.readers.visit({ row, column, rows: 1, columns: 1 }, wait);
  }
  for (const cell of links.volatileCells()) {
    if (findsCells(cell, store)) waiting.push(cell);
  }
  const seen = new Set<FormulaCell>();
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    const key = cellKey(cell.row, cell.column);
    if (seen.has(cell) || inputKeys.get(cell.sheet)?.has(key) === true) continue;
    seen.add(cell);
    const { row, column, rows, columns } = filledRange(cell);
    for (let down = 0; down < rows; down++) {
      for (let right = 0; right < columns; right++) {
        keysOf(cell.sheet).set(cellKey(row + down, column + right), cell);
      }
    }
    cell.sheet.readers.visit({ row, column, rows, columns }, wait);
  }

  function* entriesIn(range: Reference): Iterable<FormulaCell | undefined> {
    const sheet = storeOf(range.sheet);
    const keys = bySheet.get(sheet);
    if (!keys) return;
    const lastRow = Math.min(range.row + range.rows, sheet.rowsUsed);
    const lastColumn = Math.min(range.column + range.columns, sheet.columnsUsed);
    if ((lastRow - range.row) * (lastColumn - range.column) > keys.size) {
      for (const [key, cell] of keys) {
        const row = rowOf(key);
        const column = columnOf(key);
        const isInside =
          row >= range.row && row < lastRow && column >= range.column && column < lastColumn;
        if (isInside) yield cell;
      }
      return;
    }
    for (let row = range.row; row < lastRow; row++) {
      for (let column = range.column; column < lastColumn; column++) {
        const key = cellKey(row, column);
        if (keys.has(key)) yield keys.get(key);
      }
    }
  }

  return {
    includes: (range) => !entriesIn(range)[Symbol.iterator]().next().done,
    *formulasIn(range) {
      for (const cell of entriesIn(range)) if (cell) yield cell;
    },
    formulaAt: (sheet, row, column) => bySheet.get(sheet)?.get(cellKey(row, column)),
  };
}

/** The varying formulas that a formula names. */
export function* varyingPrecedents(
  cell: FormulaCell,
  varying: VaryingCells,
  links: Links,
): Iterable<FormulaCell> {
  const ranges: Reference[] = [];
  eachPrecedent(cell, links.compiled(cell), (range) => ranges.push(range));
  for (const range of ranges) yield* varying.formulasIn(range);
}

/** Whether a volatile formula does more than tell the time. */
function findsCells(cell: FormulaCell, store: WorkbookStore): boolean {
  return [...calledNames(cell.formula, cell, store)].some((name) => !TELLS_TIME.has(name));
}

/** Whether a formula draws random numbers, itself or through a name. */
export function drawsRandom(cell: FormulaCell, store: WorkbookStore): boolean {
  return [...calledNames(cell.formula, cell, store)].some((name) => RANDOM.has(name));
}

const TELLS_TIME: ReadonlySet<string> = new Set(["NOW", "TODAY"]);
const RANDOM: ReadonlySet<string> = new Set(["RAND", "RANDARRAY", "RANDBETWEEN"]);

/** Volatile functions that a formula calls, also through the names that it mentions. */
function calledNames(formula: string, { sheet }: FormulaCell, store: WorkbookStore): Set<string> {
  const found = new Set<string>();
  const looked = new Set<string>();
  const lookAt = (text: string): void => {
    if (looked.has(text)) return;
    looked.add(text);
    const parsed = parseFormula(text);
    if ("tree" in parsed) visit(parsed.tree);
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== "object" || node === null || Array.isArray(node)) return;
    const { type } = node as AstExpression | { type: "Identifier" };
    if (type === "Identifier" || type === "ReferenceIdentifier") {
      const name =
        (node as { name?: string; value?: string }).name ?? (node as { value: string }).value;
      const callable = store.functions.find(name);
      if (callable?.kind === "native" && callable.native.volatile) found.add(callable.native.name);
      const defined = store.names.find(name, sheet);
      if (defined) lookAt(defined.formula);
    }
    Object.values(node).forEach(visit);
  };
  lookAt(formula);
  return found;
}

/** The formula that stands in a cell. */
export function formulaIn({ sheet, row, column }: InputCell): FormulaCell | undefined {
  const entry = sheet.cells.get(cellKey(row, column));
  return isFormulaCell(entry) ? entry : undefined;
}
