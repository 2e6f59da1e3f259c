import type { CellRange } from "../../workbook/address";
import { eachPrecedent } from "../calculation/links";
import type { FormulaCell, SheetStore } from "../calculation/model";
import { cellKey, storeOf } from "../calculation/sheetStore";
import type { EngineParts } from "../engineParts";
import type { Reference } from "../values";
import type { CellReason } from "./slice";
import type { InputCell } from "./varyingCells";
import { drawsRandom, formulaIn } from "./varyingCells";

/** Inputs that cannot be set without changing more than their own cell. */
export function inputRefusals(inputs: readonly InputCell[], parts: EngineParts): CellReason[] {
  return inputs.flatMap((input, i) => {
    const { sheet, row, column } = input;
    const isTwice = inputs.slice(0, i).some((one) => isSame(one, input));
    if (isTwice) return reason(input, "it is named as an input twice");
    if (sheet.tails.has(cellKey(row, column)) || formulaIn(input)?.spill) {
      return reason(input, "it belongs to a formula that fills several cells; name another input");
    }
    return isInTable(parts, sheet, { row, column, rows: 1, columns: 1 })
      ? reason(input, "it belongs to a what-if table")
      : [];
  });
}

/** Why a formula between inputs and outputs cannot be calculated trial by trial. */
export function formulaRefusals(cell: FormulaCell, parts: EngineParts): CellReason[] {
  const compiled = parts.links.compiled(cell);
  if (compiled.volatile && drawsRandom(cell, parts.store)) {
    return reason(cell, "it draws random numbers at every calculation; make them inputs");
  }
  if (cell.notCalculated !== undefined) return reason(cell, cell.notCalculated);
  if (cell.circular) return reason(cell, "it is part of a circular reference");
  if (cell.pending) return reason(cell, "it waits for a function that is served elsewhere");
  const ranges: Reference[] = [];
  eachPrecedent(cell, compiled, (range) => ranges.push(range));
  const readsTable = ranges.some((range) => isInTable(parts, storeOf(range.sheet), range));
  return readsTable ? reason(cell, "it reads a what-if table, which varies inputs itself") : [];
}

/** Outputs in a what-if table. */
export function outputRefusals(outputs: readonly InputCell[], parts: EngineParts): CellReason[] {
  return outputs.flatMap((output) =>
    isInTable(parts, output.sheet, { ...output, rows: 1, columns: 1 })
      ? reason(output, "it belongs to a what-if table, which varies inputs itself")
      : [],
  );
}

/** Circles that are iterated keep a memory of the trial before. */
export function circleRefusals(
  inCircle: ReadonlySet<FormulaCell>,
  { calculator }: EngineParts,
): CellReason[] {
  if (!calculator.iteration) return [];
  return [...inCircle].flatMap((cell) =>
    reason(cell, "it is part of a circular reference that is iterated, from its last values on"),
  );
}

/** Whether a range touches a what-if table. */
export function isInTable(parts: EngineParts, sheet: SheetStore, range: CellRange): boolean {
  return parts
    .dataTables()
    .some(
      (table) =>
        parts.store.sheet(table.sheet) === sheet &&
        range.row < table.row + table.rows &&
        table.row < range.row + range.rows &&
        range.column < table.column + table.columns &&
        table.column < range.column + range.columns,
    );
}

function reason({ sheet, row, column }: InputCell, why: string): CellReason[] {
  return [{ sheet: sheet.name, row, column, why }];
}

function isSame(a: InputCell, b: InputCell): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
