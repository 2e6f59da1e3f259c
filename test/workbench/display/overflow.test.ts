import { overflow } from "../../../src/workbench/display/overflow";

const width = (column: number) => (column < 5 ? 60 : undefined);
const blankUntil = (last: number) => (column: number) => column <= last;

test("a text runs to the right as far as it needs", () => {
  expect(overflow("left", 70, 1, width, blankUntil(9))).toEqual({ left: 0, right: 120 });
});

test("it stops at a cell that holds something and at the end of the sheet", () => {
  expect(overflow("left", 170, 1, width, blankUntil(2))).toEqual({ left: 0, right: 60 });
  expect(overflow("left", 900, 3, width, blankUntil(9))).toEqual({ left: 0, right: 60 });
});

test("right-aligned text runs to the left and centered text to both sides", () => {
  expect(overflow("right", 30, 1, width, blankUntil(9))).toEqual({ left: 60, right: 0 });
  expect(overflow("center", 30, 1, width, blankUntil(9))).toEqual({ left: 60, right: 60 });
});

test("a text that fits does not run", () => {
  expect(overflow("left", 0, 1, width, blankUntil(9))).toEqual({ left: 0, right: 0 });
});
