import type { CellReference, Engine } from "../engine/engine";

/** Circular cells by the circle they are in: those that read each other, in any number of steps. */
export function circularGroups(
  cells: readonly CellReference[],
  engine: Engine,
): readonly (readonly CellReference[])[] {
  const left = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const groups: CellReference[][] = [];
  for (const start of cells) {
    if (!left.delete(keyOf(start))) continue;
    const group = [start];
    // Grows while it is walked: every member adds the readers that are still left.
    for (const cell of group) {
      for (const reader of engine.dependents(cell.sheet, cell.row, cell.column)) {
        if (left.delete(keyOf(reader))) group.push(reader);
      }
    }
    groups.push(group);
  }
  return groups;
}

function keyOf({ sheet, row, column }: CellReference): string {
  return `${row}:${column}:${sheet}`;
}
