import { parseCell, splitSheet } from "../workbook/address";
import type { WorkbookPlan } from "../workbook/plan";
import type { FileName, WorkbookFile } from "../workbook/workbookFile";
import type { CalculatedCells } from "./calculatedCells";
import { planFile } from "./planFile";
import { newLibraryWorkbook, type LibrarySheet, type LibraryWorkbook } from "./write/fileLibrary";
import { finishPackage } from "./write/finishPackage";
import { libraryStyle } from "./write/libraryStyle";
import { valuesOnly } from "./write/valuesOnly";
import { writeCells, type CellContext } from "./write/writeCells";
import { writeChart } from "./write/writeChart";
import { arrangeSheet, sheetOptions } from "./write/writeSheet";
import { writeTables } from "./write/writeTables";

export interface WriteOptions {
  /** Values in place of every formula: the figures of one moment, which no edit moves. */
  readonly frozen?: boolean | undefined;
  /** Stands as date of the last change; the same contents and date give the same bytes. */
  readonly date?: Date | undefined;
}

/**
 * An .xlsx file of a plan, with the values of its calculation, so that programs without the add-in
 * show them too.
 *
 * @param values - The calculated plan.
 * @returns The bytes of the file. Same plan, same values, same bytes.
 */
export function writeXlsx(
  plan: WorkbookPlan,
  values: CalculatedCells,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  return writeWorkbookFile(planFile(plan, values, options.date ?? DEFAULT_DATE), options);
}

/** The bytes of a workbook as an .xlsx file. */
export async function writeWorkbookFile(
  live: WorkbookFile,
  { frozen = false, date = DEFAULT_DATE }: WriteOptions = {},
): Promise<Uint8Array> {
  const file = frozen ? valuesOnly(live) : live;
  const written = newLibraryWorkbook();
  describe(written, file, date);
  const context: CellContext = {
    isSingleCell: singleCellNames(file.names),
    styles: file.styles.map((style) =>
      Object.keys(style).length === 0 ? undefined : libraryStyle(style),
    ),
  };
  const sheets = file.sheets.map((sheet) => written.addWorksheet(sheet.name, sheetOptions(sheet)));
  for (const [index, contents] of file.sheets.entries()) {
    const sheet = sheets[index] as LibrarySheet;
    writeCells(sheet, contents.cells, context);
    arrangeSheet(sheet, contents, context);
    if (contents.isProtected) await sheet.protect("", {});
    writeTables(sheet, file, contents.name);
    for (const chart of contents.charts) writeChart(sheet, chart);
  }
  const bytes = await written.xlsx.writeBuffer({ validate: false });
  return finishPackage(bytes, file);
}

/** A file has to have a date; one that does not change keeps files comparable. */
const DEFAULT_DATE = new Date("2026-01-01T00:00:00Z");

function describe(written: LibraryWorkbook, file: WorkbookFile, date: Date): void {
  const { properties } = file;
  Object.assign(written, {
    ...properties,
    description: properties.comments ?? "",
    creator: properties.author ?? "",
    lastModifiedBy: properties.lastAuthor ?? "",
    created: properties.created === undefined ? date : new Date(properties.created),
    modified: date,
  });
  written.properties.date1904 = file.dateSystem === "1904";
  written.views = [
    {
      ...{ x: 0, y: 0, width: 28_800, height: 17_600, visibility: "visible" },
      firstSheet: 0,
      activeTab: file.activeSheet,
    },
  ];
}

function singleCellNames(names: readonly FileName[]): (name: string) => boolean {
  const single = new Set(
    names
      .filter(({ formula }) => {
        const { address } = splitSheet(formula.slice(1));
        return parseCell(address) !== undefined;
      })
      .map(({ name }) => name.toLowerCase()),
  );
  return (name) => single.has(name.toLowerCase());
}
