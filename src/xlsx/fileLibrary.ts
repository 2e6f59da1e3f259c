/** The one place that imports the library which writes .xlsx files. */
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";

export type FileWorkbook = InstanceType<typeof Workbook>;
export type FileSheet = ReturnType<FileWorkbook["addWorksheet"]>;
export type FileCell = ReturnType<FileSheet["getCell"]>;

/** An empty workbook of the library, able to hold charts. */
export function newFileWorkbook(): FileWorkbook {
  installChartSupport();
  return new Workbook();
}
