import { createLines, linePixels } from "../../../src/workbench/grid/lines";

const lines = createLines(
  5,
  15,
  new Map([
    [1, 30],
    [2, 0],
  ]),
);

test("lines lie one after the other, hidden ones take no room", () => {
  expect([0, 1, 2, 3, 4, 5].map((line) => lines.start(line))).toEqual([0, 20, 60, 60, 80, 100]);
  expect(lines.size(2)).toBe(0);
  expect(lines.length).toBe(100);
});

test("the line under a position is the visible one", () => {
  expect([-3, 0, 19, 20, 59, 60, 99, 500].map((at) => lines.at(at))).toEqual([
    0, 0, 0, 1, 1, 3, 4, 4,
  ]);
});

test("sizes are whole pixels", () => {
  expect(linePixels(15.3)).toBe(20);
});
