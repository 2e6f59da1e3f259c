import { stateOf } from "./calculation/cellState";
import { Calculator, firstOf } from "./calculation/calculator";
import { createContext, DRAW_KEPT } from "./calculation/context";
import { calculateDataTables, type KeptTable } from "./calculation/dataTables";
import { dependsOnDraw } from "./calculation/draws";
import { countedEdits, createEdits } from "./calculation/edits";
import { isFormulaCell } from "./calculation/formulaCell";
import { createLinks, eachPrecedent } from "./calculation/links";
import {
  cellKey,
  createSheetStore,
  extendUsed,
  positions,
  usedRange,
} from "./calculation/sheetStore";
import { placeSpill } from "./calculation/spill";
import { touch, touchFilled } from "./calculation/rangeCache";
import { createStaleCells } from "./calculation/staleCells";
import { changedKeys, changeSet, type ValueChanges } from "./calculation/valueChanges";
import { createWorkbookStore } from "./calculation/workbookStore";
import { inDateSystem } from "./dateSystem";
import type {
  CellContent,
  CellReference,
  ChangeSet,
  DataTable,
  Engine,
  EngineOptions,
  FormulaEntry,
  RangeReference,
} from "./engine";
import { AnswerPending, ANY_SHEET, NotCalculated } from "./formula/code";
import { callableFunctions } from "./formula/callableFunctions";
import { compileFormula } from "./formula/compile";
import { followLines, followSheet, moveContents, rewriteWorkbook } from "./structure/sheetChanges";
import { tablesFollowLines, tablesFollowSheet } from "./structure/dataTableChanges";
import { movedRows } from "./structure/movedRows";
import type { LineShift } from "./structure/shiftReference";
import { registerParts } from "./engineParts";
import { failure, isMatrix } from "./values";
import { settledValue } from "./calculation/settledValue";
import type { FormulaCell, SheetStore } from "./calculation/model";

/** An engine without sheets. */
export function createEngine(options: EngineOptions = {}): Engine {
  const namespace = options.namespace ?? "BUILDOUT";
  const store = createWorkbookStore(callableFunctions(options.functions ?? [], namespace));
  const links = createLinks(store);
  const stale = createStaleCells();
  const plainEdits = createEdits(store, links, stale);
  let revision = 0;
  const edits = countedEdits(plainEdits, () => {
    revision++;
  });
  const context = createContext(
    store,
    options,
    (sheet, row, column) => calculator.valueAt(sheet, row, column),
    (range) => {
      calculator.reaches(range);
    },
    () => calculator.runsCached(),
  );
  const calculator = new Calculator(links, stale, context);
  /** A file was opened, and nothing has changed since. */
  let isOpened = false;
  let dataTables: readonly DataTable[] = [];
  let keptTables: readonly KeptTable[] = [];
  /** Changes of constants since the last recalculation; formulas add theirs when they run. */
  let edited: ValueChanges = new Map();

  const engine: Engine = {
    addSheet(name, position = store.sheets.length) {
      if (store.sheet(name)) throw new RangeError(`There is a sheet "${name}" already.`);
      store.sheets.splice(position, 0, createSheetStore(name));
      store.forgetCompiled();
      edits.recompile([...links.usersOfSheet(name), ...links.usersOfSheet(ANY_SHEET)]);
    },
    removeSheet(name) {
      const sheet = sheetOf(name);
      edits.restructure(() => {
        store.sheets.splice(store.sheets.indexOf(sheet), 1);
        store.names.removeOf(sheet);
        rewriteWorkbook(store, followSheet(sheet.name, undefined));
        dataTables = tablesFollowSheet(dataTables, sheet.name, undefined);
      });
    },
    renameSheet(from, to) {
      const sheet = sheetOf(from);
      const other = store.sheet(to);
      if (other && other !== sheet) throw new RangeError(`There is a sheet "${to}" already.`);
      edits.restructure(() => {
        rewriteWorkbook(store, followSheet(sheet.name, to));
        dataTables = tablesFollowSheet(dataTables, sheet.name, to);
        sheet.name = to;
      });
    },
    moveSheet(name, position) {
      const sheet = sheetOf(name);
      store.sheets.splice(store.sheets.indexOf(sheet), 1);
      store.sheets.splice(position, 0, sheet);
      store.forgetCompiled();
      edits.recompile(links.usersOfSheet(ANY_SHEET));
    },
    sheetNames: () => store.sheets.map(({ name }) => name),

    setCell(sheet, row, column, content) {
      enter(sheetOf(sheet), row, column, content);
    },
    setFormula(name, row, column, formula, entry) {
      enter(sheetOf(name), row, column, formula, entry);
    },
    setCells(name, row, column, rows) {
      const sheet = sheetOf(name);
      rows.forEach((line, down) => {
        line.forEach((content, right) => {
          if (content !== undefined) enter(sheet, row + down, column + right, content);
        });
      });
    },
    cell: (sheet, row, column) => stateOf(sheetOf(sheet), row, column),
    value: (sheet, row, column) => stateOf(sheetOf(sheet), row, column).value,
    positions: (sheet) => positions(sheetOf(sheet)),
    usedRange: (sheet) => usedRange(sheetOf(sheet)),

    setName(name, formula, sheet) {
      const owner = sheet === undefined ? undefined : sheetOf(sheet);
      store.names.define({ name, formula, sheet: owner });
      renamed(name);
    },
    removeName(name, sheet) {
      store.names.remove(name, sheet === undefined ? undefined : sheetOf(sheet));
      renamed(name);
    },
    names: () =>
      Array.from(store.names.all(), ({ name, formula, sheet }) =>
        sheet ? { name, formula, sheet: sheet.name } : { name, formula },
      ),

    insertRows: (sheet, at, count) => {
      shiftLines(sheet, { axis: "row", at, count });
    },
    deleteRows: (sheet, at, count) => {
      shiftLines(sheet, { axis: "row", at, count: -count });
    },
    insertColumns: (sheet, at, count) => {
      shiftLines(sheet, { axis: "column", at, count });
    },
    deleteColumns: (sheet, at, count) => {
      shiftLines(sheet, { axis: "column", at, count: -count });
    },

    evaluate(formula, name) {
      const sheet = sheetOf(name);
      recalculateAll();
      const { code } = compileFormula(formula, { sheet, row: 0, column: 0 }, store);
      try {
        const settled = inDateSystem(store.dateSystem, () =>
          settledValue(
            calculator.runAt(sheet, 0, 0, () => code(context, undefined)),
            context,
          ),
        );
        return isMatrix(settled) ? settled.map((row) => [...row]) : settled;
      } catch (error) {
        if (error instanceof NotCalculated) return failure("#NAME?", error.message);
        if (error instanceof AnswerPending) return failure("#BUSY!", "the answer is on its way");
        throw error;
      }
    },
    recalculate: () => recalculateAll(),
    answerArrived() {
      for (const sheet of store.sheets) {
        for (const entry of sheet.cells.values()) {
          if (isFormulaCell(entry) && entry.pending) stale.mark(entry);
        }
      }
      return recalculateAll();
    },
    setFunctions(functions, as = namespace) {
      store.functions = callableFunctions(functions, as);
      store.forgetCompiled();
      edits.recompile(links.outsideCallers());
    },

    setTable({ sheet, ...table }) {
      forgetTable(table.name);
      store.tables.push({ ...table, sheet: sheetOf(sheet) });
      renamed(table.name);
    },
    removeTable(name) {
      forgetTable(name);
      renamed(name);
    },
    tables: () => store.tables.map((table) => ({ ...table, sheet: table.sheet.name })),
    setHiddenRows(name, rows) {
      sheetOf(name).hiddenRows = rows;
    },
    setDataTable(table) {
      dataTables = [...dataTables, table];
      revision++;
    },
    removeDataTable({ sheet, row, column }) {
      revision++;
      dataTables = dataTables.filter(
        (one) => one.sheet !== sheet || one.row !== row || one.column !== column,
      );
    },
    dataTables: () => dataTables,
    keptDataTables: () => keptTables,
    setCachedValue(name, row, column, value) {
      const entry = sheetOf(name).cells.get(cellKey(row, column));
      if (!isFormulaCell(entry)) return;
      entry.cached = value;
      entry.value = firstOf(value) ?? null;
      if (isMatrix(value)) placeSpill(entry, value);
      touchFilled(entry);
    },
    setExternalValue(name, row, column, value) {
      const key = name.toLowerCase();
      const sheet = store.externals.get(key) ?? createSheetStore(name);
      if (!store.externals.has(key)) {
        store.externals.set(key, sheet);
        store.forgetCompiled();
        edits.recompile(links.outsideCallers());
      }
      sheet.cells.set(cellKey(row, column), value);
      touch(sheet, column);
      extendUsed(sheet, row, column);
    },
    setDateSystem(system) {
      if (system === store.dateSystem) return;
      store.dateSystem = system;
      edits.restructure(() => undefined);
    },
    setIteration(settings) {
      calculator.iteration = settings;
      revision++;
      isOpened = true;
      for (const cell of calculator.circles()) {
        cell.value = firstOf(cell.cached) ?? 0;
        touchFilled(cell);
        stale.mark(cell);
      }
    },

    precedents(name, row, column) {
      const entry = sheetOf(name).cells.get(cellKey(row, column));
      if (!isFormulaCell(entry)) return [];
      const ranges: RangeReference[] = [];
      eachPrecedent(
        entry,
        links.compiled(entry),
        ({ sheet, row: top, column: left, rows, columns }) => {
          ranges.push({ sheet: sheet.name, row: top, column: left, rows, columns });
        },
      );
      return ranges;
    },
    dependents(name, row, column) {
      const found = new Map<FormulaCell, CellReference>();
      sheetOf(name).readers.visit({ row, column, rows: 1, columns: 1 }, (cell) => {
        found.set(cell, { sheet: cell.sheet.name, row: cell.row, column: cell.column });
      });
      return [...found.values()];
    },
  };
  registerParts(engine, {
    store,
    links,
    calculator,
    options,
    dataTables: () => dataTables,
    revision: () => revision,
  });
  return engine;

  function enter(
    sheet: SheetStore,
    row: number,
    column: number,
    content: CellContent,
    how?: FormulaEntry,
  ): void {
    edits.enter(sheet, row, column, content, how);
    isOpened = false;
    changedKeys(edited, sheet).add(cellKey(row, column));
  }

  function sheetOf(name: string): SheetStore {
    const sheet = store.sheet(name);
    if (!sheet) throw new RangeError(`There is no sheet "${name}".`);
    return sheet;
  }

  function forgetTable(name: string): void {
    const at = store.tables.findIndex((table) => table.name.toLowerCase() === name.toLowerCase());
    if (at >= 0) store.tables.splice(at, 1);
  }

  function renamed(name: string): void {
    store.forgetCompiled();
    edits.recompile(links.usersOfName(name));
  }

  function shiftLines(name: string, shift: LineShift): void {
    const sheet = sheetOf(name);
    edits.restructure(() => {
      rewriteWorkbook(store, followLines(sheet, shift));
      dataTables = tablesFollowLines(dataTables, sheet.name, shift);
      moveContents(sheet, shift);
      if (shift.axis === "row") sheet.hiddenRows = movedRows(sheet.hiddenRows, shift);
    });
  }

  function recalculateAll(): ChangeSet {
    return inDateSystem(store.dateSystem, calculateAll);
  }

  function calculateAll(): ChangeSet {
    for (const cell of links.volatileCells()) stale.mark(cell);
    const changes = calculator.recalculate(isOpened ? "values" : undefined);
    isOpened = false;
    const drawn = dataTables.filter((table) => dependsOnDraw(table, store, links));
    const calculated = dataTables.filter((table) => !drawn.includes(table));
    const workings = { store, edits: plainEdits, calculator };
    keptTables = [
      ...drawn.map((table) => ({ table, why: DRAW_KEPT })),
      ...calculateDataTables(calculated, workings, changes),
    ];
    for (const [sheet, keys] of edited) {
      const all = changedKeys(changes, sheet);
      for (const key of keys) all.add(key);
    }
    edited = new Map();
    return changeSet(changes);
  }
}
