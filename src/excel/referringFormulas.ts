import { parseRange, sheetRangeText, splitSheet } from "../workbook/address";
import { isFormula } from "../workbook/literalText";
import { renameInFormula } from "../workbook/renameSheets";
import type { StandingReceipt } from "./receipt";

/**
 * Cells on other sheets whose formulas name a sheet of an inserted template, as "Sheet1!B2": with the
 * sheets deleted they show #REF!. Two syncs.
 */
export async function referringFormulas(
  receipt: Pick<StandingReceipt, "sheets">,
): Promise<readonly string[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const ours = new Set(receipt.sheets.map(({ id }) => id));
    const names = new Map(
      worksheets.items.filter(({ id }) => ours.has(id)).map(({ name }) => [name, "other"]),
    );
    const used = worksheets.items
      .filter(({ id }) => !ours.has(id))
      .map((sheet) => {
        const range = sheet.getUsedRangeOrNullObject(true);
        range.load("address,formulas");
        return { name: sheet.name, range };
      });
    await context.sync();
    return used
      .filter(({ range }) => !range.isNullObject)
      .flatMap(({ name, range }) => cellsThatRefer(name, range, names));
  });
}

function cellsThatRefer(
  sheet: string,
  range: Excel.Range,
  names: ReadonlyMap<string, string>,
): string[] {
  const start = parseRange(splitSheet(range.address).address);
  if (!start) return [];
  return (range.formulas as unknown[][]).flatMap((cells, down) =>
    cells.flatMap((content, right) => {
      if (!isFormula(content) || renameInFormula(content, names) === content) return [];
      const cell = { row: start.row + down, column: start.column + right, rows: 1, columns: 1 };
      return [sheetRangeText(sheet, cell)];
    }),
  );
}
