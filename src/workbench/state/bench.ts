import type { OpenWorkbook } from "../../host/openWorkbook";
import type { CellPosition, CellRange } from "../../workbook/address";
import { between } from "../../workbook/address";
import { fromTabText, toTabText } from "../edit/tabText";
import { cellContent, eachCell, putText } from "./cellEntry";
import type { ChangedCells } from "./history";
import { createHistory } from "./history";
import type { Step } from "./keyMoves";
import { jumped, stepped } from "./keyMoves";
import { pasted, shifted } from "./pasted";
import type { Draft } from "./pointing";
import { pointAt } from "./pointing";
import { filledPart, nextInside, width } from "./selectedCells";

/** Where a formula is being typed. */
export interface Edit extends Draft {
  readonly sheet: string;
  readonly cell: CellPosition;
  readonly where: "cell" | "bar";
  /** Arrow keys move the caret; otherwise they enter the text and go on. */
  readonly inText: boolean;
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
  /** Enters what was typed and moves on; with `fill` into all selected cells. */
  enter(step: Step | undefined, fill?: boolean): void;
  cancel(): void;

  clear(): void;
  copy(): string;
  cut(): string;
  paste(text: string): void;
  fill(axis: "down" | "right"): void;
  write(sheet: string, cell: CellPosition, text: string): void;
  /** Anything else that a person does and may take back. */
  act(label: string, action: () => void): void;
  undo(): void;
  redo(): void;
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
  let copied: { text: string; from: CellPosition } | undefined;
  let ours = false;
  let pointing: { from: CellPosition; to: CellPosition } | undefined;

  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const sheet = (): string => workbook.activeSheet().name;
  const selection = (): CellRange => workbook.selection().range;
  workbook.onChange((change) => {
    if (!ours && (change.kind === "selection" || change.kind === "activated")) {
      const { row, column, rows, columns } = selection();
      active = { row, column };
      head = { row: row + rows - 1, column: column + columns - 1 };
      if (edit !== undefined && !edit.text.startsWith("=")) edit = undefined;
    }
    changed();
  });

  function setSelection(range: CellRange, from: CellPosition, to: CellPosition): void {
    active = from;
    head = to;
    ours = true;
    workbook.select(sheet(), range);
    ours = false;
  }
  function select(from: CellPosition, to: CellPosition = from): void {
    setSelection(between(from, to), from, to);
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
  function copy(): string {
    const range = filledPart(workbook, selection());
    const rows = Array.from({ length: range.rows }, (_r, r) =>
      Array.from({ length: range.columns }, (_c, c) => {
        const cell = workbook.cell(sheet(), range.row + r, range.column + c);
        return cell.formula ?? cell.text;
      }),
    );
    const text = toTabText(rows);
    copied = { text, from: range };
    return text;
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
      const from = extend ? head : active;
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
    type(text, caret) {
      if (edit === undefined) return;
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
      if (typed !== undefined) {
        if (typed.sheet !== sheet()) workbook.activate(typed.sheet);
        const { cell, text } = typed;
        if (fill || text !== content(cell)) {
          const filled = selection();
          history.act("typing", () => {
            if (fill) {
              eachCell(filled, (row, column) => {
                const moved = { rows: row - cell.row, columns: column - cell.column };
                put(typed.sheet, { row, column }, shifted(text, moved));
              });
            } else put(typed.sheet, cell, text);
          });
        }
        if (!fill) select(cell);
      }
      const range = selection();
      if (step === undefined || fill) changed();
      else if (typed === undefined && range.rows * range.columns > 1) {
        active = nextInside(range, active, step);
        changed();
      } else select(stepped(active, step));
    },
    cancel() {
      const away = edit !== undefined && edit.sheet !== sheet() ? edit : undefined;
      edit = undefined;
      if (away !== undefined) {
        workbook.activate(away.sheet);
        select(away.cell);
      }
      changed();
    },

    clear() {
      clearAs("clearing");
    },
    copy,
    cut() {
      const text = copy();
      clearAs("cutting");
      return text;
    },
    paste(text) {
      const own = copied?.text.replaceAll("\r\n", "\n") === text.replaceAll("\r\n", "\n");
      const from = own ? copied?.from : undefined;
      const [name, range] = [sheet(), selection()];
      const rows = pasted(fromTabText(text), range, from);
      if (rows.length === 0) return;
      history.act("pasting", () => {
        rows.forEach((cells, r) => {
          cells.forEach((cell, c) => {
            put(name, { row: range.row + r, column: range.column + c }, cell);
          });
        });
      });
      select(range, { row: range.row + rows.length - 1, column: range.column + width(rows) - 1 });
    },
    fill(axis) {
      const [name, range] = [sheet(), selection()];
      history.act("filling", () => {
        eachCell(range, (row, column) => {
          const source =
            axis === "down" ? { row: range.row, column } : { row, column: range.column };
          if (source.row === row && source.column === column) return;
          const moved = { rows: row - source.row, columns: column - source.column };
          put(name, { row, column }, shifted(content(source, name), moved));
        });
      });
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
