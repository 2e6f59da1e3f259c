import type { CellRange } from "../../workbook/address";
import { touchFilled } from "./rangeCache";
import { filledRange } from "./spill";
import type { FormulaCell, SheetStore } from "./model";

/** The formulas whose value no longer holds. */
export interface StaleCells {
  /** A formula, and every formula that reads it, however far. */
  mark(cell: FormulaCell): void;
  /** Every formula that reads a range, however far. */
  markReaders(sheet: SheetStore, range: CellRange): void;
  /** A formula that is gone. */
  drop(cell: FormulaCell): void;
  /** All of them; none is left. */
  take(): FormulaCell[];
}

export function createStaleCells(): StaleCells {
  const stale = new Set<FormulaCell>();

  function markAll(waiting: FormulaCell[]): void {
    const wait = (reader: FormulaCell) => {
      if (reader.phase !== "stale") waiting.push(reader);
    };
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      if (cell.phase === "running") cell.outdated = true;
      if (cell.phase !== "clean") continue;
      cell.phase = "stale";
      stale.add(cell);
      touchFilled(cell);
      cell.sheet.readers.visit(filledRange(cell), wait);
    }
  }

  return {
    mark(cell) {
      markAll([cell]);
    },
    markReaders(sheet, range) {
      const waiting: FormulaCell[] = [];
      sheet.readers.visit(range, (reader) => {
        waiting.push(reader);
      });
      markAll(waiting);
    },
    drop(cell) {
      stale.delete(cell);
      cell.phase = "clean";
    },
    take() {
      const cells = [...stale];
      stale.clear();
      return cells;
    },
  };
}
