import type { Engine } from "../engine/engine";
import type { WorkbookFile } from "../workbook/workbookFile";
import { itemNotFound } from "./officeError";
import type { Bag, MutableSheet } from "./openSheet";
import type { WorkbookChange } from "./workbookChange";

/** What is kept of a defined name beside the engine's formula. */
export interface NameDetails {
  visible: boolean;
  comment: string;
}

/** Office.js words for when formulas are calculated. */
export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** Contents of a file that are kept as they came. */
export type CarriedContents = Pick<
  WorkbookFile,
  "iteration" | "dateSystem" | "externals" | "externalTargets" | "saved"
> & {
  /** What the file had and this workbook has not, so that a save loses it. */
  readonly leftOut: readonly string[];
};

export const NOTHING_CARRIED: CarriedContents = {
  iteration: undefined,
  saved: undefined,
  dateSystem: "1900",
  externals: [],
  externalTargets: [],
  leftOut: [],
};

/** Everything the open workbook holds, shared by its groups of operations. */
export interface WorkbookState {
  readonly engine: Engine;
  /** In the order of the tabs. */
  readonly sheets: MutableSheet[];
  /** By `nameKey`. */
  readonly names: Map<string, NameDetails>;
  /** Settings that the add-in stores in the document: key to JSON text. */
  readonly settings: Map<string, string>;
  readonly customProperties: Bag;
  /** Title, author, subject … */
  readonly properties: Bag;
  /** Id of the active sheet. */
  active: string;
  calculationMode: CalculationMode;
  carried: CarriedContents;
  /** Number of the next id given out. */
  nextId: number;
  /** Tells the listeners. */
  commit(change: WorkbookChange, undo?: () => void): void;
}

/** The sheet of a name in any case; throws ItemNotFound. */
export function sheetOf(state: WorkbookState, name: string): MutableSheet {
  const sheet = findSheet(state, name);
  if (sheet === undefined) throw itemNotFound(`worksheet "${name}"`);
  return sheet;
}

/** The sheet of a name in any case. */
export function findSheet(state: WorkbookState, name: string): MutableSheet | undefined {
  const wanted = name.toLowerCase();
  return state.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** Key of a name in a scope; names differ in more than case. */
export function nameKey(name: string, sheetId: string | undefined): string {
  return `${sheetId ?? ""}!${name.toLowerCase()}`;
}

/** An id that looks like Excel's worksheet ids and stays the same in every run. */
export function nextGuid(state: WorkbookState): string {
  const number = state.nextId.toString(16).toUpperCase().padStart(4, "0");
  state.nextId += 1;
  return `{00000000-${number}-0000-0000-000000000000}`;
}
