import { rangeText } from "../workbook/address";
import { namedCells } from "./namedCells";
import type { Place } from "./receipt";

/** Shows a cell and selects it, wherever its sheet's name and its row have moved to. */
export async function goToPlace({ sheet, address, sheetId, name }: Place): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheetId ?? sheet);
    const named =
      sheetId !== undefined && name !== undefined
        ? (await namedCells(context, [sheetId]))(sheetId, name)
        : undefined;
    worksheet.activate();
    worksheet.getRange(named ? rangeText(named) : address).select();
    await context.sync();
  });
}
