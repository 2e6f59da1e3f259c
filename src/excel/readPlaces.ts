import type { Place } from "./receipt";

/** The values of single cells, in the given order; one sync. `undefined` where the sheet is gone. */
export async function readPlaces(places: readonly Place[]): Promise<readonly unknown[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const standing = new Set(worksheets.items.map(({ name }) => name));
    const ranges = places.map(({ sheet, address }) => {
      if (!standing.has(sheet)) return undefined;
      const range = worksheets.getItem(sheet).getRange(address);
      range.load("values");
      return range;
    });
    await context.sync();
    return ranges.map((range) => (range?.values as unknown[][] | undefined)?.[0]?.[0]);
  });
}
