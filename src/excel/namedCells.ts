import { parseRange, splitSheet } from "../workbook/address";
import type { CellRange } from "../workbook/address";

/** Cells that a name of a sheet means on that sheet; `undefined` where there is none any more. */
export type NamedCells = (sheetId: string, name: string) => CellRange | undefined;

/**
 * Reads the names of sheets, which have followed every row that was moved. A name whose cells were
 * deleted, or that points to another sheet by now, means nothing. One sync; the sheets must stand.
 */
export async function namedCells(
  context: Excel.RequestContext,
  sheetIds: Iterable<string>,
): Promise<NamedCells> {
  const sheets = [...new Set(sheetIds)].map((id) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.load("name");
    sheet.names.load("items/name,items/formula");
    return { id, sheet };
  });
  await context.sync();
  const cells = new Map<string, CellRange>();
  for (const { id, sheet } of sheets) {
    for (const { name, formula } of sheet.names.items) {
      const reference = splitSheet(String(formula).replace(/^=/, ""));
      const range = parseRange(reference.address);
      if (range && reference.sheet === sheet.name) cells.set(keyOf(id, name), range);
    }
  }
  return (sheetId, name) => cells.get(keyOf(sheetId, name));
}

/** Excel may answer a name with its sheet in front ("Inputs!price"); case does not matter. */
function keyOf(sheetId: string, name: string): string {
  return `${sheetId}!${splitSheet(name).address.toLowerCase()}`;
}
