import type { WorkbookPlan } from "../workbook/plan";
import { explainError } from "./explainError";
import { SHEET_NAME_LIMIT } from "../workbook/nameRules";
import { freeSheetNames } from "./freeSheetNames";
import { insertPlan } from "./insertPlan";
import type { InsertOptions, Receipt, StandingReceipt } from "./receipt";
import { InsertFailure } from "./receipt";
import { receiptText } from "./rememberedReceipts";
import { removeInserted } from "./removeInserted";
import { runOptions } from "./runOptions";

/**
 * Puts a plan in the place of an inserted template: new sheets first, then they take over the names
 * and the places of the old ones, and last the old ones go. Until then any failure leaves the
 * workbook as it was; formulas elsewhere that name the old sheets end as #REF!.
 *
 * @throws InsertFailure; its message says so when old sheets were left.
 */
export async function replaceInserted(
  old: StandingReceipt,
  plan: WorkbookPlan,
  options: InsertOptions = {},
): Promise<Receipt> {
  const shown = await activeSheetId();
  const inserted = await insertPlan(plan, options);
  let receipt: Receipt;
  try {
    receipt = await takeOver(old, inserted);
  } catch (error) {
    await removeInserted(inserted);
    await putBack(old, shown);
    throw new InsertFailure(explainError(error), "refused", { cause: error });
  }
  try {
    await removeInserted(old);
  } catch (error) {
    throw new InsertFailure(
      `${explainError(error)} The new sheets stand; delete the old ones by hand: their names begin with "(old".`,
      "left",
      { cause: error },
    );
  }
  return receipt;
}

/** The new sheets get the names that the user gave the old ones, and stand where those stood. */
async function takeOver(old: StandingReceipt, inserted: Receipt): Promise<Receipt> {
  return Excel.run(runOptions(), async (context) => {
    const { worksheets, settings } = context.workbook;
    worksheets.load("items/id,items/name,items/position");
    await context.sync();
    const standing = new Map(worksheets.items.map((sheet) => [sheet.id, sheet]));
    const outgoing = old.sheets.flatMap(({ id }) => standing.get(id) ?? []);
    const aside = freeSheetNames(
      outgoing.map(({ name }, index) => `(old ${index + 1}) ${name}`.slice(0, SHEET_NAME_LIMIT)),
      worksheets.items.map(({ name }) => name),
    );
    const asideNames = [...aside.values()];
    const first = Math.min(...outgoing.map(({ position }) => position));
    const kept = new Map(old.sheets.map(({ planned, id }) => [planned, standing.get(id)?.name]));
    const taken = new Set(
      worksheets.items.filter((sheet) => !outgoing.includes(sheet)).map(({ name }) => name),
    );
    outgoing.forEach((sheet, index) => {
      sheet.name = asideNames[index] ?? sheet.name;
    });
    const sheets = inserted.sheets.map((entry, index) => {
      const sheet = worksheets.getItem(entry.id);
      const wanted = kept.get(entry.planned) ?? entry.planned;
      const actual = taken.has(wanted) ? entry.actual : wanted;
      if (actual !== entry.actual) sheet.name = actual;
      if (Number.isFinite(first)) sheet.position = first + index;
      return { ...entry, actual };
    });
    const receipt = withNames(inserted, sheets);
    settings.add(receipt.key, receiptText(receipt));
    await context.sync();
    return receipt;
  });
}

function withNames(inserted: Receipt, sheets: Receipt["sheets"]): Receipt {
  const names = new Map(inserted.sheets.map(({ actual }, i) => [actual, sheets[i]?.actual]));
  const place = <T extends { readonly sheet: string }>(where: T): T => ({
    ...where,
    sheet: names.get(where.sheet) ?? where.sheet,
  });
  return {
    ...inserted,
    sheets,
    firstInput: place(inserted.firstInput),
    masterCheck: place(inserted.masterCheck),
    checkPlaces: inserted.checkPlaces.map(place),
  };
}

async function activeSheetId(): Promise<string> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("id");
    await context.sync();
    return active.id;
  });
}

/** The old names, and the sheet that was shown. */
async function putBack(old: StandingReceipt, shown: string): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    for (const { id, actual } of old.sheets) worksheets.getItem(id).name = actual;
    worksheets.getItem(shown).activate();
    await context.sync();
  });
}
