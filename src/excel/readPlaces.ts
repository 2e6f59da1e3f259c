import { rangeText } from "../workbook/address";
import { namedCells } from "./namedCells";
import type { Place } from "./receipt";

/**
 * The values of single cells, in the given order; three syncs. `undefined` where the sheet is gone,
 * or the cell of a name: then the address would be another cell's.
 */
export async function readPlaces(places: readonly Place[]): Promise<readonly unknown[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const ids = new Map(
      worksheets.items.flatMap(
        ({ id, name }) =>
          [
            [id, id],
            [name, id],
          ] as const,
      ),
    );
    const found = places.map((place) => ({
      ...place,
      id: ids.get(place.sheetId ?? place.sheet),
    }));
    const byName = found.flatMap(({ id, name }) =>
      id !== undefined && name !== undefined ? [id] : [],
    );
    const named = await namedCells(context, byName);
    const ranges = found.map(({ id, name, address }) => {
      if (id === undefined) return undefined;
      const cells = name === undefined ? undefined : named(id, name);
      if (name !== undefined && cells === undefined) return undefined;
      const range = worksheets.getItem(id).getRange(cells ? rangeText(cells) : address);
      range.load("values");
      return range;
    });
    await context.sync();
    return ranges.map((range) => (range?.values as unknown[][] | undefined)?.[0]?.[0]);
  });
}
