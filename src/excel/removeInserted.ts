import type { Receipt } from "./receipt";
import { runOptions } from "./runOptions";

/**
 * Deletes the sheets of an insertion that still stand, and what the document remembers of it. Their
 * names, charts and rules go with them. A workbook keeps at least one visible sheet, so where ours
 * are the last ones an empty one takes their place.
 */
export async function removeInserted(receipt: Pick<Receipt, "key" | "sheets">): Promise<void> {
  await Excel.run(runOptions(), async (context) => {
    const { worksheets, settings } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    settings.load("items/key");
    await context.sync();
    const ours = new Set(receipt.sheets.map(({ id }) => id));
    const staying = worksheets.items.filter(({ id }) => !ours.has(id));
    if (!staying.some(({ visibility }) => visibility === "Visible")) worksheets.add();
    for (const sheet of worksheets.items) if (ours.has(sheet.id)) sheet.delete();
    if (settings.items.some(({ key }) => key === receipt.key)) {
      settings.getItem(receipt.key).delete();
    }
    await context.sync();
  });
}
