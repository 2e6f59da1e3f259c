import type { CellState, Engine } from "../engine/engine";

import type { CellFormat } from "./cellFormat";
import type { CellRange } from "./cellRange";
import type { EnteredCell, EnteredContent } from "./contentOperations";
import { clearContents, contentsOf, enterExactly, setContents } from "./contentOperations";
import type { WorkbookFile } from "../workbook/workbookFile";
import { dumpWorkbook } from "./dumpWorkbook";
import { fillWorkbook } from "./file/fillWorkbook";
import type { FormatPatch } from "./formatStore";
import type { Axis } from "./cellRange";
import { deleteLines, insertLines } from "./lineOperations";
import {
  changeObjects,
  clearFormats,
  mergeCells,
  setFormat,
  setFormatEach,
  setHidden,
  setSizes,
  unmergeCells,
} from "./lookOperations";
import type { OpenName } from "./nameOperations";
import { namesAndSettingsOf } from "./namesAndSettings";
import { itemNotFound } from "./officeError";
import type { BagValue, MutableSheet, OpenSheet, SheetSettings } from "./openSheet";
import {
  activateSheet,
  addSheet,
  changeSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
} from "./sheetOperations";
import { shownText } from "./shownText";
import type { ChangeListener } from "./workbookChange";
import type { CalculationMode, CarriedContents, NameDetails, WorkbookState } from "./workbookState";
import { findSheet, nextGuid, NOTHING_CARRIED, sheetOf } from "./workbookState";

/** A cell as the engine knows it, with its look and the text that it shows. */
export interface OpenCell extends CellState {
  readonly format: CellFormat;
  readonly text: string;
}

/** What is selected: a range on the active sheet. */
export interface Selection {
  readonly sheet: string;
  readonly range: CellRange;
}

/**
 * The workbook that is open: the one truth for the engine, the interpreter of Office.js requests and
 * the grid. Sheets are named in any case, rows and columns count from 0. What Excel would refuse is a
 * thrown `OfficeError` with Excel's code; nothing has changed then.
 */
export interface OpenWorkbook {
  readonly engine: Engine;

  /** In the order of the tabs. */
  sheets(): readonly OpenSheet[];
  sheet(name: string): OpenSheet | undefined;
  sheetById(id: string): OpenSheet | undefined;
  activeSheet(): OpenSheet;
  activate(name: string): void;
  addSheet(name?: string, position?: number): OpenSheet;
  deleteSheet(name: string): void;
  renameSheet(from: string, to: string): void;
  moveSheet(name: string, position: number): void;
  /** Visibility, tab color, gridlines, frozen panes, protection. */
  changeSheet(name: string, patch: Partial<SheetSettings>): void;

  selection(): Selection;
  /** Activates the sheet too. */
  select(sheet: string, range: CellRange): void;

  /** As of the last recalculation. */
  cell(sheet: string, row: number, column: number): OpenCell;
  usedRange(sheet: string): CellRange | undefined;
  /** Enters contents as typed: null leaves a cell, "" clears it, "=…" is a formula. */
  setContents(
    sheet: string,
    row: number,
    column: number,
    rows: readonly (readonly EnteredContent[])[],
  ): void;
  /** What the cells of a range hold, so that it can be entered again; spilled cells are blank. */
  contents(sheet: string, range: CellRange): EnteredCell[][];
  /** Enters contents exactly: text stays text, whatever it looks like; undefined leaves a cell. */
  enterExactly(
    sheet: string,
    row: number,
    column: number,
    rows: readonly (readonly (EnteredCell | undefined)[])[],
  ): void;
  clearContents(sheet: string, range: CellRange): void;
  insertLines(sheet: string, axis: Axis, at: number, count: number): void;
  deleteLines(sheet: string, axis: Axis, at: number, count: number): void;

  setFormat(sheet: string, range: CellRange, patch: FormatPatch): void;
  setFormatEach(
    sheet: string,
    range: CellRange,
    patch: (row: number, column: number) => FormatPatch,
  ): void;
  clearFormats(sheet: string, range: CellRange): void;
  /** Widths of columns or heights of rows in points; undefined is the standard size. */
  setSizes(sheet: string, axis: Axis, at: number, count: number, points: number | undefined): void;
  /** Hides rows or columns, or shows them in the size that they had. */
  setHidden(sheet: string, axis: Axis, at: number, count: number, hidden: boolean): void;
  merge(sheet: string, range: CellRange, eachRow: boolean): void;
  unmerge(sheet: string, range: CellRange): void;
  /** Charts, validations, conditional formats, tables, groups, print settings. */
  changeObjects<T>(sheet: string, change: (sheet: MutableSheet) => T): T;

  names(): readonly OpenName[];
  name(name: string, sheet?: string): OpenName | undefined;
  addName(name: string, formula: string, sheet?: string, details?: Partial<NameDetails>): void;
  changeName(
    name: string,
    sheet: string | undefined,
    patch: Partial<NameDetails> & { readonly formula?: string },
  ): void;
  removeName(name: string, sheet?: string): void;

  /** What add-ins stored in the document: key to JSON text. */
  settings(): ReadonlyMap<string, string>;
  /** undefined removes. */
  setSetting(key: string, json: string | undefined): void;
  customProperties(): ReadonlyMap<string, BagValue>;
  setCustomProperty(key: string, value: BagValue | undefined): void;
  /** Title, author, subject … as stored. */
  properties(): ReadonlyMap<string, BagValue>;
  setProperty(key: string, value: BagValue): void;

  calculationMode(): CalculationMode;
  setCalculationMode(mode: CalculationMode): void;
  /** Calculates what became stale, whatever the mode is. */
  recalculate(): void;
  /** An answer that was PENDING has come. */
  answerArrived(): void;

  /** A new id in the form of Excel's, the same in every run. */
  newId(): string;
  /** What a file brought that nothing here changes: it goes back into the next file. */
  carried(): CarriedContents;
  carry(contents: CarriedContents): void;
  /** Hears every change until the returned function is called. */
  onChange(listener: ChangeListener): () => void;
  /** Values, formulas, formats, names, sheets, objects, settings and selection as stable text. */
  dump(): string;
}

export interface OpenWorkbookOptions {
  /** Calculates the workbook; it has no sheets yet. */
  readonly engine: Engine;
  /** Names of the first sheets: "Sheet1" when not given. */
  readonly sheets?: readonly string[];
}

/** A new workbook with empty sheets, calculated automatically. */
export function createOpenWorkbook(options: OpenWorkbookOptions): OpenWorkbook {
  const { state, workbook } = emptyWorkbook(options.engine);
  for (const name of options.sheets ?? ["Sheet1"]) addSheet(state, name);
  return workbook;
}

/** The workbook of a file, calculated unless the file is calculated by hand. */
export function openFile(file: WorkbookFile, engine: Engine): OpenWorkbook {
  const { state, workbook } = emptyWorkbook(engine);
  const slices = fillWorkbook(state, file);
  while (!slices.next().done);
  calculateOpened(workbook);
  return workbook;
}

/** The same with pauses in which a page can draw; nothing is calculated yet. */
export async function openFileInSlices(
  file: WorkbookFile,
  engine: Engine,
  pause: () => Promise<void>,
): Promise<OpenWorkbook> {
  const { state, workbook } = emptyWorkbook(engine);
  const slices = fillWorkbook(state, file);
  while (!slices.next().done) await pause();
  workbook.carry(workbook.carried());
  return workbook;
}

function calculateOpened(workbook: OpenWorkbook): void {
  workbook.carry(workbook.carried());
  if (workbook.calculationMode() !== "Manual") workbook.recalculate();
}

function emptyWorkbook(engine: Engine): { state: WorkbookState; workbook: OpenWorkbook } {
  const listeners = new Set<ChangeListener>();
  const state: WorkbookState = {
    engine,
    sheets: [],
    names: new Map(),
    settings: new Map(),
    customProperties: new Map(),
    properties: new Map(),
    active: "",
    calculationMode: "Automatic",
    nextId: 1,
    carried: NOTHING_CARRIED,
    commit(change, undo) {
      for (const listener of [...listeners]) listener(change, undo);
    },
  };
  const workbook: OpenWorkbook = {
    engine: state.engine,
    ...sheetsOf(state),
    ...cellsOf(state),
    ...namesAndSettingsOf(state),
    newId: () => nextGuid(state),
    carried: () => state.carried,
    carry(contents) {
      state.carried = contents;
      state.engine.setIteration(contents.iteration);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dump: () => dumpWorkbook(state),
  };
  return { state, workbook };
}

type SheetPart =
  | "sheets"
  | "sheet"
  | "sheetById"
  | "activeSheet"
  | "activate"
  | "addSheet"
  | "deleteSheet"
  | "renameSheet"
  | "moveSheet"
  | "changeSheet"
  | "selection"
  | "select";

function sheetsOf(state: WorkbookState): Pick<OpenWorkbook, SheetPart> {
  function activeSheet(): MutableSheet {
    const sheet = state.sheets.find(({ id }) => id === state.active) ?? state.sheets[0];
    if (sheet === undefined) throw itemNotFound("a worksheet");
    return sheet;
  }
  return {
    sheets: () => state.sheets,
    sheet: (name) => findSheet(state, name),
    sheetById: (id) => state.sheets.find((sheet) => sheet.id === id),
    activeSheet,
    activate: activateSheet.bind(undefined, state),
    addSheet: addSheet.bind(undefined, state),
    deleteSheet: deleteSheet.bind(undefined, state),
    renameSheet: renameSheet.bind(undefined, state),
    moveSheet: moveSheet.bind(undefined, state),
    changeSheet: changeSheet.bind(undefined, state),
    selection: () => ({ sheet: activeSheet().name, range: activeSheet().selection }),
    select(name, range) {
      const sheet = sheetOf(state, name);
      activateSheet(state, name);
      sheet.selection = range;
      state.commit({ kind: "selection", sheet: sheet.name, range });
    },
  };
}

type CellPart =
  | "cell"
  | "usedRange"
  | "setContents"
  | "contents"
  | "enterExactly"
  | "clearContents"
  | "insertLines"
  | "deleteLines"
  | "setFormat"
  | "setFormatEach"
  | "clearFormats"
  | "setSizes"
  | "setHidden"
  | "merge"
  | "unmerge"
  | "changeObjects"
  | "calculationMode"
  | "setCalculationMode"
  | "recalculate"
  | "answerArrived";

function cellsOf(state: WorkbookState): Pick<OpenWorkbook, CellPart> {
  const tell = (changes: ReturnType<Engine["recalculate"]>): void => {
    if (changes.length > 0) state.commit({ kind: "calculated", changes });
  };
  const recalculate = (): void => {
    tell(state.engine.recalculate());
  };
  return {
    cell(name, row, column) {
      const sheet = sheetOf(state, name);
      const cell = state.engine.cell(sheet.name, row, column);
      const format = sheet.formats.at(row, column);
      return {
        ...cell,
        format,
        text: shownText(cell.value, format.numberFormat, state.carried.dateSystem),
      };
    },
    usedRange: (name) => state.engine.usedRange(sheetOf(state, name).name),
    setContents: setContents.bind(undefined, state),
    contents: contentsOf.bind(undefined, state),
    enterExactly: enterExactly.bind(undefined, state),
    clearContents: clearContents.bind(undefined, state),
    insertLines: insertLines.bind(undefined, state),
    deleteLines: deleteLines.bind(undefined, state),
    setFormat: setFormat.bind(undefined, state),
    setFormatEach: setFormatEach.bind(undefined, state),
    clearFormats: clearFormats.bind(undefined, state),
    setSizes: setSizes.bind(undefined, state),
    setHidden: setHidden.bind(undefined, state),
    merge: mergeCells.bind(undefined, state),
    unmerge: unmergeCells.bind(undefined, state),
    changeObjects: (name, change) => changeObjects(state, name, change),
    calculationMode: () => state.calculationMode,
    setCalculationMode(mode) {
      state.calculationMode = mode;
      if (mode !== "Manual") recalculate();
    },
    recalculate,
    answerArrived() {
      tell(state.engine.answerArrived());
    },
  };
}
