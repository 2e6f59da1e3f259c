import type { OpenWorkbook } from "../../host/openWorkbook";
import type { CellPosition, CellRange } from "../../workbook/address";
import { between } from "../../workbook/address";
import type { ForeignCell } from "../edit/htmlTable";
import { shifted } from "../edit/shiftFormula";
import { fromTabText } from "../edit/tabText";
import { cellContent, eachCell, putText } from "./cellEntry";
import type { CopiedCells } from "./copiedCells";
import { copyCells, isTextOf } from "./copiedCells";
import type { EntryMessage } from "./enterText";
import { EntryRefused, enterText } from "./enterText";
import { fillFromFirst, fillOn } from "./fillCells";
import type { ChangedCells } from "./history";
import { createHistory } from "./history";
import type { Step } from "./keyMoves";
import { jumped, stepped } from "./keyMoves";
import { areaOf, edgeOf, wholeRange } from "./mergedCells";
import type { PasteKind } from "./pasteCells";
import { moveCells, pasteCopied, pasteForeign } from "./pasteCells";
import type { Draft } from "./pointing";
import { pointAt } from "./pointing";
import { nextInside } from "./selectedCells";

/** Where a formula is being typed. */
export interface Edit extends Draft {
  readonly sheet: string;
  readonly cell: CellPosition;
  readonly where: "cell" | "bar";
  /** Arrow keys move the caret; otherwise they enter the text and go on. */
  readonly inText: boolean;
}

/** What a clipboard brings. */
export interface Clipboard {
  readonly text: string;
  readonly table?: readonly (readonly ForeignCell[])[] | undefined;
}

/** What the person at the page does to the open workbook. */
export interface Bench {
  readonly workbook: OpenWorkbook;
  sheet(): string;
  /** The cell that typing goes to. */
  active(): CellPosition;
  /** The corner of the selection opposite to the active cell. */
  head(): CellPosition;
  selection(): CellRange;
  edit(): Edit | undefined;
  /** What the formula bar shows for the active cell. */
  content(cell?: CellPosition): string;

  select(active: CellPosition, head?: CellPosition): void;
  selectRange(range: CellRange): void;
  move(step: Step, how?: { readonly jump?: boolean; readonly extend?: boolean }): void;
  activate(sheet: string): void;

  startEdit(how: { text?: string; where?: "cell" | "bar"; inText?: boolean }): void;
  type(text: string, caret: number): void;
  caretTo(caret: number): void;
  point(range: CellRange): void;
  /** Points at the cell a step away from the one pointed at last, or from the edited one. */
  pointBy(step: Step, extend: boolean): void;
  /**
   * Enters what was typed and moves on; with `fill` into all selected cells. What cannot be entered
   * stays in the edit, and `message` says why.
   */
  enter(step: Step | undefined, fill?: boolean): void;
  cancel(): void;
  /** Why the last entry was refused, or what a validation warned of. */
  message(): EntryMessage | undefined;

  clear(): void;
  copy(): CopiedCells;
  /** Pasting moves the cells then. */
  cut(): CopiedCells;
  /** What was copied or cut last, until something else is done; undefined when nothing was. */
  copied(): CopiedCells | undefined;
  forgetCopied(): void;
  /** Pastes what was copied here, or the text or the table of another program. */
  paste(clipboard: Clipboard, kind?: PasteKind): void;
  fill(axis: "down" | "right"): void;
  /** Goes on with the selection over a range that holds it. */
  fillOver(target: CellRange): void;
  write(sheet: string, cell: CellPosition, text: string): void;
  /** Anything else that a person does and may take back. */
  act(label: string, action: () => void): void;
  undo(): void;
  redo(): void;
  /** Cells show their formulas in place of their values. */
  showsFormulas(): boolean;
  toggleFormulas(): void;
  /** Grows whenever cells look different: not with the selection or with what is being typed. */
  revision(): number;
  canUndo(): { readonly undo: string | undefined; readonly redo: string | undefined };
  /** Hears whatever should be drawn again. */
  onChange(listener: () => void): () => void;
}

/** A bench over a workbook. */
export function createBench(workbook: OpenWorkbook): Bench {
  const listeners = new Set<() => void>();
  const history = createHistory(workbook);
  let active: CellPosition = { row: 0, column: 0 };
  let head: CellPosition = active;
  let edit: Edit | undefined;
  let copied: CopiedCells | undefined;
  let message: EntryMessage | undefined;
  let showsFormulas = false;
  let revision = 0;
  let ours = false;
  let pointing: { from: CellPosition; to: CellPosition } | undefined;

  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const sheet = (): string => workbook.activeSheet().name;
  const selection = (): CellRange => workbook.selection().range;
  workbook.onChange((change) => {
    if (change.kind !== "selection") revision += 1;
    if (!ours && (change.kind === "selection" || change.kind === "activated")) {
      const { row, column, rows, columns } = selection();
      active = { row, column };
      head = { row: row + rows - 1, column: column + columns - 1 };
      if (edit !== undefined && !edit.text.startsWith("=")) edit = undefined;
    }
    changed();
  });

  const merged = (): readonly CellRange[] => workbook.activeSheet().merged;
  function setSelection(given: CellRange, from: CellPosition, to: CellPosition): void {
    const range = wholeRange(merged(), given);
    active = from;
    head = to;
    ours = true;
    workbook.select(sheet(), range);
    ours = false;
  }
  function select(from: CellPosition, to: CellPosition = from): void {
    const { row, column } = areaOf(merged(), from);
    setSelection(between(from, to), { row, column }, to);
  }
  /** Leads to what was just taken back or done again, as Excel does. */
  function show(cells: ChangedCells | undefined): void {
    const sheetNow = cells && workbook.sheet(cells.sheet);
    if (cells === undefined || sheetNow?.visibility !== "Visible") return;
    workbook.activate(cells.sheet);
    const { row, column } = cells.range;
    setSelection(cells.range, { row, column }, endOf(cells.range));
  }
  function content(cell: CellPosition = active, name: string = sheet()): string {
    return cellContent(workbook, name, cell);
  }
  function put(name: string, at: CellPosition, text: string): void {
    putText(workbook, name, at, text);
  }
  function point(range: CellRange): void {
    if (edit === undefined) return;
    edit = { ...edit, ...pointAt(edit, range, edit.sheet === sheet() ? undefined : sheet()) };
    pointing = { from: range, to: endOf(range) };
    changed();
  }
  function clearAs(label: string): void {
    const [name, range] = [sheet(), selection()];
    history.act(label, () => {
      workbook.clearContents(name, range);
    });
  }
  function take(isCut: boolean): CopiedCells {
    const cells = copyCells(workbook, selection(), isCut);
    copied = cells;
    changed();
    return cells;
  }
  function enterTyped({ sheet: name, cell, text }: Edit, filled: CellRange | undefined): void {
    history.act("typing", () => {
      message = enterText(workbook, name, cell, text);
      if (filled === undefined) return;
      const entered = cellContent(workbook, name, cell);
      eachCell(filled, (row, column) => {
        if (row === cell.row && column === cell.column) return;
        const moved = { rows: row - cell.row, columns: column - cell.column };
        put(name, { row, column }, shifted(entered, moved));
      });
    });
  }

  return {
    workbook,
    sheet,
    active: () => active,
    head: () => head,
    selection,
    edit: () => edit,
    content,
    select,
    selectRange(range) {
      setSelection(range, { row: range.row, column: range.column }, endOf(range));
    },
    move(step, { jump = false, extend = false } = {}) {
      const from = edgeOf(merged(), extend ? head : active, step);
      const used = workbook.usedRange(sheet());
      const last = {
        row: (used?.row ?? 0) + (used?.rows ?? 1) - 1,
        column: (used?.column ?? 0) + (used?.columns ?? 1) - 1,
      };
      const isFilled = (row: number, column: number): boolean =>
        workbook.engine.value(sheet(), row, column) !== null;
      const to = jump ? jumped(from, step, last, isFilled) : stepped(from, step);
      if (extend) select(active, to);
      else select(to);
    },
    activate(name) {
      if (edit !== undefined && !edit.text.startsWith("=")) edit = undefined;
      workbook.activate(name);
    },

    startEdit({ text, where = "cell", inText = false }) {
      const start = text ?? content();
      edit = {
        sheet: sheet(),
        cell: active,
        text: start,
        caret: start.length,
        pointed: undefined,
        where,
        inText,
      };
      changed();
    },
    message: () => message,
    type(text, caret) {
      if (edit === undefined) return;
      message = undefined;
      edit = { ...edit, text, caret, pointed: undefined };
      changed();
    },
    caretTo(caret) {
      if (edit === undefined || edit.caret === caret) return;
      edit = { ...edit, caret };
      changed();
    },
    point,
    pointBy(step, extend) {
      if (edit === undefined) return;
      const last = edit.pointed === undefined ? undefined : pointing;
      const from = last?.to ?? edit.cell;
      const to = stepped(from, step);
      const start = extend ? (last?.from ?? from) : to;
      point(between(start, to));
      pointing = { from: start, to };
    },
    enter(step, fill = false) {
      const typed = edit;
      edit = undefined;
      message = undefined;
      if (typed !== undefined) {
        if (typed.sheet !== sheet()) workbook.activate(typed.sheet);
        if (fill || typed.text !== content(typed.cell)) {
          copied = undefined;
          try {
            enterTyped(typed, fill ? selection() : undefined);
          } catch (error) {
            if (!(error instanceof EntryRefused)) throw error;
            message = error.reason;
            edit = { ...typed, inText: true };
            if (!fill) select(typed.cell);
            changed();
            return;
          }
        }
        if (!fill) select(typed.cell);
      }
      const range = selection();
      if (step === undefined || fill) changed();
      else if (typed === undefined && isMoreThan(range, areaOf(merged(), active))) {
        active = nextInside(range, active, step);
        changed();
      } else select(stepped(edgeOf(merged(), active, step), step));
    },
    cancel() {
      const away = edit !== undefined && edit.sheet !== sheet() ? edit : undefined;
      edit = undefined;
      message = undefined;
      if (away !== undefined) {
        workbook.activate(away.sheet);
        select(away.cell);
      }
      changed();
    },

    clear() {
      clearAs("clearing");
    },
    copy: () => take(false),
    cut: () => take(true),
    copied: () => copied,
    forgetCopied() {
      copied = undefined;
      changed();
    },
    paste({ text, table }, kind = "all") {
      const own = copied !== undefined && isTextOf(copied, text) ? copied : undefined;
      const target = selection();
      const rows = fromTabText(text).map((row) =>
        row.map((cell): ForeignCell => ({ text: cell, look: {} })),
      );
      const foreign = withLooks(rows, table);
      if (own === undefined && foreign.length === 0) return;
      let filled = target;
      history.act(own?.isCut === true ? "moving cells" : "pasting", () => {
        if (own === undefined) filled = pasteForeign(workbook, foreign, target, kind);
        else if (own.isCut) filled = moveCells(workbook, own, target);
        else filled = pasteCopied(workbook, own, target, kind);
      });
      if (own?.isCut === true) copied = undefined;
      const { row, column } = filled;
      select({ row, column }, endOf(filled));
    },
    fill(axis) {
      const [name, range] = [sheet(), selection()];
      history.act("filling", () => {
        fillFromFirst(workbook, name, range, axis);
      });
    },
    fillOver(target) {
      const [name, source] = [sheet(), selection()];
      history.act("filling", () => {
        fillOn(workbook, name, source, target);
      });
      select({ row: target.row, column: target.column }, endOf(target));
    },
    write(name, cell, text) {
      history.act("typing", () => {
        put(name, cell, text);
      });
    },
    act(label, action) {
      history.act(label, action);
    },
    undo() {
      show(history.undo());
    },
    redo() {
      show(history.redo());
    },
    showsFormulas: () => showsFormulas,
    toggleFormulas() {
      showsFormulas = !showsFormulas;
      revision += 1;
      changed();
    },
    revision: () => revision,
    canUndo: () => history.next(),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function endOf({ row, column, rows, columns }: CellRange): CellPosition {
  return { row: row + rows - 1, column: column + columns - 1 };
}

function isMoreThan(range: CellRange, area: CellRange): boolean {
  return range.rows > area.rows || range.columns > area.columns;
}

/** The texts of a clipboard with the looks of its table, or the table where there is no text. */
function withLooks(
  rows: readonly (readonly ForeignCell[])[],
  table: Clipboard["table"],
): readonly (readonly ForeignCell[])[] {
  if (table === undefined || rows.length === 0) return table ?? rows;
  if (table.length !== rows.length) return rows;
  return rows.map((row, r) => row.map((cell, c) => ({ ...cell, look: table[r]?.[c]?.look ?? {} })));
}
