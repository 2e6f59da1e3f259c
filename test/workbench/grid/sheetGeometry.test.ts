import { createLines } from "../../../src/workbench/grid/lines";
import type { SheetGeometry } from "../../../src/workbench/grid/sheetGeometry";
import {
  HEAD_HEIGHT,
  HEAD_WIDTH,
  hitTest,
  rectangleOf,
  scrollTo,
} from "../../../src/workbench/grid/sheetGeometry";

/** Cells of 60 × 20 pixels; one row and one column are frozen. */
const geometry: SheetGeometry = {
  rows: createLines(100, 15, new Map()),
  columns: createLines(26, 45, new Map()),
  frozen: { rows: 1, columns: 1 },
  frozenWidth: 60,
  frozenHeight: 20,
};
const scroll = { left: 120, top: 40 };

test("a range covers its cells, and entire rows end with the lines that exist", () => {
  expect(rectangleOf(geometry, { row: 1, column: 2, rows: 2, columns: 1 })).toEqual({
    left: 120,
    top: 20,
    width: 60,
    height: 40,
  });
  expect(rectangleOf(geometry, { row: 0, column: 0, rows: 1, columns: 16384 }).width).toBe(1560);
});

test("a point in the frozen part is not scrolled, one beside it is", () => {
  const hit = (x: number, y: number) => hitTest(geometry, scroll, HEAD_WIDTH + x, HEAD_HEIGHT + y);
  expect(hit(10, 10)).toEqual({ part: "cell", row: 0, column: 0 });
  expect(hit(70, 30)).toEqual({ part: "cell", row: 3, column: 3 });
});

test("headings and the corner are told apart", () => {
  expect(hitTest(geometry, scroll, 5, HEAD_HEIGHT + 30).part).toBe("rowHead");
  expect(hitTest(geometry, scroll, HEAD_WIDTH + 70, 5).part).toBe("columnHead");
  expect(hitTest(geometry, scroll, 5, 5).part).toBe("corner");
});

test("a cell in view scrolls nothing and the scroll is the same object", () => {
  const view = { width: 600, height: 400 };
  expect(scrollTo(geometry, scroll, view, { row: 5, column: 5 })).toBe(scroll);
  expect(scrollTo(geometry, scroll, view, { row: 0, column: 5 })).toBe(scroll);
});

test("a cell under the frozen part comes out beside it", () => {
  const view = { width: 600, height: 400 };
  expect(scrollTo(geometry, scroll, view, { row: 1, column: 1 })).toEqual({ left: 0, top: 0 });
});
