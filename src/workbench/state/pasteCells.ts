import { intersection } from "../../host/cellRange";
import type { CellFormat } from "../../host/cellFormat";
import type { EnteredCell } from "../../host/contentOperations";
import type { OpenWorkbook } from "../../host/openWorkbook";
import type { CellRange } from "../../workbook/address";
import { cellText } from "../../workbook/address";
import type { ForeignCell } from "../edit/htmlTable";
import type { Shift } from "../edit/shiftFormula";
import { followMove, shifted } from "../edit/shiftFormula";
import { tiled } from "../edit/tiled";
import { putText } from "./cellEntry";
import type { CopiedCells } from "./copiedCells";

/** What of copied cells is pasted. */
export type PasteKind = "all" | "values" | "formulas" | "formats";

/**
 * Pastes copied cells into a range of the active sheet: formulas follow their new place, looks come
 * along. Refuses what would fall into the result of another formula.
 *
 * @returns The cells that were filled.
 */
export function pasteCopied(
  workbook: OpenWorkbook,
  copied: CopiedCells,
  target: CellRange,
  kind: PasteKind,
): CellRange {
  const sheet = workbook.activeSheet().name;
  const rows = tiled(copied.cells, target);
  const range = filledBy(rows, target);
  if (kind !== "formats") {
    refuseInsideSpill(workbook, sheet, range);
    const { cells, range: source } = copied;
    const [height, width] = [cells.length, cells[0]?.length ?? 1];
    const contents = rows.map((line, r) =>
      line.map((cell, c): EnteredCell | undefined => {
        if (cell === undefined) return undefined;
        if (kind === "values") return cell.value;
        return shiftedContent(cell.content, {
          rows: range.row + r - (source.row + (r % height)),
          columns: range.column + c - (source.column + (c % width)),
        });
      }),
    );
    workbook.enterExactly(sheet, range.row, range.column, contents);
  }
  if (kind === "all" || kind === "formats") {
    workbook.setFormatEach(sheet, range, (row, column) => {
      return rows[row - range.row]?.[column - range.column]?.format ?? {};
    });
  }
  return range;
}

/** Moves cut cells: whatever refers to them follows, and the place that they leave becomes plain. */
export function moveCells(
  workbook: OpenWorkbook,
  { sheetId, range: source, cells }: CopiedCells,
  target: CellRange,
): CellRange {
  const from = workbook.sheetById(sheetId);
  const to = workbook.activeSheet();
  if (from === undefined) throw new Error("The sheet that the cells were cut from is gone.");
  const range = { ...source, row: target.row, column: target.column };
  const sameSheet = from.id === to.id;
  if (!sameSheet || intersection(source, range) === undefined) {
    refuseInsideSpill(workbook, to.name, range);
  }
  const move = { from: { ...source, sheet: from.name }, to: { ...target, sheet: to.name } };
  const readers = readersOf(workbook, from.name, source);
  const names = workbook.names();
  workbook.clearContents(from.name, source);
  workbook.clearFormats(from.name, source);
  workbook.enterExactly(
    to.name,
    range.row,
    range.column,
    cells.map((row) =>
      row.map(({ content }) =>
        withFormula(content, (formula) => followMove(formula, from.name, to.name, move)),
      ),
    ),
  );
  workbook.setFormatEach(to.name, range, (row, column) => {
    return cells[row - range.row]?.[column - range.column]?.format ?? {};
  });
  for (const { sheet, row, column } of readers) {
    const [[content = null] = []] = workbook.contents(sheet, { row, column, rows: 1, columns: 1 });
    const followed = withFormula(content, (formula) => followMove(formula, sheet, sheet, move));
    workbook.enterExactly(sheet, row, column, [[followed]]);
  }
  for (const { name, formula, sheet } of names) {
    const followed = followMove(formula, sheet ?? "", "", move);
    if (followed !== formula) workbook.changeName(name, sheet, { formula: followed });
  }
  return range;
}

/** Pastes a table from another program, read as if it had been typed; its looks come along. */
export function pasteForeign(
  workbook: OpenWorkbook,
  foreign: readonly (readonly ForeignCell[])[],
  target: CellRange,
  kind: PasteKind,
): CellRange {
  const sheet = workbook.activeSheet().name;
  const rows = tiled(foreign, target);
  const range = filledBy(rows, target);
  refuseInsideSpill(workbook, sheet, range);
  if (kind === "all" && foreign.some((row) => row.some(({ look }) => !isEmpty(look)))) {
    workbook.setFormatEach(sheet, range, (row, column) => {
      return rows[row - range.row]?.[column - range.column]?.look ?? {};
    });
  }
  rows.forEach((line, r) => {
    line.forEach((cell, c) => {
      if (cell === undefined) return;
      putText(workbook, sheet, { row: range.row + r, column: range.column + c }, cell.text);
    });
  });
  return range;
}

/** A content as it reads in another cell. */
export function shiftedContent(content: EnteredCell, shift: Shift): EnteredCell {
  return withFormula(content, (formula) => shifted(formula, shift));
}

function withFormula(content: EnteredCell, change: (formula: string) => string): EnteredCell {
  if (typeof content === "string") return content.startsWith("=") ? change(content) : content;
  const isLegacy = typeof content === "object" && content !== null && "formula" in content;
  return isLegacy ? { ...content, formula: change(content.formula) } : content;
}

function refuseInsideSpill(workbook: OpenWorkbook, sheet: string, range: CellRange): void {
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      const { spill, formula } = workbook.cell(sheet, row, column);
      if (spill === undefined || formula !== undefined) continue;
      const { anchor } = spill;
      const isReplaced = intersection(range, { ...anchor, rows: 1, columns: 1 }) !== undefined;
      if (isReplaced) continue;
      throw new Error(
        `${cellText(row, column)} is part of the result of ${cellText(anchor.row, anchor.column)}. ` +
          `Paste elsewhere, or change or delete the formula in ${cellText(anchor.row, anchor.column)}.`,
      );
    }
  }
}

/** Cells outside of a range whose formulas name cells of it. */
function readersOf({ engine }: OpenWorkbook, sheet: string, range: CellRange) {
  const found = new Map<string, { sheet: string; row: number; column: number }>();
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      for (const reader of engine.dependents(sheet, row, column)) {
        const isInside =
          reader.sheet.toLowerCase() === sheet.toLowerCase() &&
          intersection(range, { row: reader.row, column: reader.column, rows: 1, columns: 1 });
        if (isInside) continue;
        found.set(`${reader.sheet}!${reader.row},${reader.column}`, reader);
      }
    }
  }
  return [...found.values()];
}

function filledBy(rows: readonly (readonly unknown[])[], { row, column }: CellRange): CellRange {
  return { row, column, rows: rows.length, columns: Math.max(1, ...rows.map((r) => r.length)) };
}

function isEmpty(look: Partial<CellFormat>): boolean {
  return Object.keys(look).length === 0;
}
