import type { Place } from "./receipt";

/** Shows a cell and selects it. */
export async function goToPlace({ sheet, address }: Place): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
