import type { WorkbookPlan } from "../../../src/workbook/plan";
import { startOffice } from "../../support/office";
import { sampleTemplate } from "../../support/sampleTemplate";

/** The real office.js over our host, as the globals that `src/excel` speaks to, with a user's sheet. */
export async function excelForTests() {
  const started = await startOffice();
  Object.assign(globalThis, { Excel: started.Excel, Office: started.Office });
  const { workbook, host } = started;
  workbook.setContents("Sheet1", 0, 0, [
    ["mine", 1],
    ["=B1*2", "kept"],
  ]);
  workbook.recalculate();
  return { workbook, host };
}

export const samplePlan: WorkbookPlan = sampleTemplate.plan(sampleTemplate.values("Base"), "Base");
