import { ERROR_CODES } from "../../src/functions/boundary/errorCell";

const CODES: ReadonlySet<unknown> = new Set(ERROR_CODES);

/** What must never leave a function; undefined where the answer is sound. */
export function escapeOf(answer: unknown): string | undefined {
  if (!Array.isArray(answer)) return escapeOfCell(answer);
  const rows = answer as readonly unknown[];
  const [first] = rows;
  if (!Array.isArray(first) || first.length === 0) return "an empty or flat array";
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== first.length) return "rows of unequal length";
    for (const cell of row as readonly unknown[]) {
      const escape = escapeOfCell(cell);
      if (escape !== undefined) return escape;
    }
  }
  return undefined;
}

function escapeOfCell(cell: unknown): string | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? undefined : String(cell);
  if (typeof cell === "string" || typeof cell === "boolean") return undefined;
  if (cell === null || cell === undefined) return String(cell);
  if (typeof cell !== "object" || !("error" in cell)) return `a ${typeof cell}`;
  if (!CODES.has(cell.error)) return `an error without a code: ${String(cell.error)}`;
  return "message" in cell && typeof cell.message !== "string"
    ? "a message that is no text"
    : undefined;
}

/** The whole answer is one error. */
export function isFailure(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "error" in answer;
}
