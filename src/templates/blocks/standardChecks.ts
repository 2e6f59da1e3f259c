import { sheetRangeText } from "../../workbook/address";
import { COLUMN, FIRST_ROW } from "../builder/columns";
import { f, join, mark, through, type KeyFormula } from "../builder/formula";
import type { InputData } from "../builder/inputData";
import type { SheetSpec } from "../builder/row";
import type { CheckData } from "./checkRows";
import { hasLimits, outsideMark } from "./outsideLimits";

/** The check on which the cover's answer depends before all others. */
export const NO_ERRORS = "no_errors";

/** What must hold in every template, whatever it calculates. */
export function standardChecks(
  inputs: readonly InputData[],
  sheets: readonly SheetSpec[],
  keyFigures: number,
): CheckData[] {
  const cover = through(mark(figureMark(0)), mark(figureMark(keyFigures - 1)));
  const blocks = [f`${cover}`, ...sheets.map(figuresOf)];
  const limited = inputs.filter(hasLimits).map(({ key }) => outsideMark(key));
  const outside = through(mark(limited[0] ?? ""), mark(limited.at(-1) ?? ""));
  return [
    {
      key: NO_ERRORS,
      title: "No errors in outputs and key figures",
      formula: join(
        blocks.map((block) => f`SUMPRODUCT(--ISERROR(${block}))`),
        "+",
      ),
      remedy: "The number of cells that show an error: the first one says why.",
    },
    {
      key: "no_input_missing",
      title: "No input missing",
      formula: f`${mark("missing_inputs")}`,
      remedy: "Blue cells on Inputs that are empty.",
    },
    {
      key: "inputs_within_limits",
      title: "Inputs within their limits",
      formula: f`SUM(${outside})`,
      remedy: "The number of inputs outside their limits: the last column on Inputs shows which.",
    },
  ];
}

/** The mark of a key figure on the cover, counted from 0. */
export function figureMark(index: number): string {
  return `cover figure ${index}`;
}

/** From the column of totals to the last cell of any row. */
function figuresOf({ name, rows }: SheetSpec): KeyFormula {
  const ends = rows.flatMap(({ cells = [] }) => cells.map((it) => it.column + it.columns));
  const columns = Math.max(...ends) - COLUMN.total;
  const range = { row: FIRST_ROW, column: COLUMN.total, rows: rows.length, columns };
  return f`${sheetRangeText(name, range, true)}`;
}
