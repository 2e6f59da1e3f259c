import {
  groupSelected,
  hideSelected,
  showSelected,
  toggleGroup,
  ungroupSelected,
} from "../../../src/workbench/state/outline";
import { benchForTests, selectRange } from "../support/benchForTests";

test("a group folds and unfolds with the heights that its rows had", () => {
  const { bench, workbook } = benchForTests();
  workbook.setSizes("Sheet1", "rows", 2, 1, 30);
  selectRange(bench, "2:4");
  groupSelected(bench);
  const [group] = workbook.activeSheet().groups;
  if (group === undefined) throw new Error("no group");
  toggleGroup(bench, group);
  expect([1, 2, 3].map((row) => workbook.activeSheet().rowHeights.get(row))).toEqual([0, 0, 0]);
  const [folded = group] = workbook.activeSheet().groups;
  toggleGroup(bench, folded);
  expect([...workbook.activeSheet().rowHeights]).toEqual([[2, 30]]);
  bench.undo();
  ungroupSelected(bench);
  expect(workbook.activeSheet().groups).toEqual([]);
  expect([...workbook.activeSheet().rowHeights]).toEqual([[2, 30]]);
});

test("hidden columns beside the selection are shown again", () => {
  const { bench, workbook } = benchForTests();
  selectRange(bench, "B:C");
  hideSelected(bench);
  expect(workbook.activeSheet().columnWidths.get(1)).toBe(0);
  selectRange(bench, "E:E");
  showSelected(bench);
  expect(workbook.activeSheet().columnWidths.get(1)).toBe(0);
  selectRange(bench, "D:D");
  showSelected(bench);
  expect(workbook.activeSheet().columnWidths.size).toBe(0);
});
