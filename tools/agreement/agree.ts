import { readXlsx } from "../../src/xlsx/readXlsx";
import { compareCells, type Comparison } from "./compareCells";
import { recalculatedByLibreOffice } from "./libreOffice";
import type { AgreementWorkbook } from "./workbooks";

/** Has LibreOffice calculate workbooks, and compares each with our engine. */
export function agree(
  program: string,
  workbooks: readonly AgreementWorkbook[],
): (Comparison & { readonly workbook: AgreementWorkbook })[] {
  const files = new Map(workbooks.map(({ name, bytes }) => [name, bytes]));
  const saved = recalculatedByLibreOffice(program, files);
  return workbooks.map((workbook) => {
    const bytes = saved.get(workbook.name);
    if (bytes === undefined) throw new Error(`LibreOffice cannot open ${workbook.about}`);
    const { engine, deviations } = workbook;
    return { workbook, ...compareCells(engine, readXlsx(bytes), deviations) };
  });
}
