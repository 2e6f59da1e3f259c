import type { CellReference, RangeReference } from "../engine/engine";
import { parseCell, parseRange, splitSheet } from "../workbook/address";
import type { CellValue } from "../workbook/cellValue";
import { nearNames } from "./nearNames";
import { WrongUsage } from "./wrongUsage";

/**
 * Reads "'Sheet'!A1=value" of `--set`; the value is JSON where it parses, else text, and blanks the
 * cell when it is empty.
 */
export function cellPlace(
  setting: string,
  sheets: readonly string[],
): { readonly place: CellReference; readonly content: CellValue } {
  const at = setting.indexOf("=", setting.lastIndexOf("!", firstEquals(setting)) + 1);
  const where = setting.slice(0, Math.max(at, 0));
  const { sheet, address } = splitSheet(where);
  const cell = parseCell(address.trim());
  if (at < 0 || sheet === undefined || cell === undefined) {
    throw new WrongUsage(`--set ${setting}: write it as 'Sheet'!A1=value`);
  }
  return {
    place: { sheet: known(sheet, sheets), ...cell },
    content: content(setting.slice(at + 1)),
  };
}

/** Reads "'Sheet'!A1:B9" of `--only`. */
export function placeRange(text: string, sheets: readonly string[]): RangeReference {
  const { sheet, address } = splitSheet(text);
  const range = parseRange(address.trim());
  if (sheet === undefined || range === undefined) {
    throw new WrongUsage(`--only ${text}: write it as 'Sheet'!A1:B9`);
  }
  return { sheet: known(sheet, sheets), ...range };
}

/** The first `=` behind the sheet's name, which may hold one in quotes. */
function firstEquals(setting: string): number {
  const quoted = /^'(?:[^']|'')*'/.exec(setting)?.[0].length ?? 0;
  const at = setting.indexOf("=", quoted);
  return at < 0 ? setting.length : at;
}

function known(sheet: string, sheets: readonly string[]): string {
  const found = sheets.find((name) => name.toLowerCase() === sheet.toLowerCase());
  if (found !== undefined) return found;
  const near = nearNames(sheet, sheets);
  throw new WrongUsage(
    `there is no sheet "${sheet}"; use ${(near.length > 0 ? near : sheets).join(", ")}`,
  );
}

function content(text: string): CellValue {
  if (text.trim() === "") return null;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "number" || typeof parsed === "boolean") return parsed;
    if (parsed === null) return null;
    return typeof parsed === "string" ? parsed : text;
  } catch {
    return text;
  }
}
