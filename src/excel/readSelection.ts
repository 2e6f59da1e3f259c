/** More cells than an argument of ours takes in one go; beyond them only the address is read. */
const MOST_CELLS = 10_000;

/** The selected range: its address with its sheet, and its values unless it is very large. */
export async function readSelection(): Promise<{ address: string; values: unknown[][] }> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address,cellCount");
    await context.sync();
    const { address } = range;
    // Excel answers -1 where there are too many cells to count.
    if (range.cellCount < 0 || range.cellCount > MOST_CELLS) return { address, values: [] };
    range.load("values");
    await context.sync();
    return { address, values: range.values as unknown[][] };
  });
}
