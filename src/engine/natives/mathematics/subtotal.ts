import { isCellError } from "../../../workbook/cellValue";
import type { Scalar, Value } from "../../values";
import { DIVISION_ERROR, isMatrix, isReference, NUMBER_ERROR, VALUE_ERROR } from "../../values";
import { total } from "../aggregates";
import { native } from "../native";
import type { NativeContext } from "../nativeContext";
import { anything, rest, whole } from "../readers";
import { middles, percentile, percentileExclusive } from "../statistics/order";
import { deviation, variance } from "../statistics/spread";

/** Totals that pass over other totals and over rows that are not shown. */
export const subtotals = [
  native("SUBTOTAL", [whole, rest(anything)], (code, values, context): Value => {
    const number = code > 100 ? code - 100 : code;
    if (number < 1 || number > 11) return VALUE_ERROR;
    const skips = code > 100 ? "hidden" : "filtered";
    return aggregated(number, cellsIn(values, context, true, skips), false);
  }),
  native("AGGREGATE", [whole, whole, rest(anything)], (code, choice, values, context): Value => {
    if (code < 1 || code > 19 || choice < 0 || choice > 7) return VALUE_ERROR;
    const ignoresErrors = [2, 3, 6, 7].includes(choice);
    const skips = choice % 2 === 1 ? "hidden" : "none";
    if (code < 14) {
      return aggregated(code, cellsIn(values, context, choice < 4, skips), ignoresErrors);
    }
    const cells = cellsIn(values.slice(0, 1), context, choice < 4, skips);
    const [k] = cellsIn(values.slice(1, 2), context, false, "none");
    if (typeof k !== "number") return isCellError(k) ? k : VALUE_ERROR;
    return ordered(code, cells, k, ignoresErrors);
  }),
];

/** Cells of ranges and arrays; totals among them are left out where `skipsTotals`, and rows not shown. */
function cellsIn(
  values: readonly (Value | undefined)[],
  context: NativeContext,
  skipsTotals: boolean,
  skips: "filtered" | "hidden" | "none",
): Scalar[] {
  const found: Scalar[] = [];
  for (const value of values) {
    const read = isReference(value) ? context.rowsOf(value) : value;
    if (!isMatrix(read)) {
      found.push(isReference(read) ? null : ((read ?? null) as Scalar));
      continue;
    }
    const unseen = isReference(value) ? context.hiddenRows(value.sheet) : undefined;
    for (const [row, line] of read.entries()) {
      if (unseen && isReference(value) && skips !== "none") {
        const at = value.row + row;
        if (unseen.filtered.has(at) || (skips === "hidden" && unseen.hidden.has(at))) continue;
      }
      for (const [column, cell] of line.entries()) {
        if (cell === null) continue;
        if (skipsTotals && isReference(value)) {
          const formula = context.formulaAt(value.sheet, value.row + row, value.column + column);
          if (formula !== undefined && TOTAL.test(formula)) continue;
        }
        found.push(cell);
      }
    }
  }
  return found;
}

const TOTAL = /\b(SUBTOTAL|AGGREGATE)\(/i;

function aggregated(code: number, cells: readonly Scalar[], ignoresErrors: boolean): Value {
  if (code === 2) return cells.filter((cell) => typeof cell === "number").length;
  if (code === 3) {
    return cells.filter((cell) => cell !== null && !(ignoresErrors && isCellError(cell))).length;
  }
  const error = cells.find(isCellError);
  if (error && !ignoresErrors) return error;
  const list = cells.filter((cell) => typeof cell === "number");
  switch (code) {
    case 1:
      return list.length === 0 ? DIVISION_ERROR : total(list) / list.length;
    case 4:
      return list.reduce((a, b) => Math.max(a, b), list[0] ?? 0);
    case 5:
      return list.reduce((a, b) => Math.min(a, b), list[0] ?? 0);
    case 6:
      return list.length === 0 ? 0 : list.reduce((a, b) => a * b, 1);
    case 7:
      return deviation(list, 1);
    case 8:
      return deviation(list, 0);
    case 9:
      return total(list);
    case 10:
      return variance(list, 1);
    case 11:
      return variance(list, 0);
    case 12:
      return middles.median(list);
    default:
      return middles.mode(list);
  }
}

function ordered(code: number, cells: readonly Scalar[], k: number, ignoresErrors: boolean): Value {
  const error = cells.find(isCellError);
  if (error && !ignoresErrors) return error;
  const sorted = cells.filter((cell) => typeof cell === "number").sort((a, b) => a - b);
  switch (code) {
    case 14:
      return sorted[sorted.length - Math.ceil(k)] ?? NUMBER_ERROR;
    case 15:
      return sorted[Math.ceil(k) - 1] ?? NUMBER_ERROR;
    case 16:
      return percentile(sorted, k);
    case 17:
      return percentile(sorted, Math.trunc(k) / 4);
    case 18:
      return percentileExclusive(sorted, k);
    default:
      return percentileExclusive(sorted, Math.trunc(k) / 4);
  }
}
