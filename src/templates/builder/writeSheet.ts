import { cellText, columnLetters, rangeText, type CellPosition } from "../../workbook/address";
import { literalText } from "../../workbook/literalText";
import type { ConditionalPlan, FormatPlan, PlanContent, SheetPlan } from "../../workbook/plan";
import { styleNamed } from "../../workbook/styles";
import { COLUMN, FIRST_ROW, HEADER_ROWS } from "./columns";
import { f, input, mark, type KeyFormula } from "./formula";
import { guardedFormula } from "./guardSpills";
import { absoluteReference, resolveFormula, type Places } from "./places";
import { labelWithYear } from "../blocks/yearText";
import type { Cells, ChartSpec, Row, SheetSpec } from "./row";

/** Every sheet shows at least eight periods' columns, whatever it holds. */
const LEAST_PERIODS = 8;

/** A sheet with addresses in place of keys. `header` fills the frozen rows. */
export function writeSheet(spec: SheetSpec, header: readonly Row[], places: Places): SheetPlan {
  const all = [
    ...header,
    ...Array.from({ length: FIRST_ROW - HEADER_ROWS }, (): Row => ({})),
    ...spec.rows,
  ];
  const last = COLUMN.first + Math.max(spec.periods ?? 0, LEAST_PERIODS) - 1;
  const sheet = new Map<number, Map<number, PlanContent>>();
  const formats: FormatPlan[] = [];
  const where = (row: number, column: number) => ({ sheet: spec.name, row, column });
  const put = (row: number, column: number, content: PlanContent): void => {
    if (content === null) return;
    const line = sheet.get(row) ?? new Map<number, PlanContent>();
    sheet.set(row, line.set(column, content));
  };
  const style = (row: number, column: number, columns: number, name: string): void => {
    formats.push({ range: rangeText({ row, column, rows: 1, columns }), style: name });
  };
  const text = (row: number, column: number, content: string | KeyFormula | undefined): void => {
    if (content === undefined) return;
    put(
      row,
      column,
      typeof content === "string"
        ? literalText(content)
        : resolveFormula(content, places, where(row, column)),
    );
  };
  all.forEach((row, index) => {
    for (const name of row.styles ?? []) style(index, 0, last + 1, name);
    for (const name of row.titleStyles ?? []) style(index, COLUMN.label, 1, name);
    text(index, COLUMN.label, row.title);
    text(index, COLUMN.unit, row.unit === undefined ? undefined : unitCell(row.unit));
    text(index, COLUMN.source, row.source);
    text(index, COLUMN.confidence, row.confidence);
    const noteColumn = noteColumnOf(spec, row);
    text(index, noteColumn, row.note);
    if (row.unit !== undefined) style(index, COLUMN.unit, 1, "note");
    if (row.source !== undefined) style(index, COLUMN.source, 3, "note");
    else if (row.note !== undefined) style(index, noteColumn, 1, "note");
    for (const cells of row.cells ?? []) writeCells(cells, index);
  });
  return {
    name: spec.name,
    tabColor: spec.tabColor,
    freeze: { rows: HEADER_ROWS, columns: spec.timeline ? 2 : 0 },
    gridlines: false,
    columnWidths: [...(spec.widths ?? STANDARD_WIDTHS)],
    rowHeights: rowHeights(all),
    blocks: [{ at: "A1", rows: rowsOf(sheet) }],
    formats,
    validations: validations(all),
    conditionals: conditionals(all),
    groups: [],
    charts: all.flatMap(({ charts = [] }, index) =>
      charts.map((chart) => chartPlan(chart, index, places)),
    ),
    print: {
      area: printArea(all, last),
      landscape: true,
      fitToWidth: true,
      titleRows: `1:${HEADER_ROWS}`,
    },
  };

  function writeCells(cells: Cells, row: number): void {
    const { column, columns, content, spills } = cells;
    let link = false;
    for (let i = 0; i < columns; i++) {
      if ("texts" in content) {
        if (spills === true && i > 0) break;
        const formula = guardedFormula(content, places, where(row, column + i));
        link ||= isLink(formula);
        put(row, column + i, formula);
      } else {
        const value = content[i] ?? null;
        put(row, column + i, typeof value === "string" ? literalText(value) : value);
      }
    }
    if (link) style(row, column, columns, "link");
    for (const name of cells.styles) style(row, column, columns, name);
  }
}

/** A sheet that cites no sources keeps no room for notes: they stand behind the row's last cell. */
function noteColumnOf({ cites }: SheetSpec, { cells = [] }: Row): number {
  if (cites === true) return COLUMN.note;
  return Math.max(COLUMN.opening, ...cells.map(({ column, columns }) => column + columns));
}

/**
 * "$bn/yr" follows the currency and scale of the workbook, "years after 2025" the first year of its
 * timeline; other units stay as they are.
 */
function unitCell(unit: string): string | KeyFormula {
  if (unit === "years after 2025") return labelWithYear("years after ", -1);
  const money = /^\$(?<scale>bn)?(?<rest>.*)$/.exec(unit)?.groups;
  if (money === undefined) return unit;
  const { scale, rest = "" } = money;
  const amount = scale === undefined ? f`${input("currency")}` : f`${mark("money")}`;
  return rest === "" ? f`=${amount}` : f`=${amount}&"${rest}"`;
}

/** A formula that only brings a value from another sheet. */
function isLink(formula: string): boolean {
  return /^=('[^']+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/u.test(formula);
}

/** Room for what is larger than the standard font, whose rows are 15 points high. */
function rowHeights(rows: readonly Row[]): SheetPlan["rowHeights"] {
  return rows.flatMap(({ styles = [], titleStyles = [], cells = [] }, index) => {
    const names = [...styles, ...titleStyles, ...cells.flatMap((it) => it.styles)];
    const size = Math.max(...names.map((name) => styleNamed(name).size ?? 0));
    return size <= 11 ? [] : [{ rows: String(index + 1), height: Math.ceil(1.4 * size) }];
  });
}

function rowsOf(sheet: ReadonlyMap<number, ReadonlyMap<number, PlanContent>>): PlanContent[][] {
  const columns = Math.max(...[...sheet.values()].flatMap((line) => [...line.keys()])) + 1;
  const rows = Math.max(...sheet.keys()) + 1;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => sheet.get(row)?.get(column) ?? null),
  );
}

function validations(rows: readonly Row[]): SheetPlan["validations"] {
  return rows.flatMap((row, index) =>
    (row.cells ?? []).flatMap(({ rule, column, columns }) =>
      rule === undefined
        ? []
        : [{ ...rule, range: rangeText({ row: index, column, rows: 1, columns }) }],
    ),
  );
}

/** A native rule on the cell itself, since custom functions do not work in rules. */
function conditionals(rows: readonly Row[]): ConditionalPlan[] {
  return rows.flatMap((row, index) =>
    (row.cells ?? []).flatMap(({ passFail, column }) => {
      if (passFail !== true) return [];
      const range = cellText(index, column);
      const cell = cellText(index, column, true);
      const holds = `AND(ISNUMBER(${cell}),N(${cell})=0)`;
      return [
        { range, formula: `=${holds}`, style: "pass" },
        { range, formula: `=NOT(${holds})`, style: "fail" },
      ];
    }),
  );
}

function chartPlan(chart: ChartSpec, row: number, places: Places): SheetPlan["charts"][number] {
  const { column, columns, rows, categories, series, ...about } = chart;
  const last: CellPosition = { row: row + rows - 1, column: column + columns - 1 };
  return {
    ...about,
    at: `${cellText(row, column)}:${cellText(last.row, last.column)}`,
    series: series.map((item) => ({
      ...item,
      categories: absoluteReference(categories, places),
      values: absoluteReference(item.values, places),
    })),
  };
}

function printArea(rows: readonly Row[], lastColumn: number): string {
  const charts = rows.flatMap(({ charts: own = [] }, index) =>
    own.map(({ rows: height, column, columns }) => ({
      end: index + height,
      column: column + columns - 1,
    })),
  );
  const right = Math.max(lastColumn, ...charts.map(({ column }) => column));
  return `A1:${columnLetters(right)}${Math.max(rows.length, ...charts.map(({ end }) => end))}`;
}

/** Beside a pane, the labels and the first years fit on a small screen. */
const STANDARD_WIDTHS: SheetPlan["columnWidths"] = [
  { columns: "A", width: 36 },
  { columns: "B", width: 14 },
  { columns: "C:E", width: 3 },
  { columns: "F", width: 13 },
  { columns: "G:R", width: 9 },
];
