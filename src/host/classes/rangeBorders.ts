import type { CellBorder } from "../cellFormat";
import type { CellRange } from "../cellRange";
import { invalidArgument } from "../officeError";
import type { OfficeObject, Scalar } from "../officeObject";
import { defineClass } from "../officeObject";
import type { RangeTarget } from "../rangeTarget";
import { cellsOf, sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import { choiceArgument, itemAt, shown } from "./arguments";
import { colorArgument } from "./color";
import { uniform } from "./rangeLook";

/** One of the lines around or inside a range. */
interface BorderTarget {
  readonly cells: RangeTarget;
  readonly side: Side;
}

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;

type Side = (typeof SIDES)[number];
type Edge = "top" | "bottom" | "left" | "right";

/** Sides that Excel has and that are not kept here. */
const DIAGONALS: readonly unknown[] = ["DiagonalDown", "DiagonalUp"];

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;

const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** What Excel draws when only the weight or the color of a missing line is set. */
const FIRST_LINE: CellBorder = { style: "Continuous", weight: "Thin", color: "#000000" };

export const rangeBorder = defineClass<BorderTarget>({
  name: "RangeBorder",
  scalars: {
    SideIndex: { read: ({ side }) => side },
    Style: part("style", "None", (value) => choiceArgument(value, "style", STYLES)),
    Weight: part("weight", "Thin", (value) => choiceArgument(value, "weight", WEIGHTS)),
    Color: part("color", "#000000", (value) => colorArgument(value, "color")),
  },
});

export const rangeBorders = defineClass<RangeTarget>({
  name: "RangeBorderCollection",
  scalars: { Count: { read: () => SIDES.length + DIAGONALS.length } },
  items: (cells, session) => SIDES.map((side) => rangeBorder.of({ cells, side }, session)),
  item: borderAt,
  methods: {
    GetItemAt: (cells, [index], session) =>
      rangeBorder.of({ cells, side: itemAt(SIDES, index) }, session),
  },
});

function borderAt(cells: RangeTarget, key: unknown, session: Session): OfficeObject {
  if (DIAGONALS.includes(key)) throw session.refuse("RangeBorderCollection diagonals");
  const side = SIDES.find((known) => known === key);
  if (side === undefined) throw invalidArgument(`${shown(key)} is no side of a range`);
  return rangeBorder.of({ cells, side }, session);
}

function part(
  key: keyof CellBorder,
  none: string,
  check: (value: unknown) => string,
): Scalar<BorderTarget> {
  return {
    read({ cells, side }, session) {
      const edges = edgesOf(cellsOf(cells), side);
      const found = edges.map(({ range, edge }) =>
        uniform({ ...cells, range }, session, (format) => format[edge]?.[key] ?? none),
      );
      const [first = none] = found;
      return found.every((one) => one === first) ? first : null;
    },
    write({ cells, side }, value, session) {
      const next = check(value);
      const sheet = sheetOfTarget(cells, session);
      for (const { range, edge } of edgesOf(cellsOf(cells), side)) {
        const now = sheet.formats.at(range.row, range.column)[edge] ?? FIRST_LINE;
        const line = key === "style" && next === "None" ? undefined : { ...now, [key]: next };
        session.workbook.setFormat(sheet.name, range, { [edge]: line });
      }
    },
  };
}

/** Which edges of which cells make a side; a line between two cells belongs to both. */
function edgesOf(all: CellRange, side: Side): readonly { range: CellRange; edge: Edge }[] {
  const { row, column, rows, columns } = all;
  switch (side) {
    case "EdgeTop":
      return [{ range: { ...all, rows: 1 }, edge: "top" }];
    case "EdgeBottom":
      return [{ range: { ...all, row: row + rows - 1, rows: 1 }, edge: "bottom" }];
    case "EdgeLeft":
      return [{ range: { ...all, columns: 1 }, edge: "left" }];
    case "EdgeRight":
      return [{ range: { ...all, column: column + columns - 1, columns: 1 }, edge: "right" }];
    case "InsideHorizontal":
      return rows < 2
        ? []
        : [
            { range: { ...all, rows: rows - 1 }, edge: "bottom" },
            { range: { ...all, row: row + 1, rows: rows - 1 }, edge: "top" },
          ];
    case "InsideVertical":
      return columns < 2
        ? []
        : [
            { range: { ...all, columns: columns - 1 }, edge: "right" },
            { range: { ...all, column: column + 1, columns: columns - 1 }, edge: "left" },
          ];
  }
}
