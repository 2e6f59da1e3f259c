import type { AstExpression } from "@borgar/fx";
import type { ColumnCall } from "./calls";
import type { Cell, Column, Part } from "./column";
import { constantColumn, isColumn, NotColumnar, onePart } from "./column";
import type { BoundParts, ColumnCompiler } from "./columnCompiler";
import { single } from "./elementwise";
import { coerced } from "./listCalls";

/** INDEX: of a place that is the same in all trials its column, else a look-up in each trial. */
export const indexCalls: Readonly<Record<string, ColumnCall>> = {
  INDEX: (compiler, [array, row, column, area], bound) => {
    if (!array || (area !== undefined && area !== null)) throw new NotColumnar("INDEX of areas");
    const part = compiler.part(array, bound);
    const isRow = column === undefined && part.rows === 1;
    const down = isRow ? constantColumn(0) : place(compiler, row, bound);
    const right = place(compiler, isRow ? row : column, bound);
    return down.mask === 0 && right.mask === 0
      ? taken(part, Math.trunc(down.values[0] ?? 0), Math.trunc(right.values[0] ?? 0))
      : lookedUp(compiler, part, down, right);
  },
};

function place(
  compiler: ColumnCompiler,
  node: AstExpression | null | undefined,
  bound: BoundParts,
): Column {
  if (!node) return constantColumn(0);
  const cell = single(compiler.operand(node, bound));
  return isColumn(cell) ? cell : constantColumn(coerced(cell));
}

/** A cell, a row (`right` 0) or a column (`down` 0) of the part. */
function taken(part: Part, down: number, right: number): Part {
  if (down < 0 || right < 0 || down > part.rows || right > part.columns) {
    throw new NotColumnar("INDEX asks for a cell outside its range");
  }
  const rows = down === 0 ? part.rows : 1;
  const columns = right === 0 ? part.columns : 1;
  const top = Math.max(down - 1, 0);
  const left = Math.max(right - 1, 0);
  const cells = Array.from({ length: rows * columns }, (_, i) => {
    const at = (top + Math.floor(i / columns)) * part.columns + left + (i % columns);
    return part.cells[at] as Cell;
  });
  return { rows, columns, cells, isReference: part.isReference === true || "maybe" };
}

/** One cell by a place that differs from trial to trial; what is no number is left to code. */
function lookedUp(compiler: ColumnCompiler, part: Part, down: Column, right: Column): Part {
  const columns = part.cells.map((cell) => numberColumn(cell));
  const isOneRow = part.rows === 1;
  const isOneColumn = part.columns === 1;
  const out = compiler.fresh();
  compiler.doubts++;
  compiler.steps.push((n) => {
    for (let i = 0; i < n; i++) {
      let row = Math.trunc(down.values[i & down.mask] as number);
      let column = Math.trunc(right.values[i & right.mask] as number);
      if (row === 0 && isOneRow) row = 1;
      if (column === 0 && isOneColumn) column = 1;
      const isInside = row >= 1 && column >= 1 && row <= part.rows && column <= part.columns;
      const found = isInside ? columns[(row - 1) * part.columns + column - 1] : undefined;
      out.values[i] = found ? (found.values[i & found.mask] as number) : NaN;
    }
  });
  return { ...onePart(out), isReference: "maybe" };
}

function numberColumn(cell: Cell): Column | undefined {
  if (isColumn(cell)) return cell.kind === "number" ? cell : undefined;
  return typeof cell.value === "number" ? constantColumn(cell.value) : undefined;
}
