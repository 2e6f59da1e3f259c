import type { Engine } from "../../src/engine/engine";

/** The names of the functions that a formula calls, in capitals. */
export function functionsIn(formula: string): string[] {
  return [...formula.replace(TEXT, "").matchAll(CALL)].map(([, name = ""]) => name.toUpperCase());
}

/** The functions that a workbook calls. */
export function functionsOf(engine: Engine): Set<string> {
  const names = new Set<string>();
  for (const sheet of engine.sheetNames()) {
    const used = engine.usedRange(sheet);
    if (!used) continue;
    for (let row = used.row; row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const { formula } = engine.cell(sheet, row, column);
        if (formula !== undefined) for (const name of functionsIn(formula)) names.add(name);
      }
    }
  }
  return names;
}

const TEXT = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const CALL = /([A-Za-z_][\w.]*)\(/g;
