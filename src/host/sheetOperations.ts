import { quoteSheetName, splitSheet } from "../workbook/address";
import { itemAlreadyExists, invalidArgument, OfficeError } from "./officeError";
import type { MutableSheet, SheetSettings } from "./openSheet";
import { createSheet } from "./openSheet";
import { rememberBook } from "./rememberBook";
import { sheetNameFault } from "../workbook/nameRules";
import type { WorkbookState } from "./workbookState";
import { findSheet, nextGuid, sheetOf } from "./workbookState";

/**
 * Adds a sheet at the end or at a place counted from 0. Without a name it is the next free "Sheet3".
 * Throws InvalidArgument for a name that Excel refuses, ItemAlreadyExists for one that is taken.
 */
export function addSheet(
  state: WorkbookState,
  name?: string,
  position?: number,
  id?: string,
): MutableSheet {
  const given = name ?? freeSheetName(state);
  refuseSheetName(state, given);
  const at = position ?? state.sheets.length;
  if (!Number.isInteger(at) || at < 0 || at > state.sheets.length) {
    throw invalidArgument(`position ${at} is not between 0 and ${state.sheets.length}`);
  }
  const sheet = createSheet(id ?? nextGuid(state), given);
  state.engine.addSheet(given, at);
  state.sheets.splice(at, 0, sheet);
  if (state.active === "") state.active = sheet.id;
  state.commit({ kind: "sheetAdded", sheet: given, id: sheet.id }, () => {
    deleteSheet(state, sheet.name);
  });
  return sheet;
}

/** Deletes a sheet and the names of its scope; references to it become `#REF!`. */
export function deleteSheet(state: WorkbookState, name: string): void {
  const sheet = sheetOf(state, name);
  refuseLastVisible(state, sheet, "deleted");
  const at = state.sheets.indexOf(sheet);
  const putBook = rememberBook(state);
  const wasActive = state.active === sheet.id;
  if (wasActive) activateNeighbor(state, at);
  state.sheets.splice(at, 1);
  for (const key of [...state.names.keys()]) {
    if (key.startsWith(`${sheet.id}!`)) state.names.delete(key);
  }
  state.engine.removeSheet(sheet.name);
  state.commit({ kind: "sheetDeleted", sheet: sheet.name, id: sheet.id }, () => {
    state.engine.addSheet(sheet.name, at);
    state.sheets.splice(at, 0, sheet);
    putBook();
    state.commit({ kind: "sheetAdded", sheet: sheet.name, id: sheet.id }, () => {
      deleteSheet(state, sheet.name);
    });
    if (wasActive) activateSheet(state, sheet.name);
  });
}

/** Renames a sheet; formulas, names and charts follow. */
export function renameSheet(state: WorkbookState, from: string, to: string): void {
  const sheet = sheetOf(state, from);
  if (sheet.name === to) return;
  refuseSheetName(state, to, sheet);
  const before = sheet.name;
  state.engine.renameSheet(before, to);
  sheet.name = to;
  for (const series of state.sheets.flatMap(({ charts }) => charts.flatMap((c) => c.series))) {
    series.values = renamedAddress(series.values, before, to);
    series.categories = renamedAddress(series.categories, before, to);
  }
  state.commit({ kind: "sheetChanged", sheet: to }, () => {
    renameSheet(state, to, before);
  });
}

/** Moves a sheet's tab to a place counted from 0. */
export function moveSheet(state: WorkbookState, name: string, position: number): void {
  const sheet = sheetOf(state, name);
  const from = state.sheets.indexOf(sheet);
  if (!Number.isInteger(position) || position < 0 || position >= state.sheets.length) {
    throw invalidArgument(`position ${position} is not between 0 and ${state.sheets.length - 1}`);
  }
  state.sheets.splice(from, 1);
  state.sheets.splice(position, 0, sheet);
  state.engine.moveSheet(sheet.name, position);
  state.commit({ kind: "sheetChanged", sheet: sheet.name }, () => {
    moveSheet(state, sheet.name, from);
  });
}

/** Changes settings of a sheet. Throws when the last visible sheet would be hidden. */
export function changeSheet(
  state: WorkbookState,
  name: string,
  patch: Partial<SheetSettings>,
): void {
  const sheet = sheetOf(state, name);
  if (patch.visibility !== undefined && patch.visibility !== "Visible") {
    refuseLastVisible(state, sheet, "hidden");
    if (state.active === sheet.id) activateNeighbor(state, state.sheets.indexOf(sheet));
  }
  const before = Object.fromEntries(
    Object.keys(patch).map((key) => [key, sheet[key as keyof SheetSettings]]),
  );
  Object.assign(sheet, patch);
  state.commit({ kind: "sheetChanged", sheet: sheet.name }, () => {
    changeSheet(state, sheet.name, before);
  });
}

/** Makes a sheet the active one. A hidden sheet cannot be activated. */
export function activateSheet(state: WorkbookState, name: string): void {
  const sheet = sheetOf(state, name);
  if (sheet.visibility !== "Visible") {
    throw new OfficeError("InvalidOperation", `"${sheet.name}" is hidden and cannot be activated.`);
  }
  if (state.active === sheet.id) return;
  state.active = sheet.id;
  state.commit({ kind: "activated", sheet: sheet.name, id: sheet.id });
}

function renamedAddress(text: string, from: string, to: string): string {
  const { sheet, address } = splitSheet(text);
  return sheet?.toLowerCase() === from.toLowerCase() ? `${quoteSheetName(to)}!${address}` : text;
}

function refuseSheetName(state: WorkbookState, name: string, itself?: MutableSheet): void {
  const fault = sheetNameFault(name);
  if (fault !== undefined) throw invalidArgument(fault);
  const taken = findSheet(state, name);
  if (taken !== undefined && taken !== itself) throw itemAlreadyExists(`worksheet "${name}"`);
}

function refuseLastVisible(state: WorkbookState, sheet: MutableSheet, action: string): void {
  const others = state.sheets.some((other) => other !== sheet && other.visibility === "Visible");
  if (!others) {
    throw new OfficeError(
      "InvalidOperation",
      `"${sheet.name}" cannot be ${action}: a workbook has at least one visible worksheet.`,
    );
  }
}

function activateNeighbor(state: WorkbookState, at: number): void {
  const visible = (sheet: MutableSheet | undefined): boolean => sheet?.visibility === "Visible";
  const next =
    state.sheets.slice(at + 1).find(visible) ?? state.sheets.slice(0, at).reverse().find(visible);
  if (next !== undefined) activateSheet(state, next.name);
}

function freeSheetName(state: WorkbookState): string {
  for (let number = state.sheets.length + 1; ; number += 1) {
    if (findSheet(state, `Sheet${number}`) === undefined) return `Sheet${number}`;
  }
}
