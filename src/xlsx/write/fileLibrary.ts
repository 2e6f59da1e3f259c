/** The one place that imports the library which writes .xlsx files. */
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";

export type LibraryWorkbook = InstanceType<typeof Workbook>;
export type LibrarySheet = ReturnType<LibraryWorkbook["addWorksheet"]>;
export type LibraryCell = ReturnType<LibrarySheet["getCell"]>;

/** An empty workbook of the library, able to hold charts. */
export function newLibraryWorkbook(): LibraryWorkbook {
  installChartSupport();
  return new Workbook();
}
