import type { Axis } from "../../host/cellRange";
import type { OpenGroup } from "../../host/openSheet";
import type { Bench } from "./bench";
import { selectedAxis } from "./lineEdits";

/** Folds a group, or unfolds it. */
export function toggleGroup(bench: Bench, group: OpenGroup): void {
  const { workbook } = bench;
  const sheet = bench.sheet();
  bench.act(group.collapsed ? "unfolding" : "folding", () => {
    workbook.setHidden(sheet, group.axis, group.from, group.count, !group.collapsed);
    workbook.changeObjects(sheet, (one) => {
      one.groups = one.groups.map((other) =>
        other.axis === group.axis && other.from === group.from && other.count === group.count
          ? { ...other, collapsed: !group.collapsed }
          : other,
      );
    });
  });
}

/** Groups the selected rows or columns. */
export function groupSelected(bench: Bench, axis: Axis = selectedAxis(bench)): void {
  const { from, count } = selectedLines(bench, axis);
  bench.act(`grouping ${axis}`, () => {
    bench.workbook.changeObjects(bench.sheet(), (sheet) => {
      sheet.groups = [...sheet.groups, { axis, from, count, collapsed: false }];
    });
  });
}

/** Takes away the groups that lie inside of the selected rows or columns or around them. */
export function ungroupSelected(bench: Bench, axis: Axis = selectedAxis(bench)): void {
  const { from, count } = selectedLines(bench, axis);
  const { workbook } = bench;
  const sheet = bench.sheet();
  const touches = (group: OpenGroup): boolean =>
    group.axis === axis && group.from < from + count && from < group.from + group.count;
  bench.act(`ungrouping ${axis}`, () => {
    for (const group of workbook.activeSheet().groups.filter(touches)) {
      if (group.collapsed) workbook.setHidden(sheet, axis, group.from, group.count, false);
    }
    workbook.changeObjects(sheet, (one) => {
      one.groups = one.groups.filter((group) => !touches(group));
    });
  });
}

/** Hides the selected rows or columns. */
export function hideSelected(bench: Bench, axis: Axis = selectedAxis(bench)): void {
  const { from, count } = selectedLines(bench, axis);
  bench.act(`hiding ${axis}`, () => {
    bench.workbook.setHidden(bench.sheet(), axis, from, count, true);
  });
}

/** Shows hidden rows or columns among the selected ones and right beside them. */
export function showSelected(bench: Bench, axis: Axis = selectedAxis(bench)): void {
  const { from, count } = selectedLines(bench, axis);
  const { rowHeights, columnWidths } = bench.workbook.activeSheet();
  const sizes = axis === "rows" ? rowHeights : columnWidths;
  let [first, last] = [from, from + count];
  while (first > 0 && sizes.get(first - 1) === 0) first -= 1;
  while (sizes.get(last) === 0) last += 1;
  bench.act(`showing ${axis}`, () => {
    bench.workbook.setHidden(bench.sheet(), axis, first, last - first, false);
  });
}

function selectedLines(bench: Bench, axis: Axis): { from: number; count: number } {
  const { row, column, rows, columns } = bench.selection();
  return axis === "rows" ? { from: row, count: rows } : { from: column, count: columns };
}
