import type { Axis } from "../../host/lineOperations";
import type { OpenSheet } from "../../host/openSheet";
import type { OpenWorkbook } from "../../host/openWorkbook";
import type { CellContent } from "../../engine/engine";
import { MAX_ROWS } from "../../workbook/address";
import type { Bench } from "./bench";

/** Inserts as many rows or columns as are selected, before them; references follow. */
export function insertSelectedLines(bench: Bench, axis: Axis = selectedAxis(bench)): void {
  const { sheet, at, count } = selectedLines(bench, axis);
  bench.act(`inserting ${axis}`, () => {
    bench.workbook.insertLines(sheet, axis, at, count);
  });
}

/** Deletes the selected rows or columns; references to them become #REF! until it is undone. */
export function deleteSelectedLines(bench: Bench, axis: Axis = selectedAxis(bench)): void {
  const { workbook } = bench;
  const { sheet, at, count } = selectedLines(bench, axis);
  const remove = (): void => {
    workbook.deleteLines(sheet, axis, at, count);
  };
  bench.act(`deleting ${axis}`, remove, () => {
    const restore = remember(workbook, sheet, axis);
    return () => {
      workbook.insertLines(sheet, axis, at, count);
      restore();
    };
  });
}

/** Columns when entire columns are selected, else rows. */
export function selectedAxis(bench: Bench): Axis {
  return bench.selection().rows === MAX_ROWS ? "columns" : "rows";
}

function selectedLines(bench: Bench, axis: Axis): { sheet: string; at: number; count: number } {
  const { row, column, rows, columns } = bench.selection();
  const place = axis === "rows" ? { at: row, count: rows } : { at: column, count: columns };
  return { sheet: bench.sheet(), ...place };
}

/** What inserting lines again does not bring back: contents, looks, names and what lies on sheets. */
function remember(workbook: OpenWorkbook, sheet: string, axis: Axis): () => void {
  const contents = workbook.sheets().map(({ name }) => ({ name, ...contentsOf(workbook, name) }));
  const names = workbook.names();
  const looks = workbook.sheet(sheet)?.formats.entries() ?? [];
  const sizes = new Map(sizesOf(workbook.sheet(sheet), axis));
  const objects = workbook.sheets().map((one) => ({
    name: one.name,
    charts: structuredClone(one.charts),
    validations: structuredClone(one.validations),
    conditionals: structuredClone(one.conditionals),
    tables: structuredClone(one.tables),
    groups: [...one.groups],
    merged: [...one.merged],
  }));
  return () => {
    for (const { name, range, rows } of contents) {
      if (range !== undefined) workbook.engine.setCells(name, range.row, range.column, rows);
    }
    for (const { name, formula, sheet: scope } of names) {
      if (workbook.name(name, scope)?.formula !== formula) {
        workbook.changeName(name, scope, { formula });
      }
    }
    for (const { row, column, differences } of looks) {
      if (row === undefined || column === undefined) continue;
      workbook.setFormat(sheet, { row, column, rows: 1, columns: 1 }, differences);
    }
    for (const [line, points] of sizes) {
      if (sizesOf(workbook.sheet(sheet), axis)?.get(line) !== points) {
        workbook.setSizes(sheet, axis, line, 1, points);
      }
    }
    for (const { name, ...kept } of objects) {
      workbook.changeObjects(name, (one) => {
        Object.assign(one, kept);
      });
    }
  };
}

function contentsOf({ engine }: OpenWorkbook, sheet: string) {
  const range = engine.usedRange(sheet);
  const rows = Array.from({ length: range?.rows ?? 0 }, (_r, r) =>
    Array.from({ length: range?.columns ?? 0 }, (_c, c): CellContent | undefined => {
      const cell = engine.cell(sheet, (range?.row ?? 0) + r, (range?.column ?? 0) + c);
      return cell.formula ?? (cell.spill === undefined ? cell.value : undefined);
    }),
  );
  return { range, rows };
}

function sizesOf(sheet: OpenSheet | undefined, axis: Axis) {
  return axis === "rows" ? sheet?.rowHeights : sheet?.columnWidths;
}
