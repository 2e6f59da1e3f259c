import { toggleDollars } from "../edit/toggleDollars";
import { MAX_COLUMNS, MAX_ROWS, rangeText } from "../../workbook/address";
import type { Bench } from "./bench";
import { drawBorders, format, toggleFormat } from "./formatActions";
import { arrowStep } from "./keyMoves";
import { deleteSelectedLines, insertSelectedLines } from "./lineEdits";
import { canPoint } from "./pointing";
import { addSheet } from "./sheetEdits";

/** A key as it comes from the page. */
export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const DOWN = { rows: 1, columns: 0 };
const UP = { rows: -1, columns: 0 };
const RIGHT = { rows: 0, columns: 1 };
const LEFT = { rows: 0, columns: -1 };

/**
 * Does what a key means in Excel.
 *
 * @param page - Rows in view.
 * @returns true when the key is used up; false leaves it to the text field.
 */
export function pressKey(bench: Bench, key: Key, page: number): boolean {
  return bench.edit() === undefined ? keyOverCells(bench, key, page) : keyInText(bench, key);
}

function keyInText(bench: Bench, { key, ctrl, shift, alt }: Key): boolean {
  const edit = bench.edit();
  if (edit === undefined) return false;
  switch (key) {
    case "Enter":
      if (alt) return false;
      bench.enter(ctrl ? undefined : shift ? UP : DOWN, ctrl);
      return true;
    case "Tab":
      bench.enter(shift ? LEFT : RIGHT);
      return true;
    case "Escape":
      bench.cancel();
      return true;
    case "F4": {
      const { text, caret } = toggleDollars(edit);
      bench.type(text, caret);
      return true;
    }
    default: {
      const step = arrowStep(key);
      if (step !== undefined && !edit.inText && !ctrl && canPoint(edit)) {
        bench.pointBy(step, shift);
        return true;
      }
      const leaves = edit.where === "cell" && !edit.inText && !edit.text.startsWith("=");
      if (step === undefined || !leaves || ctrl) return false;
      bench.enter(step);
      return true;
    }
  }
}

function keyOverCells(bench: Bench, { key, ctrl, shift, alt }: Key, page: number): boolean {
  const step = arrowStep(key);
  if (step !== undefined) bench.move(step, { jump: ctrl, extend: shift });
  else if (ctrl && key === "PageDown") nextSheet(bench, 1);
  else if (ctrl && key === "PageUp") nextSheet(bench, -1);
  else if (key === "PageDown")
    bench.move(alt ? { rows: 0, columns: 8 } : { rows: page, columns: 0 }, { extend: shift });
  else if (key === "PageUp")
    bench.move(alt ? { rows: 0, columns: -8 } : { rows: -page, columns: 0 }, { extend: shift });
  else if (key === "Home") home(bench, ctrl, shift);
  else if (key === "End" && ctrl) end(bench, shift);
  else if (key === "Enter") bench.enter(shift ? UP : DOWN);
  else if (key === "Tab") bench.enter(shift ? LEFT : RIGHT);
  else if (key === "F2") bench.startEdit({ inText: true });
  else if (key === "Escape") bench.forgetCopied();
  else if (key === "F9") bench.workbook.recalculate();
  else if (key === "F11" && shift) addSheet(bench);
  else if (key === " " && (ctrl || shift)) selectLines(bench, ctrl, shift);
  else if (alt && key === "=") sumAbove(bench);
  else if (key === "Delete") bench.clear();
  else if (key === "Backspace") bench.startEdit({ text: "" });
  else if (ctrl) return controlKey(bench, key.toLowerCase(), shift);
  else return false;
  return true;
}

function controlKey(bench: Bench, key: string, shift: boolean): boolean {
  const numberFormat = shift ? FORMAT_KEYS[key] : undefined;
  if (numberFormat !== undefined) format(bench, "number format", { numberFormat });
  else if (key === "z" && !shift) bench.undo();
  else if (key === "y" || key === "z") bench.redo();
  else if (key === "d") bench.fill("down");
  else if (key === "r") bench.fill("right");
  else if (key === "a") selectAll(bench);
  else if (key === "b" || key === "2") toggleFormat(bench, "bold");
  else if (key === "i" || key === "3") toggleFormat(bench, "italic");
  else if (key === "u" || key === "4") toggleFormat(bench, "underline");
  else if (key === "5") toggleFormat(bench, "strikethrough");
  else if (key === "&") drawBorders(bench, "outline");
  else if (key === "_" && shift) drawBorders(bench, "none");
  else if (key === "`") bench.toggleFormulas();
  else if (key === ";") bench.startEdit({ text: today() });
  else if (key === "+" || (key === "=" && shift)) insertSelectedLines(bench);
  else if (key === "-") deleteSelectedLines(bench);
  else return false;
  return true;
}

/** Ctrl+Shift and a digit, by the sign that stands on it. */
const FORMAT_KEYS: Readonly<Record<string, string>> = {
  "~": "General",
  "!": "#,##0.00",
  "@": "hh:mm",
  "#": "yyyy-mm-dd",
  $: "$#,##0.00",
  "%": "0%",
  "^": "0.00E+00",
};

function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Ctrl+Space selects the columns of the selection, Shift+Space its rows, both everything. */
function selectLines(bench: Bench, columns: boolean, rows: boolean): void {
  const range = bench.selection();
  bench.selectRange({
    row: columns ? 0 : range.row,
    rows: columns ? MAX_ROWS : range.rows,
    column: rows ? 0 : range.column,
    columns: rows ? MAX_COLUMNS : range.columns,
  });
}

/** Starts =SUM(…) over the numbers above the active cell, or those to its left. */
function sumAbove(bench: Bench): void {
  const { engine } = bench.workbook;
  const { row, column } = bench.active();
  const isNumber = (r: number, c: number): boolean =>
    r >= 0 && c >= 0 && typeof engine.value(bench.sheet(), r, c) === "number";
  let [top, left] = [row, column];
  while (isNumber(top - 1, column)) top -= 1;
  if (top === row) while (isNumber(row, left - 1)) left -= 1;
  const range =
    top < row
      ? { row: top, column, rows: row - top, columns: 1 }
      : { row, column: left, rows: 1, columns: column - left };
  const inside = range.rows * range.columns === 0 ? "" : rangeText(range);
  bench.startEdit({ text: `=SUM(${inside})` });
  bench.caretTo(5 + inside.length);
}

/** True when a click on a cell should put its reference into what is being typed. */
export function clickPoints(bench: Bench): boolean {
  const edit = bench.edit();
  return edit !== undefined && canPoint(edit);
}

function home(bench: Bench, ctrl: boolean, extend: boolean): void {
  const from = extend ? bench.head() : bench.active();
  const { frozen } = bench.workbook.activeSheet();
  const to = ctrl
    ? { row: frozen.rows, column: frozen.columns }
    : { row: from.row, column: frozen.columns <= from.column ? frozen.columns : 0 };
  if (extend) bench.select(bench.active(), to);
  else bench.select(to);
}

function end(bench: Bench, extend: boolean): void {
  const used = bench.workbook.usedRange(bench.sheet());
  const to = {
    row: (used?.row ?? 0) + (used?.rows ?? 1) - 1,
    column: (used?.column ?? 0) + (used?.columns ?? 1) - 1,
  };
  if (extend) bench.select(bench.active(), to);
  else bench.select(to);
}

function selectAll(bench: Bench): void {
  const used = bench.workbook.usedRange(bench.sheet());
  if (used !== undefined) bench.selectRange(used);
}

function nextSheet(bench: Bench, by: number): void {
  const shown = bench.workbook.sheets().filter(({ visibility }) => visibility === "Visible");
  const at = shown.findIndex(({ name }) => name === bench.sheet());
  const next = shown[at + by];
  if (next !== undefined) bench.activate(next.name);
}
