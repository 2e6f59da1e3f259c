import { cellText, parseRange, splitSheet } from "../workbook/address";

/** What became of a formula; `taken` is the first cell in its way. Addresses without their sheet. */
export type PlacedFormula =
  | { readonly status: "placed"; readonly cell: string }
  | { readonly status: "blocked"; readonly cell: string; readonly taken: string };

/**
 * Puts a formula into the active cell. Where a cell that its answer would fill holds something,
 * nothing is written, unless `anyway` is set.
 */
export async function placeFormula(order: {
  readonly formula: string;
  readonly rows: number;
  readonly columns: number;
  readonly anyway: boolean;
}): Promise<PlacedFormula> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const cell = context.workbook.getActiveCell();
    const room = cell.getResizedRange(order.rows - 1, order.columns - 1);
    cell.load("address");
    room.load("formulas");
    await context.sync();
    const { address } = splitSheet(cell.address);
    const taken = firstTaken(address, room.formulas as unknown[][]);
    if (taken !== undefined && !order.anyway) return { status: "blocked", cell: address, taken };
    cell.formulas = [[order.formula]];
    await context.sync();
    return { status: "placed", cell: address };
  });
}

function firstTaken(
  address: string,
  contents: readonly (readonly unknown[])[],
): string | undefined {
  const start = parseRange(address);
  for (const [down, cells] of contents.entries()) {
    const right = cells.findIndex((content) => content !== "" && content !== null);
    if (start && right >= 0) return cellText(start.row + down, start.column + right);
  }
  return undefined;
}
