import type { CellError } from "../../workbook/cellValue";
import { isCellError } from "../../workbook/cellValue";
import type { Matrix, Scalar, Value } from "../values";
import { DIVISION_ERROR, failure, NUMBER_ERROR, VALUE_ERROR } from "../values";
import { total } from "./aggregates";
import type { Criterion } from "./criteria";
import { criterionOf } from "./criteria";
import { native } from "./native";
import { optional, rows, scalar } from "./readers";
import { deviation, variance } from "./statistics/spread";

/** Functions over the records of a list that meet the criteria of a range. */
export const database = [
  ofNumbers("DSUM", total),
  ofNumbers("DAVERAGE", (list) => (list.length === 0 ? DIVISION_ERROR : total(list) / list.length)),
  ofNumbers("DMAX", (list) => list.reduce((a, b) => Math.max(a, b), list[0] ?? 0)),
  ofNumbers("DMIN", (list) => list.reduce((a, b) => Math.min(a, b), list[0] ?? 0)),
  ofNumbers("DPRODUCT", (list) => (list.length === 0 ? 0 : list.reduce((a, b) => a * b, 1))),
  ofNumbers("DSTDEV", (list) => deviation(list, 1)),
  ofNumbers("DSTDEVP", (list) => deviation(list, 0)),
  ofNumbers("DVAR", (list) => variance(list, 1)),
  ofNumbers("DVARP", (list) => variance(list, 0)),
  ofCells("DCOUNT", (cells) => cells.filter((cell) => typeof cell === "number").length),
  ofCells("DCOUNTA", (cells) => cells.filter((cell) => cell !== null).length),
  ofCells("DGET", (cells) => {
    if (cells.length === 0) return failure("#VALUE!", "no record meets the criteria");
    return cells.length > 1 ? NUMBER_ERROR : (cells[0] ?? null);
  }),
];

function ofNumbers(name: string, calculate: (list: readonly number[]) => Value) {
  return ofCells(name, (cells) => {
    const error = cells.find(isCellError);
    return error ?? calculate(cells.filter((cell) => typeof cell === "number"));
  });
}

function ofCells(name: string, calculate: (cells: readonly Scalar[]) => Value) {
  return native(name, [rows, optional(scalar, undefined), rows], (list, field, criteria): Value => {
    const isCount = name.startsWith("DCOUNT");
    if (field === undefined && !isCount) return failure("#VALUE!", `${name} needs a field`);
    const column = fieldOf(list, field);
    if (isCellError(column)) return column;
    const meets = conditionsOf(list, criteria);
    const records = list.slice(1).filter(meets);
    // Without a field DCOUNT counts the records themselves.
    return calculate(records.map((record) => (column < 0 ? 1 : (record[column] ?? null))));
  });
}

function fieldOf(list: Matrix, field: Scalar | undefined): number | CellError {
  const width = list[0]?.length ?? 0;
  if (field === undefined || field === null) return -1;
  if (typeof field === "number") {
    const column = Math.trunc(field) - 1;
    return column >= 0 && column < width ? column : VALUE_ERROR;
  }
  const column = columnOf(list, field);
  return column < 0 ? failure("#VALUE!", "there is no such field in the list") : column;
}

function columnOf(list: Matrix, title: Scalar): number {
  const wanted = typeof title === "string" ? title.toLowerCase() : undefined;
  return (list[0] ?? []).findIndex(
    (cell) => typeof cell === "string" && cell.toLowerCase() === wanted,
  );
}

/** A record meets one line of the criteria, in every cell that is filled. */
function conditionsOf(list: Matrix, criteria: Matrix): (record: readonly Scalar[]) => boolean {
  const columns = (criteria[0] ?? []).map((title) => columnOf(list, title));
  const lines = criteria.slice(1).map((line) => {
    const tests: { column: number; criterion: Criterion }[] = [];
    for (const [i, cell] of line.entries()) {
      const column = columns[i] ?? -1;
      if (cell !== null && column >= 0) tests.push({ column, criterion: textOrValue(cell) });
    }
    return tests;
  });
  return (record) =>
    lines.some((tests) =>
      tests.every(({ column, criterion }) => criterion(record[column] ?? null)),
    );
}

/** A plain text finds every cell that begins with it. */
function textOrValue(cell: Scalar): Criterion {
  const isPlain = typeof cell === "string" && cell !== "" && !/^[<>=]/.test(cell);
  return criterionOf(isPlain && Number.isNaN(Number(cell)) ? `${cell}*` : cell);
}
