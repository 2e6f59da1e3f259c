import { tiled } from "../../../src/workbench/edit/tiled";

const target = (rows: number, columns: number) => ({ row: 4, column: 2, rows, columns });

test("one cell fills the selection", () => {
  expect(tiled([["x"]], target(2, 2))).toEqual([
    ["x", "x"],
    ["x", "x"],
  ]);
});

test("a block repeats where the selection holds it a whole number of times", () => {
  expect(tiled([[1, 2]], target(2, 4))).toEqual([
    [1, 2, 1, 2],
    [1, 2, 1, 2],
  ]);
  expect(tiled([[1, 2]], target(1, 3))).toEqual([[1, 2]]);
});

test("nothing on the clipboard pastes nothing", () => {
  expect(tiled([], target(1, 1))).toEqual([]);
});
