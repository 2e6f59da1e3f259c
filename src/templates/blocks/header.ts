import { COLUMN } from "../builder/columns";
import { f, input, markAt, mark, type KeyFormula } from "../builder/formula";
import type { Row } from "../builder/row";
import { OUTSIDE_COLUMN } from "./outsideLimits";

/** The five frozen rows of a sheet. */
export interface HeaderFacts {
  /** "Revenue drivers · Curves". */
  readonly title: string;
  readonly preset: string;
  readonly periods: number;
  /** "axis": the sheet holds the time axis; "link": it shows that one; or a text in its place. */
  readonly timeline: "axis" | "link" | { readonly subtitle: string };
  /** The sheet that holds the time axis. */
  readonly axisSheet: string;
  readonly hasYears: boolean;
  /** The columns before the figures hold sources. */
  readonly cites: boolean;
}

/** Title, period number, fiscal year with the captions of the columns, preset and unit, checks. */
export function headerRows(facts: HeaderFacts): readonly Row[] {
  return [
    { title: facts.title, styles: ["header"], titleStyles: ["sheetTitle"] },
    ...timeRows(facts),
    {
      title: "Preset",
      styles: ["header"],
      cells: [
        { column: COLUMN.unit, columns: 1, content: [facts.preset], styles: [] },
        { column: COLUMN.note, columns: 1, content: ["Amounts in"], styles: ["right"] },
        {
          key: { kind: "mark", key: "money", local: true },
          column: COLUMN.total,
          columns: 1,
          content: f`=TRIM(${input("currency")}&" "&${input("scale")})`,
          styles: ["right"],
        },
      ],
    },
    {
      title: "Checks that do not hold",
      styles: ["header", "headerEnd"],
      cells: [
        {
          column: COLUMN.unit,
          columns: 1,
          content: f`=${mark("master")}`,
          styles: ["integer", "right"],
          passFail: true,
        },
      ],
    },
  ];
}

function timeRows({ timeline, periods, axisSheet, hasYears, cites }: HeaderFacts): Row[] {
  if (typeof timeline === "object") {
    return [
      { title: timeline.subtitle, styles: ["header"], titleStyles: ["question"] },
      { title: "Conditional on these inputs; not a forecast.", styles: ["header"] },
    ];
  }
  const across = { column: COLUMN.opening, columns: periods + 1, withOpening: true };
  const link = (key: string): KeyFormula => f`=${markOn(axisSheet, key)}`;
  return [
    {
      title: "Period",
      styles: ["header"],
      cells: [
        ...(timeline === "axis"
          ? [{ column: COLUMN.opening, columns: 1, content: [0], styles: ["integer"] as const }]
          : []),
        timeline === "axis"
          ? {
              key: { kind: "mark", key: "period", local: true },
              column: COLUMN.first,
              columns: periods,
              content: f`=${markAt("period", -1)}+1`,
              styles: ["integer"],
            }
          : {
              ...across,
              key: { kind: "mark", key: "period", local: true },
              content: link("period"),
              styles: ["integer"],
            },
      ],
    },
    {
      title: hasYears ? "Fiscal year" : "Year of the program",
      styles: ["header"],
      cells: [
        { column: COLUMN.unit, columns: 4, content: cites ? CAPTIONS : ["Unit"], styles: [] },
        { column: COLUMN.total, columns: 1, content: ["Constant, total"], styles: ["right"] },
        ...(cites
          ? [
              {
                column: OUTSIDE_COLUMN,
                columns: 1,
                content: ["Outside limits"],
                styles: ["right"],
              } as const,
            ]
          : []),
        {
          ...across,
          key: { kind: "mark", key: "year", local: true },
          content: timeline === "axis" ? yearFormula(hasYears) : link("year"),
          styles: [hasYears ? "fiscalYear" : "programYear"],
        },
      ],
    },
  ];
}

const CAPTIONS = ["Unit", "Source", "Conf.", "Date, note"];

function yearFormula(hasYears: boolean): KeyFormula {
  const period = markAt("period");
  return hasYears
    ? f`=IF(ISNUMBER(${input("first_year")}),${input("first_year")}+${period}-1,"")`
    : f`=${period}`;
}

/** The cell of the axis in the formula's own column. */
function markOn(sheet: string, key: string) {
  return markAt(key, 0, sheet);
}
