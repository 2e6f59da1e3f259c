export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

/** Rows of text under their titles, each column as wide as its widest cell; no titles, no title row. */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const hasTitles = columns.some(({ title }) => title !== "");
  const all = hasTitles ? [columns.map(({ title }) => title), ...rows] : rows;
  const widths = columns.map((_, i) => Math.max(...all.map((row) => width(row[i] ?? "")), 0));
  return all
    .map((row) => {
      const cells = columns.map(({ align }, i) => padded(row[i] ?? "", widths[i] ?? 0, align));
      return `${cells.join("  ").trimEnd()}\n`;
    })
    .join("");
}

function padded(text: string, to: number, align: "left" | "right"): string {
  const blanks = " ".repeat(Math.max(0, to - width(text)));
  return align === "right" ? `${blanks}${text}` : `${text}${blanks}`;
}

/** Characters, not the two halves of some. */
function width(text: string): number {
  return Array.from(text).length;
}
