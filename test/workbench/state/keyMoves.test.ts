import { arrowStep, jumped, stepped } from "../../../src/workbench/state/keyMoves";
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/workbook/address";

const DOWN = { rows: 1, columns: 0 };
const at = (row: number, column = 0) => ({ row, column });
const filled = (...rows: number[]) =>
  [at(Math.max(...rows)), (row: number) => rows.includes(row)] as const;

test("arrow keys are steps and other keys are none", () => {
  expect(arrowStep("ArrowLeft")).toEqual({ rows: 0, columns: -1 });
  expect(arrowStep("Enter")).toBeUndefined();
});

test("steps stop at the ends of the sheet", () => {
  expect(stepped(at(0), { rows: -1, columns: -1 })).toEqual(at(0));
  const last = at(MAX_ROWS - 1, MAX_COLUMNS - 1);
  expect(stepped(last, { rows: 20, columns: 1 })).toEqual(last);
});

test("Ctrl and an arrow lead to the end of the block", () => {
  expect(jumped(at(1), DOWN, ...filled(1, 2, 3, 7))).toEqual(at(3));
});

test("from the end of a block they lead to the next filled cell", () => {
  expect(jumped(at(3), DOWN, ...filled(1, 2, 3, 7))).toEqual(at(7));
});

test("behind the last filled cell they lead to the end of the sheet", () => {
  expect(jumped(at(7), DOWN, ...filled(1, 2, 3, 7))).toEqual(at(MAX_ROWS - 1));
  expect(jumped(at(9), { rows: -1, columns: 0 }, ...filled())).toEqual(at(0));
});
