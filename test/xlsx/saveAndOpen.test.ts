import { createEngine } from "../../src/engine/createEngine";
import { catalogue } from "../../src/functions/catalogue";
import { fileOfWorkbook } from "../../src/host/file/fileOfWorkbook";
import type { OpenWorkbook } from "../../src/host/openWorkbook";
import { openFile } from "../../src/host/openWorkbook";
import { templates } from "../../src/templates/templates";
import { calculatePlan } from "../../src/analysis/planFigures";
import type { WorkbookFile } from "../../src/workbook/workbookFile";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { planFile } from "../../src/xlsx/planFile";
import { writeWorkbookFile } from "../../src/xlsx/writeXlsx";
import { arrays } from "../golden/workbooks/arrays";
import { features } from "../golden/workbooks/features";
import { models } from "../golden/workbooks/models";
import { handMadeFile } from "./handMadeFile";

function opened(file: WorkbookFile): OpenWorkbook {
  return openFile(file, createEngine({ functions: catalogue }));
}

/** Iteration goes on from the values that are there, so it comes closer each time. */
function dumpOf(workbook: OpenWorkbook): string {
  // Whoever writes a file says when it was made, also of one that did not.
  const dump = workbook.dump().replace(/^property created .*\n/m, "");
  return workbook.carried().iteration === undefined
    ? dump
    : dump.replaceAll(/\d+\.\d{10,}/g, (number) => Number(number).toPrecision(10));
}

async function savedAndOpened(first: OpenWorkbook): Promise<OpenWorkbook> {
  return opened(readXlsx(await writeWorkbookFile(fileOfWorkbook(first))));
}

test.each([...models, ...features, ...arrays])("saved and opened: $about", async (golden) => {
  const first = opened(readXlsx(handMadeFile(golden)));
  const second = await savedAndOpened(first);
  expect(dumpOf(second)).toBe(dumpOf(first));
});

test.each(templates.map((template) => [template.name, template] as const))(
  "saved and opened: the template %s",
  async (_name, template) => {
    const [preset = ""] = template.presets;
    const plan = template.plan(template.values(preset), preset);
    const { engine } = calculatePlan(plan, createEngine({ functions: catalogue }));
    const first = opened(planFile(plan, engine, new Date("2026-01-01T00:00:00Z")));
    const second = await savedAndOpened(first);
    expect(dumpOf(second)).toBe(dumpOf(first));
  },
  120_000,
);

test.each([
  { fact: "below and right of the frozen lines", row: 16, column: 5 },
  { fact: "in the frozen rows", row: 1, column: 5 },
  { fact: "in the frozen corner", row: 1, column: 0 },
])("saved and opened: a cursor $fact", async ({ row, column }) => {
  const [template] = templates;
  if (template === undefined) throw new RangeError("there is no template");
  const [preset = ""] = template.presets;
  const plan = template.plan(template.values(preset), preset);
  const { engine } = calculatePlan(plan, createEngine({ functions: catalogue }));
  const file = planFile(plan, engine, new Date("2026-01-01T00:00:00Z"));
  const selection = { row, column, rows: 1, columns: 1 };
  const sheets = file.sheets.map((sheet) => ({ ...sheet, selection }));
  const again = readXlsx(await writeWorkbookFile({ ...file, sheets }));
  expect(again.sheets.map((sheet) => sheet.selection)).toEqual(sheets.map(() => selection));
});
