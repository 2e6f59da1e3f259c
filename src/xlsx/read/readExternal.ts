import { parseCell } from "../../workbook/address";
import type { ExternalSheet } from "../../workbook/workbookFile";
import { cellValue } from "./cellValue";
import type { FilePackage } from "./openPackage";
import { readXml, type Attributes } from "./readXml";

/**
 * The values of another workbook that a file keeps.
 *
 * @param number - By which formulas name it: 1 for "[1]Sheet1".
 */
export function readExternal(
  file: FilePackage,
  part: string,
  number: number,
): readonly ExternalSheet[] {
  const bytes = file.part(part);
  if (bytes === undefined) return [];
  const names: string[] = [];
  const sheets: { name: string; cells: ExternalSheet["cells"][number][] }[] = [];
  let cell: Attributes = {};
  let text: string | undefined;
  readXml(part, bytes, {
    open(name, attributes) {
      switch (name) {
        case "sheetName":
          names.push(attributes["val"] ?? "");
          break;
        case "sheetData": {
          const sheet = names[Number(attributes["sheetId"])] ?? "";
          sheets.push({ name: `[${number}]${sheet}`, cells: [] });
          break;
        }
        case "cell":
          cell = attributes;
          text = undefined;
          break;
        case "v":
          text = "";
      }
    },
    close(name) {
      if (name !== "cell") return;
      const place = parseCell(cell["r"] ?? "");
      const value = cellValue(cell["t"] ?? "n", text, []);
      if (place && value !== null) sheets.at(-1)?.cells.push({ ...place, value });
    },
    text(piece) {
      if (text !== undefined) text += piece;
    },
  });
  return sheets;
}
