import { parseCell, splitSheet } from "../workbook/address";
import type { WorkbookPlan } from "../workbook/plan";
import { storedFormula } from "../workbook/storedFormula";
import type { CalculatedCells } from "./calculatedCells";
import { newFileWorkbook, type FileSheet, type FileWorkbook } from "./fileLibrary";
import { finishPackage } from "./finishPackage";
import { arrangeSheet, sheetOptions } from "./writeSheet";
import { writeCells } from "./writeCells";
import { writeChart } from "./writeChart";
import { writeFormats } from "./writeFormats";
import { writeConditional, writeValidation } from "./writeRules";

export interface WriteOptions {
  /** Values in place of every formula that needs the add-in or a recent version of Excel. */
  readonly frozen?: boolean | undefined;
  /** Stands as date of creation; the same plan and date give the same bytes. */
  readonly date?: Date | undefined;
}

/**
 * An .xlsx file of a plan, with the values of its calculation, so that programs without the add-in
 * show them too.
 *
 * @param values - The calculated plan.
 * @returns The bytes of the file. Same plan, same values, same bytes.
 */
export async function writeXlsx(
  plan: WorkbookPlan,
  values: CalculatedCells,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const file = newFileWorkbook();
  describe(file, plan, options.date ?? DEFAULT_DATE);
  const sheets = plan.sheets.map((sheet) => file.addWorksheet(sheet.name, sheetOptions(sheet)));
  const context = { values, frozen: options.frozen === true, isSingleCell: singleCellNames(plan) };
  plan.sheets.forEach((sheet, index) => {
    const written = sheets[index] as FileSheet;
    writeCells(written, sheet, context);
    writeFormats(written, sheet.formats);
    arrangeSheet(written, sheet);
    for (const validation of sheet.validations) writeValidation(written, validation);
    sheet.conditionals.forEach((rule, order) => {
      writeConditional(written, rule, order + 1);
    });
    for (const chart of sheet.charts) writeChart(written, chart);
  });
  const bytes = await file.xlsx.writeBuffer({ validate: false });
  return finishPackage(bytes, {
    names: plan.names.map(({ name, sheet, formula }) => ({
      name,
      sheet: plan.sheets.findIndex((one) => one.name === sheet),
      formula: storedFormula(formula),
    })),
    chartNames: plan.sheets
      .map(({ charts }) => charts.map(({ name }) => name))
      .filter((ofSheet) => ofSheet.length > 0),
  });
}

/** A file has to have a date; one that does not change keeps files comparable. */
const DEFAULT_DATE = new Date("2026-01-01T00:00:00Z");

function describe(file: FileWorkbook, plan: WorkbookPlan, date: Date): void {
  file.title = plan.title;
  file.subject = plan.preset;
  file.description = `Buildout ${plan.version}, template ${plan.template}`;
  file.creator = "Buildout";
  file.lastModifiedBy = "Buildout";
  file.created = date;
  file.modified = date;
}

function singleCellNames(plan: WorkbookPlan): (name: string) => boolean {
  const names = new Set(
    plan.names
      .filter(({ formula }) => {
        const { address } = splitSheet(formula.slice(1));
        return parseCell(address) !== undefined;
      })
      .map(({ name }) => name.toLowerCase()),
  );
  return (name) => names.has(name.toLowerCase());
}
