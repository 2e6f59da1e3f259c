import type { FormulaCell } from "../calculation/model";

/** Formulas, each after those that it reads, and those that a circle of references connects. */
export interface CalculationOrder {
  readonly order: readonly FormulaCell[];
  readonly inCircle: ReadonlySet<FormulaCell>;
}

interface Visit {
  readonly cell: FormulaCell;
  readonly precedents: Iterator<FormulaCell>;
  readonly index: number;
  /** Least index that the cell reaches (Tarjan). */
  low: number;
}

/**
 * Everything that the roots read, however far, in an order to calculate it in.
 *
 * @param precedentsOf - The formulas that a formula names.
 * @see Tarjan, "Depth-first search and linear graph algorithms", 1972: strong components.
 */
export function calculationOrder(
  roots: Iterable<FormulaCell>,
  precedentsOf: (cell: FormulaCell) => Iterable<FormulaCell>,
): CalculationOrder {
  const order: FormulaCell[] = [];
  const inCircle = new Set<FormulaCell>();
  const visits = new Map<FormulaCell, Visit>();
  /** Cells whose component is not complete yet. */
  const open: FormulaCell[] = [];
  const isOpen = new Set<FormulaCell>();
  const path: Visit[] = [];

  const enter = (cell: FormulaCell) => {
    const precedents = precedentsOf(cell)[Symbol.iterator]();
    const visit = { cell, precedents, index: visits.size, low: visits.size };
    visits.set(cell, visit);
    open.push(cell);
    isOpen.add(cell);
    path.push(visit);
  };
  const leave = (visit: Visit) => {
    path.pop();
    order.push(visit.cell);
    const reader = path.at(-1);
    if (reader) reader.low = Math.min(reader.low, visit.low);
    if (visit.low !== visit.index) return;
    const component = open.splice(open.lastIndexOf(visit.cell));
    for (const cell of component) {
      isOpen.delete(cell);
      if (component.length > 1) inCircle.add(cell);
    }
  };

  for (const root of roots) {
    if (!visits.has(root)) enter(root);
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const next = visit.precedents.next();
      if (next.done === true) leave(visit);
      else {
        const known = visits.get(next.value);
        if (known === undefined) enter(next.value);
        else if (isOpen.has(next.value)) visit.low = Math.min(visit.low, known.index);
        if (next.value === visit.cell) inCircle.add(visit.cell);
      }
    }
  }
  return { order, inCircle };
}
