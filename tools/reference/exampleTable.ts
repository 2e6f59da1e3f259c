import type { FunctionDefinition } from "../../src/functions/definition";
import { asCells } from "./exampleCells";
import { markdownTable } from "./markdown";

type Cell = string | number | boolean | { readonly error: string; readonly message?: string };

/** What the example of a function answers, as a table; long ones are cut after some rows and columns. */
export function exampleTable(entry: FunctionDefinition): string {
  const answer = entry.call(entry.example.args.map(asCells)) as Cell | readonly (readonly Cell[])[];
  const rows = Array.isArray(answer)
    ? (answer as readonly (readonly Cell[])[])
    : [[answer as Cell]];
  const width = Math.max(...rows.map((row) => row.length));
  const shown = rows.slice(0, MOST_ROWS).map((row) => cut(row.map(cellText)));
  if (rows.length > MOST_ROWS) shown.push([`… ${rows.length} rows`]);
  const columns = Math.min(width, MOST_COLUMNS);
  const head = Array.from({ length: columns }, () => " ");
  return markdownTable(
    head,
    shown.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => "")]),
  );
}

const MOST_ROWS = 14;
const MOST_COLUMNS = 10;

function cut(row: readonly string[]): readonly string[] {
  return row.length <= MOST_COLUMNS
    ? row
    : [...row.slice(0, MOST_COLUMNS - 1), `… ${row.at(-1) ?? ""}`];
}

/** Numbers to ten digits, which is what the functions promise. */
function cellText(cell: Cell): string {
  if (typeof cell === "number") return String(Number(cell.toPrecision(10)));
  return typeof cell === "object" ? cell.error : String(cell);
}
