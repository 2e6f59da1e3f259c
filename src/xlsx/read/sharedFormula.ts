import { tokenize } from "@borgar/fx";
import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS } from "../../workbook/address";

/** A formula that several cells share; each has it with its references moved. */
export interface SharedFormula {
  /** The formula as it stands `rows` below and `columns` to the right of its own cell. */
  at(rows: number, columns: number): string;
}

/**
 * Takes a formula apart once, to be written for every cell that shares it.
 *
 * @param formula - That of the first cell, with its `=`.
 */
export function sharedFormula(formula: string): SharedFormula {
  const pieces: (string | MovingEnd)[] = [];
  for (const { type, value } of tokenize(formula, { mergeRefs: true })) {
    if (type === "range" || type === "range_beam" || type === "range_ternary") {
      const start = value.lastIndexOf("!") + 1;
      addText(pieces, value.slice(0, start));
      value
        .slice(start)
        .split(":")
        .forEach((end, index) => {
          if (index > 0) addText(pieces, ":");
          addEnd(pieces, end);
        });
    } else {
      addText(pieces, value);
    }
  }
  return {
    at: (rows, columns) =>
      pieces
        .map((piece) => (typeof piece === "string" ? piece : movedEnd(piece, rows, columns)))
        .join(""),
  };
}

/** A cell, column or row of a reference; parts with a `$` are in the text around it. */
interface MovingEnd {
  readonly column: number | undefined;
  readonly between: string;
  readonly row: number | undefined;
}

const END = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

function addEnd(pieces: (string | MovingEnd)[], end: string): void {
  const [, columnMark = "", letters = "", rowMark = "", digits = ""] = END.exec(end) ?? [];
  // "$5" of an entire row: its mark is read as that of the column that is not there.
  const rowFixed = rowMark !== "" || (letters === "" && columnMark !== "");
  const columnMoves = letters !== "" && columnMark === "";
  const rowMoves = digits !== "" && !rowFixed;
  if (!columnMoves && !rowMoves) {
    addText(pieces, end);
    return;
  }
  if (!columnMoves) addText(pieces, `${columnMark}${letters}`);
  pieces.push({
    column: columnMoves ? columnNumber(letters) : undefined,
    between: rowMoves ? "" : `${rowMark}${digits}`,
    row: rowMoves ? Number(digits) - 1 : undefined,
  });
}

/** References that leave the sheet come in again at its other side, as in Excel. */
function movedEnd({ column, between, row }: MovingEnd, rows: number, columns: number): string {
  const letters = column === undefined ? "" : columnLetters(wrapped(column + columns, MAX_COLUMNS));
  const digits = row === undefined ? "" : String(wrapped(row + rows, MAX_ROWS) + 1);
  return `${letters}${between}${digits}`;
}

function wrapped(position: number, size: number): number {
  return ((position % size) + size) % size;
}

function addText(pieces: (string | MovingEnd)[], text: string): void {
  const last = pieces.length - 1;
  const before = pieces[last];
  if (typeof before === "string") pieces[last] = before + text;
  else pieces.push(text);
}
