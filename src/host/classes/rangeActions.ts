import type { CellRange } from "../cellRange";
import { holdsRange, intersection, isEntireColumns, isEntireRows } from "../cellRange";
import type { Axis } from "../cellRange";
import { invalidArgument, OfficeError } from "../officeError";
import type { OpenSheet } from "../openSheet";
import { withoutRange } from "../rangeDifference";
import type { RangeTarget } from "../rangeTarget";
import { cellsOf, rangeTarget, sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import { choiceArgument, flagArgument, wholeArgument } from "./arguments";
import { refuseProtected } from "./protection";
import { rangeClass } from "./rangeClass";
import { copyCells } from "./rangeCopy";

type Action = (target: RangeTarget, args: readonly unknown[], session: Session) => unknown;

/** Methods of Range that do something to the workbook. */
export const actionMethods: Readonly<Record<string, Action>> = {
  Clear: clear,
  Insert: insert,
  Delete: deleteCells,
  Merge(target, [across], session) {
    const { workbook } = session;
    const eachRow = flagArgument(across, "across", false);
    workbook.merge(sheetOfTarget(target, session).name, cellsOf(target), eachRow);
  },
  Unmerge(target, _args, session) {
    session.workbook.unmerge(sheetOfTarget(target, session).name, cellsOf(target));
  },
  Select(target, _args, session) {
    session.workbook.select(sheetOfTarget(target, session).name, cellsOf(target));
  },
  CopyFrom: copyCells,
  Group(target, [option], session) {
    const axis = axisOf(option);
    const { from, count } = linesOf(cellsOf(target), axis);
    session.workbook.changeObjects(sheetOfTarget(target, session).name, (sheet) => {
      sheet.groups = [...sheet.groups, { axis, from, count, collapsed: false }];
    });
  },
  Ungroup: ungroup,
  HideGroupDetails: (target, [option], session) => {
    hide(target, session, axisOf(option), true);
  },
  ShowGroupDetails: (target, [option], session) => {
    hide(target, session, axisOf(option), false);
  },
  Calculate(_target, _args, session) {
    session.workbook.recalculate();
  },
  SetDirty: () => undefined,
  _ValidateArraySize(target, [rows, columns]) {
    const range = cellsOf(target);
    const fits =
      wholeArgument(rows, "rows") === range.rows &&
      wholeArgument(columns, "columns") === range.columns;
    if (!fits) throw invalidArgument("the rows and columns do not match the size of the range");
  },
};

/** Shows or hides entire rows or columns. */
export function hide(target: RangeTarget, session: Session, axis: Axis, hidden: boolean): void {
  const { from, count } = linesOf(cellsOf(target), axis);
  const { name } = sheetOfTarget(target, session);
  session.workbook.setHidden(name, axis, from, count, hidden);
}

function axisOf(option: unknown): Axis {
  const choice = choiceArgument(option, "groupOption", ["ByRows", "ByColumns"]);
  return choice === "ByRows" ? "rows" : "columns";
}

function linesOf(range: CellRange, axis: Axis): { from: number; count: number } {
  return axis === "rows"
    ? { from: range.row, count: range.rows }
    : { from: range.column, count: range.columns };
}

function ungroup(target: RangeTarget, [option]: readonly unknown[], session: Session): void {
  const axis = axisOf(option);
  const { from, count } = linesOf(cellsOf(target), axis);
  const { name, groups } = sheetOfTarget(target, session);
  const inner = groups.filter(
    (group) =>
      group.axis === axis && group.from >= from && group.from + group.count <= from + count,
  );
  if (inner.length === 0) throw new OfficeError("InvalidOperation", "nothing is grouped there");
  session.workbook.changeObjects(name, (sheet) => {
    sheet.groups = sheet.groups.filter((group) => !inner.includes(group));
  });
}

function clear(target: RangeTarget, [applyTo]: readonly unknown[], session: Session): void {
  const what = choiceArgument(
    applyTo,
    "applyTo",
    ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"],
    "All",
  );
  const sheet = sheetOfTarget(target, session);
  const range = cellsOf(target);
  refuseProtected(sheet, range);
  const { workbook } = session;
  if (what === "All" || what === "Contents") workbook.clearContents(sheet.name, range);
  if (what !== "All" && what !== "Formats") return;
  workbook.clearFormats(sheet.name, range);
  clearRules(sheet, range, session, what === "All");
}

/** Rules that touch the range lose those cells. */
function clearRules(
  sheet: OpenSheet,
  range: CellRange,
  { workbook }: Session,
  validations: boolean,
): void {
  const touches = (item: { range: CellRange }): boolean =>
    intersection(item.range, range) !== undefined;
  if (!sheet.conditionals.some(touches) && !(validations && sheet.validations.some(touches))) {
    return;
  }
  workbook.changeObjects(sheet.name, (open) => {
    open.conditionals = open.conditionals.filter((item) => !holdsRange(range, item.range));
    if (!validations) return;
    open.validations = open.validations.flatMap((item) =>
      withoutRange(item.range, range).map((rest) => ({ ...item, range: rest })),
    );
  });
}

function insert(target: RangeTarget, [shift]: readonly unknown[], session: Session): unknown {
  const range = cellsOf(target);
  const direction = choiceArgument(shift, "shift", ["Down", "Right"]);
  const axis = entireAxis(range, direction === "Down" ? "rows" : "columns", session, "insert");
  const { from, count } = linesOf(range, axis);
  session.workbook.insertLines(sheetOfTarget(target, session).name, axis, from, count);
  return rangeClass.of(rangeTarget(session, target.sheetId, range), session);
}

function deleteCells(target: RangeTarget, [shift]: readonly unknown[], session: Session): void {
  const range = cellsOf(target);
  const direction = choiceArgument(shift, "shift", ["Up", "Left"]);
  const axis = entireAxis(range, direction === "Up" ? "rows" : "columns", session, "delete");
  const { from, count } = linesOf(range, axis);
  session.workbook.deleteLines(sheetOfTarget(target, session).name, axis, from, count);
}

/** Entire lines decide by themselves which way the others move; parts of lines are not moved here. */
function entireAxis(range: CellRange, asked: Axis, session: Session, member: string): Axis {
  if (isEntireRows(range)) return "rows";
  if (isEntireColumns(range)) return "columns";
  throw session.refuse(`Range.${member} of cells that are no entire ${asked}`);
}
