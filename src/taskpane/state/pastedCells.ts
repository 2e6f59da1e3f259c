/**
 * The cells of a copied range, row by row, or `undefined` when the text is a single cell and an
 * ordinary paste does. Excel separates columns by tabs and ends rows by line breaks.
 */
export function pastedCells(text: string): readonly (readonly string[])[] | undefined {
  const rows = text
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .split("\n")
    .map((row) => row.split("\t").map(unquoted));
  return rows.length === 1 && rows[0]?.length === 1 ? undefined : rows;
}

/** Excel quotes a cell that holds a line break or a quotation mark. */
function unquoted(cell: string): string {
  const quoted = /^"([\s\S]*)"$/.exec(cell);
  return quoted?.[1] === undefined ? cell : quoted[1].replace(/""/g, '"');
}
