import type { WorkbookPlan } from "../workbook/plan";
import { renameSheets } from "../workbook/renameSheets";
import { createBatches } from "./batches";
import type { Batches } from "./batches";
import { excelCode, explainError } from "./explainError";
import { freeSheetNames } from "./freeSheetNames";
import type { InsertOptions, Receipt } from "./receipt";
import { InsertFailure } from "./receipt";
import { receiptOf } from "./receiptOf";
import { freeKey, receiptText } from "./rememberedReceipts";
import { runOptions } from "./runOptions";
import { today } from "./today";
import { takeBack, workbookBefore } from "./workbookBefore";
import type { WorkbookBefore } from "./workbookBefore";
import { writeChart } from "./writeChart";
import { writeSheet } from "./writeSheet";

/** Syncs that write sheets; with the four around them an insertion stays within twelve. */
const SHEET_SYNCS = 8;

/**
 * Inserts a plan as new sheets at the end of the workbook. Sheets whose names exist become
 * "Inputs (2)", formulas follow, and nothing of the user's is touched. At the end the first sheet is
 * shown, which gives the answer, and the document remembers the receipt.
 *
 * @throws InsertFailure when Excel refuses or the signal aborts; the workbook is then as it was.
 */
export async function insertPlan(
  plan: WorkbookPlan,
  options: InsertOptions = {},
): Promise<Receipt> {
  const progress: { before?: WorkbookBefore; names?: ReadonlyMap<string, string>; key?: string } =
    {};
  try {
    return await Excel.run(runOptions(), async (context) => {
      const batches = createBatches(context, options.signal);
      const before = await workbookBefore(context, batches.send);
      const names = freeSheetNames(
        plan.sheets.map(({ name }) => name),
        before.sheetNames,
      );
      const key = freeKey(before.settingKeys);
      Object.assign(progress, { before, names, key });
      const renamed = renameSheets(plan, names);
      const sheets = await addSheets(context, renamed, batches);
      await writeSheets(renamed, sheets, batches, options);
      await drawCharts(context, renamed, sheets, batches);
      const receipt = receiptOf({
        plan,
        renamed,
        sheetIds: sheets.map(({ id }) => id),
        key,
        day: options.day ?? today(),
      });
      await finish(context, before, receipt, batches);
      return receipt;
    });
  } catch (error) {
    const { before, names, key } = progress;
    if (before && names && key !== undefined) await takeBackOrSay(before, names, key, error);
    throw asFailure(error);
  }
}

/** Sheets first, so that formulas find each other's; then names, so that formulas find them. */
async function addSheets(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  batches: Batches,
): Promise<readonly Excel.Worksheet[]> {
  const { worksheets, application } = context.workbook;
  application.calculationMode = "Manual";
  const sheets = plan.sheets.map(({ name }) => worksheets.add(name));
  for (const sheet of sheets) sheet.load("id");
  for (const { name, sheet, formula } of plan.names) {
    worksheets.getItem(sheet).names.add(name, formula);
  }
  await batches.send();
  return sheets;
}

async function writeSheets(
  plan: WorkbookPlan,
  sheets: readonly Excel.Worksheet[],
  batches: Batches,
  { onProgress }: InsertOptions,
): Promise<void> {
  const each = Math.ceil(sheets.length / SHEET_SYNCS);
  for (const [index, sheet] of sheets.entries()) {
    const sheetPlan = plan.sheets[index];
    if (sheetPlan === undefined) continue;
    onProgress?.(index, sheets.length, sheetPlan.name);
    await writeSheet(sheet, sheetPlan, batches);
    if ((index + 1) % each === 0) await batches.send();
  }
  if (sheets.length % each !== 0) await batches.send();
}

/** Charts last: their ranges lie on other sheets too. */
async function drawCharts(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  sheets: readonly Excel.Worksheet[],
  batches: Batches,
): Promise<void> {
  for (const [index, sheet] of sheets.entries()) {
    for (const chart of plan.sheets[index]?.charts ?? []) {
      writeChart(context.workbook, sheet, chart);
    }
  }
  await batches.send();
}

async function finish(
  context: Excel.RequestContext,
  before: WorkbookBefore,
  receipt: Receipt,
  batches: Batches,
): Promise<void> {
  const { worksheets, application, settings } = context.workbook;
  settings.add(receipt.key, receiptText(receipt));
  application.calculationMode = before.calculationMode;
  // Who calculates by hand still gets figures to look at: cells were entered before what they read.
  if (before.calculationMode === "Manual") application.calculate("Recalculate");
  const first = worksheets.getItem(receipt.sheets[0]?.actual ?? receipt.firstInput.sheet);
  first.activate();
  first.getRange("A1").select();
  await batches.send();
}

async function takeBackOrSay(
  before: WorkbookBefore,
  names: ReadonlyMap<string, string>,
  key: string,
  cause: unknown,
): Promise<void> {
  const made = new Set(names.values());
  try {
    await takeBack(before, made, key);
  } catch {
    const left = [...made].join(", ");
    throw new InsertFailure(
      `${explainError(cause)} What was made so far could not be taken back: delete ${left} by hand where they stand.`,
      "left",
      { cause },
    );
  }
}

function asFailure(error: unknown): InsertFailure {
  if (error instanceof InsertFailure) return error;
  const reason = excelCode(error) === undefined ? "failed" : "refused";
  return new InsertFailure(explainError(error), reason, { cause: error });
}
