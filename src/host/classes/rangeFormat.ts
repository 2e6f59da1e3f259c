import { DEFAULT_ROW_HEIGHT } from "../openSheet";
import type { CellFormat } from "../cellFormat";
import type { Axis } from "../cellRange";
import { defineClass } from "../officeObject";
import type { Scalar } from "../officeObject";
import type { RangeTarget } from "../rangeTarget";
import { cellsOf, sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import {
  choiceArgument,
  flagArgument,
  numberArgument,
  textArgument,
  wholeArgument,
} from "./arguments";
import { colorArgument } from "./color";
import { rangeBorders } from "./rangeBorders";
import { changeLook, lookScalar, uniform } from "./rangeLook";

/** Color behind the cells. A cell without a fill is white. */
export const rangeFill = defineClass<RangeTarget>({
  name: "RangeFill",
  scalars: {
    Color: lookScalar(
      "fill",
      (fill) => fill ?? "#FFFFFF",
      (value) => (value === "" ? null : colorArgument(value, "color")),
    ),
  },
  methods: {
    Clear: (target, _args, session) => {
      changeLook(target, session, { fill: null });
    },
  },
});

export const rangeFont = defineClass<RangeTarget>({
  name: "RangeFont",
  scalars: {
    Name: text("fontName"),
    Size: number("fontSize"),
    Color: lookScalar("fontColor", asIs, (value) => colorArgument(value, "color")),
    Bold: flag("bold"),
    Italic: flag("italic"),
    Underline: choice("underline", [
      "None",
      "Single",
      "Double",
      "SingleAccountant",
      "DoubleAccountant",
    ]),
    Strikethrough: flag("strikethrough"),
    Subscript: flag("subscript"),
    Superscript: flag("superscript"),
  },
});

export const formatProtection = defineClass<RangeTarget>({
  name: "FormatProtection",
  scalars: { Locked: flag("locked"), FormulaHidden: flag("formulaHidden") },
});

export const rangeFormat = defineClass<RangeTarget>({
  name: "RangeFormat",
  scalars: {
    HorizontalAlignment: choice("horizontal", [
      "General",
      "Left",
      "Center",
      "Right",
      "Fill",
      "Justify",
      "CenterAcrossSelection",
      "Distributed",
    ]),
    VerticalAlignment: choice("vertical", ["Top", "Center", "Bottom", "Justify", "Distributed"]),
    WrapText: flag("wrap"),
    ShrinkToFit: flag("shrink"),
    IndentLevel: lookScalar("indent", asIs, (value) => wholeArgument(value, "indentLevel")),
    TextOrientation: number("rotation"),
    ColumnWidth: size("columns"),
    RowHeight: size("rows"),
    UseStandardWidth: standardSize("columns"),
    UseStandardHeight: standardSize("rows"),
  },
  navigations: {
    fill: (target, session) => rangeFill.of(target, session),
    font: (target, session) => rangeFont.of(target, session),
    borders: (target, session) => rangeBorders.of(target, session),
    protection: (target, session) => formatProtection.of(target, session),
  },
  methods: {
    AutofitColumns: autofitColumns,
    AutofitRows: (target, _args, session) => {
      setSizes(target, session, "rows", undefined);
    },
    AdjustIndent: (target, [amount], session) => {
      const now = Number(uniform(target, session, ({ indent }) => indent) ?? 0);
      const indent = Math.max(0, now + wholeArgument(amount, "amount"));
      changeLook(target, session, { indent });
    },
  },
});

type KeysOf<V> = { [K in keyof CellFormat]: CellFormat[K] extends V ? K : never }[keyof CellFormat];

function asIs(value: unknown): unknown {
  return value;
}

function text(key: "fontName"): Scalar<RangeTarget> {
  return lookScalar(key, asIs, (value) => textArgument(value, key));
}

function number(key: KeysOf<number>): Scalar<RangeTarget> {
  return lookScalar(key, asIs, (value) => numberArgument(value, key));
}

function flag(key: KeysOf<boolean>): Scalar<RangeTarget> {
  return lookScalar(key, asIs, (value) => flagArgument(value, key));
}

function choice(
  key: "horizontal" | "vertical" | "underline",
  choices: readonly string[],
): Scalar<RangeTarget> {
  return lookScalar(key, asIs, (value) => choiceArgument(value, key, choices));
}

/** Width of columns or height of rows in points; null where they differ. */
function size(axis: Axis): Scalar<RangeTarget> {
  return {
    read: (target, session) => sizeOf(target, session, axis),
    write(target, value, session) {
      setSizes(target, session, axis, numberArgument(value, `size of ${axis}`));
    },
  };
}

function standardSize(axis: Axis): Scalar<RangeTarget> {
  return {
    read(target, session) {
      const standard = axis === "rows" ? DEFAULT_ROW_HEIGHT : standardWidth(target, session);
      return sizeOf(target, session, axis) === standard;
    },
    write(target, value, session) {
      if (flagArgument(value, "standard size")) setSizes(target, session, axis, undefined);
    },
  };
}

function standardWidth(target: RangeTarget, session: Session): number {
  return sheetOfTarget(target, session).standardWidth;
}

function sizeOf(target: RangeTarget, session: Session, axis: Axis): number | null {
  const sheet = sheetOfTarget(target, session);
  const range = cellsOf(target);
  const [from, count] = axis === "rows" ? [range.row, range.rows] : [range.column, range.columns];
  const sizes = axis === "rows" ? sheet.rowHeights : sheet.columnWidths;
  const standard = axis === "rows" ? DEFAULT_ROW_HEIGHT : sheet.standardWidth;
  const first = sizes.get(from) ?? standard;
  for (let place = from; place < from + count; place += 1) {
    if ((sizes.get(place) ?? standard) !== first) return null;
  }
  return first;
}

function setSizes(
  target: RangeTarget,
  session: Session,
  axis: Axis,
  points: number | undefined,
): void {
  const range = cellsOf(target);
  const [from, count] = axis === "rows" ? [range.row, range.rows] : [range.column, range.columns];
  session.workbook.setSizes(sheetOfTarget(target, session).name, axis, from, count, points);
}

/** Points of one character and of the space beside the text, about, in the standard font. */
const CHARACTER_POINTS = 5.25;
const PADDING_POINTS = 6;

/** As wide as the longest text; Excel measures the letters, this counts them. */
function autofitColumns(target: RangeTarget, _args: readonly unknown[], session: Session): void {
  const sheet = sheetOfTarget(target, session).name;
  const range = cellsOf(target);
  session.fresh();
  const used = session.workbook.usedRange(sheet);
  if (used === undefined) return;
  const last = Math.min(range.column + range.columns, used.column + used.columns);
  for (let column = range.column; column < last; column += 1) {
    let longest = 0;
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      longest = Math.max(longest, session.workbook.cell(sheet, row, column).text.length);
    }
    const points = longest === 0 ? undefined : longest * CHARACTER_POINTS + PADDING_POINTS;
    session.workbook.setSizes(sheet, "columns", column, 1, points);
  }
}
