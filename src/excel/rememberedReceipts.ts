import type { Place, Receipt, StandingReceipt } from "./receipt";

/** Document settings that hold a receipt start so; a number follows. */
const PREFIX = "buildout.inserted.";

/** The first key that no earlier insertion uses. */
export function freeKey(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const key = `${PREFIX}${number}`;
    if (!taken.has(key)) return key;
  }
}

/** A receipt as its setting holds it: text, so that no host changes it on its way. */
export function receiptText(receipt: Receipt): string {
  return JSON.stringify(receipt);
}

/**
 * Templates that the document remembers and whose sheets still stand, with the names that the sheets
 * have now. A setting that holds no receipt is passed over.
 */
export async function rememberedReceipts(): Promise<readonly StandingReceipt[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, settings } = context.workbook;
    worksheets.load("items/id,items/name");
    settings.load("items/key,items/value");
    await context.sync();
    const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    return settings.items
      .filter(({ key }) => key.startsWith(PREFIX))
      .flatMap(({ value }) => readReceipt(value) ?? [])
      .map((receipt) => withNamesOfNow(receipt, names))
      .filter(({ sheets }) => sheets.length > 0);
  });
}

/** The receipt with the sheets that still stand, under the names that they have now. */
export function withNamesOfNow(
  receipt: Receipt,
  names: ReadonlyMap<string, string>,
): StandingReceipt {
  const standing = receipt.sheets.filter(({ id }) => names.has(id));
  const gone = receipt.sheets.filter(({ id }) => !names.has(id)).map(({ actual }) => actual);
  const renamed = new Map(standing.map(({ id, actual }) => [actual, names.get(id) ?? actual]));
  const place = <T extends Place>(where: T): T => ({
    ...where,
    sheet: renamed.get(where.sheet) ?? where.sheet,
  });
  return {
    ...receipt,
    sheets: standing.map((sheet) => ({ ...sheet, actual: names.get(sheet.id) ?? sheet.actual })),
    gone,
    firstInput: place(receipt.firstInput),
    masterCheck: place(receipt.masterCheck),
    checkPlaces: receipt.checkPlaces.filter(({ sheet }) => renamed.has(sheet)).map(place),
  };
}

function readReceipt(value: unknown): Receipt | undefined {
  try {
    const read: unknown = typeof value === "string" ? JSON.parse(value) : undefined;
    return isReceipt(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isReceipt(value: unknown): value is Receipt {
  if (typeof value !== "object" || value === null) return false;
  const { key, title, sheets, checkPlaces, firstInput } = value as Partial<Record<string, unknown>>;
  return (
    typeof key === "string" &&
    typeof title === "string" &&
    Array.isArray(sheets) &&
    Array.isArray(checkPlaces) &&
    typeof firstInput === "object" &&
    firstInput !== null
  );
}
