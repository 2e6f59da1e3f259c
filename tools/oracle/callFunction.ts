import { catalogue } from "../../src/functions/catalogue";
import { isErrorCell } from "../../src/functions/boundary/errorCell";

const entries = new Map(catalogue.map((entry) => [entry.id, entry]));

/** Arguments by name through the boundary; what is not given is omitted. The cells, row by row. */
export function callFunction(id: string, args: Readonly<Record<string, unknown>>): unknown[] {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`there is no function ${id}`);
  const answer = entry.call(entry.parameters.map(({ name }) => args[name] ?? null));
  return (Array.isArray(answer) ? answer.flat() : [answer]) as unknown[];
}

/** The answer is one error, as where an equation has no solution. */
export function isRefused(cells: readonly unknown[]): boolean {
  return cells.length === 1 && isErrorCell(cells[0]);
}

/** The serial of an ISO date in Excel's 1900 system. */
export function serialOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569;
}
