import { parseRange, type CellRange } from "../../workbook/address";
import type { FileSheetContents, FileTable } from "../../workbook/workbookFile";
import { unescapedText } from "./cellText";
import type { FilePackage } from "./openPackage";
import { readXml } from "./readXml";
import { relationshipsOf } from "./relationships";
import { createCellReader, isOn } from "./sheetCells";

type Widths = FileSheetContents["columnWidths"][number];

/** The contents of a sheet's part: cells, what-if tables, what is merged, widths, what stays in view. */
export function readSheet(
  file: FilePackage,
  part: string,
  sharedStrings: readonly string[],
  budget: { cells: number },
): Omit<FileSheetContents, "name" | "visibility"> {
  const bytes = file.part(part);
  const reader = createCellReader(sharedStrings, budget);
  const merged: CellRange[] = [];
  const columnWidths: Widths[] = [];
  let frozen = { rows: 0, columns: 0 };
  let gridlines = true;
  let inCells = false;
  if (bytes !== undefined) {
    readXml(part, bytes, {
      open(name, attributes) {
        if (inCells) {
          reader.open(name, attributes);
          return;
        }
        switch (name) {
          case "sheetData":
            inCells = true;
            break;
          case "sheetView":
            gridlines =
              attributes["showGridLines"] === undefined || isOn(attributes["showGridLines"]);
            break;
          case "pane":
            if (/^frozen/.test(attributes["state"] ?? "")) {
              frozen = {
                rows: Number(attributes["ySplit"] ?? 0),
                columns: Number(attributes["xSplit"] ?? 0),
              };
            }
            break;
          case "col": {
            const column = Number(attributes["min"] ?? 1) - 1;
            columnWidths.push({
              column,
              columns: Number(attributes["max"] ?? 1) - column,
              width: Number(attributes["width"] ?? 0),
              hidden: isOn(attributes["hidden"]),
            });
            break;
          }
          case "mergeCell": {
            const range = parseRange(attributes["ref"] ?? "");
            if (range) merged.push(range);
          }
        }
      },
      close(name) {
        if (name === "sheetData") inCells = false;
        else if (inCells) reader.close(name);
      },
      text(text) {
        if (inCells) reader.text(text);
      },
    });
  }
  return { ...reader.finish(), merged, columnWidths, frozen, gridlines };
}

/** The tables of a sheet. */
export function readTables(file: FilePackage, part: string, sheet: string): readonly FileTable[] {
  return relationshipsOf(file, part)
    .filter(({ kind }) => kind === "table")
    .flatMap(({ target }) => {
      const bytes = file.part(target);
      if (bytes === undefined) return [];
      let table: Omit<FileTable, "columnNames"> | undefined;
      const columnNames: string[] = [];
      readXml(target, bytes, {
        open(name, attributes) {
          if (name === "tableColumn") columnNames.push(unescapedText(attributes["name"] ?? ""));
          if (name !== "table") return;
          const range = parseRange(attributes["ref"] ?? "");
          if (!range) return;
          table = {
            ...range,
            sheet,
            name: attributes["displayName"] ?? attributes["name"] ?? "",
            hasHeader: attributes["headerRowCount"] !== "0",
            hasTotals: Number(attributes["totalsRowCount"] ?? 0) > 0,
          };
        },
      });
      return table ? [{ ...table, columnNames }] : [];
    });
}
