import type { CellRange } from "../cellRange";
import type { CellFormat } from "../cellFormat";
import type { EnteredContent } from "../contentOperations";
import type { RangeTarget } from "../rangeTarget";
import { cellsOf, sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import { choiceArgument, flagArgument } from "./arguments";
import { refuseProtected } from "./protection";
import { rangeArgument } from "./rangeArgument";
import { wireValue } from "./rangeContents";

/**
 * Range.copyFrom: repeats the source over the target as Excel does when the target is a multiple of
 * it; a smaller target grows to the source. Formulas are copied by value only where they read no
 * cell relative to their own, since references are not moved here.
 */
export function copyCells(
  target: RangeTarget,
  [source, copyType, skipBlanks, transpose]: readonly unknown[],
  session: Session,
): void {
  const what = choiceArgument(
    copyType,
    "copyType",
    ["All", "Formulas", "Values", "Formats"],
    "All",
  );
  if (flagArgument(transpose, "transpose", false))
    throw session.refuse("Range.copyFrom transposed");
  const skip = flagArgument(skipBlanks, "skipBlanks", false);
  const sheet = sheetOfTarget(target, session);
  const from = rangeArgument(source, sheet, session);
  const copied = cellsOf(from);
  const fromSheet = sheetOfTarget(from, session);
  const range = grown(cellsOf(target), copied);
  refuseProtected(sheet, range);
  session.fresh();
  const { engine } = session.workbook;

  if (what !== "Formats") {
    const contents = eachPlace(range, copied, (row, column): EnteredContent => {
      const { formula, value } = engine.cell(fromSheet.name, row, column);
      if (formula !== undefined && what !== "Values") {
        if (isRelative(formula)) throw session.refuse("Range.copyFrom of relative references");
        return formula;
      }
      const shown = wireValue(value);
      if (shown === "" && skip) return undefined;
      return typeof shown === "string" && shown !== "" ? `'${shown}` : shown;
    });
    session.workbook.setContents(sheet.name, range.row, range.column, contents);
  }
  if (what === "All" || what === "Formats") {
    const formats = eachPlace(range, copied, (row, column) => fromSheet.formats.at(row, column));
    session.workbook.setFormatEach(
      sheet.name,
      range,
      (row, column): Partial<CellFormat> => formats[row - range.row]?.[column - range.column] ?? {},
    );
  }
}

/** The target, or as much as the source where the target is no multiple of it. */
function grown(target: CellRange, source: CellRange): CellRange {
  const multiple = target.rows % source.rows === 0 && target.columns % source.columns === 0;
  return multiple ? target : { ...target, rows: source.rows, columns: source.columns };
}

function eachPlace<T>(
  range: CellRange,
  source: CellRange,
  read: (row: number, column: number) => T,
): T[][] {
  return Array.from({ length: range.rows }, (_row, r) =>
    Array.from({ length: range.columns }, (_column, c) =>
      read(source.row + (r % source.rows), source.column + (c % source.columns)),
    ),
  );
}

/** True when a formula names a cell without both of its dollar signs. */
function isRelative(formula: string): boolean {
  const withoutTexts = formula.replace(/"[^"]*"/g, "");
  return /(?<![\w.$])(\$?[A-Za-z]{1,3}\d+|[A-Za-z]{1,3}\$\d+)(?![\w.(])/.test(withoutTexts);
}
