import { columnNumber } from "../../workbook/address";

/**
 * A text that two formulas share when they mean the same: cells are written as their distance from
 * the formula's own. `=A1*2` in B1 and `=A2*2` in B2 have one key, and are compiled once.
 */
export function formulaKey(formula: string, row: number, column: number): string {
  // The names of table columns may look like cells; "[1]Sheet!A1" is a cell of another workbook.
  if (formula.includes("[") && formula.replace(OTHER_WORKBOOK, "").includes("[")) {
    return `${row},${column} ${formula}`;
  }
  return formula.replace(
    CELL,
    (text, fixedColumn: string | undefined, letters, fixedRow, digits) => {
      if (fixedColumn === undefined) return text;
      const toRow = Number(digits) - 1;
      const toColumn = columnNumber(String(letters));
      return `${fixedRow === "" ? `R[${toRow - row}]` : `R${toRow}`}${
        fixedColumn === "" ? `C[${toColumn - column}]` : `C${toColumn}`
      }`;
    },
  );
}

/** Texts and quoted sheet names, whose brackets are none of tables, and other workbooks. */
const OTHER_WORKBOOK =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\][])\[\d+\](?=[\p{L}\p{N}_.]*!)/gu;

/** Texts and quoted sheet names, which stay, and cells; whole columns and rows stay too. */
const CELL =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$\\?])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!\\?])/gu;
