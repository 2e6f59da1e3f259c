import type { Engine } from "../../src/engine/engine";
import { cellText } from "../../src/workbook/address";
import { isCellError, type CellValue } from "../../src/workbook/cellValue";
import type { WorkbookFile } from "../../src/workbook/workbookFile";
import { notJudgedBecause } from "./notJudged";

export interface Difference {
  readonly cell: string;
  readonly formula: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface Comparison {
  /** Formulas that both calculated, spilled cells not counted. */
  readonly compared: number;
  /** Largest relative difference among those that agree. */
  readonly worst: number;
  readonly differences: readonly Difference[];
  /** How many formulas were left out, by reason. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** Numbers may differ by so much of their size. */
export const TOLERANCE = 1e-9;
/** Near zero, by so much of the largest number that the formula reads. */
const OPERAND_TOLERANCE = 1e-12;

/**
 * Compares every formula of a calculated workbook with its value in the file that another program
 * calculated and saved.
 *
 * @param deviations - Cells in which the other program is known to answer otherwise, and why. One that
 *   agrees is a difference from this list.
 */
export function compareCells(
  engine: Engine,
  theirs: WorkbookFile,
  deviations: ReadonlyMap<string, string> = new Map(),
): Comparison {
  let compared = 0;
  let worst = 0;
  const differences: Difference[] = [];
  const leftOut = new Map<string, number>();
  const whyNot = notJudgedBecause(engine, deviations);
  for (const name of engine.sheetNames()) {
    const used = engine.usedRange(name);
    const sheet = theirs.sheets.find((one) => one.name === name);
    if (!used || !sheet) continue;
    const values = new Map(
      sheet.cells.map((cell) => [cellText(cell.row, cell.column), cell.value]),
    );
    for (let row = used.row; row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const { formula, value } = engine.cell(name, row, column);
        if (formula === undefined) continue;
        const cell = `${name}!${cellText(row, column)}`;
        const other = values.get(cellText(row, column)) ?? null;
        const distance = relativeDistance(value, other);
        const isListed = deviations.has(cell);
        const reason = whyNot({ sheet: name, row, column });
        if (reason !== undefined && !(isListed && distance === 0)) {
          leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
          continue;
        }
        compared++;
        if (isListed) {
          const answer = shown(value);
          differences.push({ cell, formula, ours: answer, theirs: `${answer}, listed as another` });
          continue;
        }
        if (distance <= TOLERANCE || isNoise(value, other, operandsOf(name, row, column))) {
          if (distance <= TOLERANCE) worst = Math.max(worst, distance);
          continue;
        }
        differences.push({ cell, formula, ours: shown(value), theirs: shown(other) });
      }
    }
  }
  return { compared, worst, differences, leftOut };

  /** The largest number that a formula reads. */
  function operandsOf(sheet: string, row: number, column: number): () => number {
    return () => {
      let largest = 0;
      for (const range of engine.precedents(sheet, row, column)) {
        const used = engine.usedRange(range.sheet);
        if (!used) continue;
        const lastRow = Math.min(range.row + range.rows, used.row + used.rows);
        const lastColumn = Math.min(range.column + range.columns, used.column + used.columns);
        for (let r = range.row; r < lastRow; r++) {
          for (let c = range.column; c < lastColumn; c++) {
            const value = engine.value(range.sheet, r, c);
            if (typeof value === "number") largest = Math.max(largest, Math.abs(value));
          }
        }
      }
      return largest;
    };
  }
}

/** 0 for what is the same; Infinity for values that are no two numbers. An empty text is saved as a blank. */
function relativeDistance(ours: CellValue, theirs: CellValue): number {
  if (typeof ours === "number" && typeof theirs === "number") {
    if (ours === theirs) return 0;
    return Math.abs(ours - theirs) / Math.max(Math.abs(ours), Math.abs(theirs));
  }
  if (isCellError(ours)) return isCellError(theirs) && ours.error === theirs.error ? 0 : Infinity;
  return ours === theirs || (ours === "" && theirs === null) ? 0 : Infinity;
}

function isNoise(ours: CellValue, theirs: CellValue, largestOperand: () => number): boolean {
  if (typeof ours !== "number" || typeof theirs !== "number") return false;
  return Math.abs(ours - theirs) <= OPERAND_TOLERANCE * largestOperand();
}

function shown(value: CellValue): string {
  return isCellError(value) ? value.error : JSON.stringify(value);
}
