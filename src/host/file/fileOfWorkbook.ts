import { settingsWithIds } from "./sheetIds";
import type { CellRange } from "../../workbook/address";
import type { FileStyle } from "../../workbook/fileStyle";
import type {
  FileCell,
  FileColumns,
  FileRows,
  FileSheetContents,
  FileTable,
  WorkbookFile,
} from "../../workbook/workbookFile";
import type { CellFormat } from "../cellFormat";
import { PLAIN_FORMAT } from "../cellFormat";
import type { OpenSheet } from "../openSheet";
import { DEFAULT_COLUMN_WIDTH } from "../openSheet";
import type { OpenWorkbook } from "../openWorkbook";
import { fileChart } from "./charts";
import { fileConditional } from "./conditionals";
import { POINTS_PER_CHARACTER } from "./fillWorkbook";
import { styleOfFormat } from "./looks";
import { filePage } from "./pages";
import { fileValidation } from "./validations";

/** The open workbook as plain data, with the values of its last calculation. */
export function fileOfWorkbook(workbook: OpenWorkbook): WorkbookFile {
  const looks = createLooks();
  const { leftOut, ...carried } = workbook.carried();
  const sheets = workbook.sheets().map((sheet) => contentsOf(workbook, sheet, looks.position));
  return {
    ...carried,
    sheets,
    names: workbook.names().map(({ name, formula, sheet, visible, comment }) => ({
      name,
      formula,
      sheet,
      hidden: !visible,
      ...(comment !== "" && { comment }),
    })),
    tables: workbook.sheets().flatMap((sheet) => tablesOf(workbook, sheet)),
    calculation: MODES[workbook.calculationMode()],
    styles: looks.styles,
    activeSheet: workbook.sheets().indexOf(workbook.activeSheet()),
    properties: Object.fromEntries(
      [...workbook.properties()].map(([key, value]) => [key, String(value)]),
    ),
    customProperties: [...workbook.customProperties()].flatMap(([key, value]) =>
      value === null ? [] : [{ key, value }],
    ),
    settings: settingsWithIds(workbook),
    notes: leftOut,
  };
}

const MODES = {
  Automatic: "automatic",
  AutomaticExceptTables: "automaticExceptTables",
  Manual: "manual",
} as const;

const VISIBILITIES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** Looks by position; the first is the plain one. */
function createLooks(): {
  readonly styles: readonly FileStyle[];
  readonly position: (format: CellFormat) => number;
} {
  const styles: FileStyle[] = [{}];
  const positions = new Map<CellFormat, number>([[PLAIN_FORMAT, 0]]);
  const known = new Map<string, number>([["{}", 0]]);
  return {
    styles,
    position(format) {
      const before = positions.get(format);
      if (before !== undefined) return before;
      const style = styleOfFormat(format);
      const key = JSON.stringify(style);
      const position = known.get(key) ?? styles.push(style) - 1;
      known.set(key, position);
      positions.set(format, position);
      return position;
    },
  };
}

function contentsOf(
  workbook: OpenWorkbook,
  sheet: OpenSheet,
  position: (format: CellFormat) => number,
): FileSheetContents {
  const rowStyles = new Map<number, number>();
  const columnStyles = new Map<number, number>();
  const bare: FileCell[] = [];
  for (const { row, column, differences } of sheet.formats.entries()) {
    const line = (): number => position({ ...PLAIN_FORMAT, ...differences });
    if (row === undefined && column !== undefined) columnStyles.set(column, line());
    else if (column === undefined && row !== undefined) rowStyles.set(row, line());
    else if (row !== undefined && column !== undefined) {
      bare.push({ row, column, value: null, style: position(sheet.formats.at(row, column)) });
    }
  }
  const { standardWidth, tabColor, columnWidths, rowHeights, hiddenSizes } = sheet;
  return {
    name: sheet.name,
    visibility: VISIBILITIES[sheet.visibility],
    cells: withContents(workbook, sheet, position, bare),
    dataTables: workbook.engine
      .dataTables()
      .filter((table) => table.sheet === sheet.name)
      .map(({ row, column, rows, columns, rowInput, columnInput }) => ({
        ...{ row, column, rows, columns },
        rowInput: rowInput && { row: rowInput.row, column: rowInput.column },
        columnInput: columnInput && { row: columnInput.row, column: columnInput.column },
      })),
    merged: sheet.merged,
    frozen: sheet.frozen,
    gridlines: sheet.gridlines,
    headings: sheet.headings,
    zoom: sheet.zoom,
    tabColor: tabColor === "" ? undefined : tabColor,
    isProtected: sheet.protected,
    selection: sheet.selection,
    standardWidth: standardWidth === DEFAULT_COLUMN_WIDTH ? undefined : characters(standardWidth),
    columnWidths: runs(columnWidths, hiddenSizes.columns, columnStyles).map(
      ({ from, count, size, ...line }): FileColumns => ({
        column: from,
        columns: count,
        width: size === undefined ? undefined : characters(size),
        ...line,
      }),
    ),
    rowHeights: runs(rowHeights, hiddenSizes.rows, rowStyles).map(
      ({ from, count, size, ...line }): FileRows => ({
        row: from,
        rows: count,
        height: size,
        ...line,
      }),
    ),
    groups: sheet.groups,
    validations: sheet.validations.map(fileValidation),
    conditionals: sheet.conditionals.flatMap((one) => fileConditional(one) ?? []),
    comments: sheet.notes.map(({ range: { row, column }, author, text }) => ({
      row,
      column,
      author,
      text,
    })),
    links: sheet.links.map(({ range, target, location, tip }) => ({
      range,
      ...(target !== "" && { target }),
      ...(location !== "" && { location }),
      ...(tip !== "" && { tip }),
    })),
    charts: sheet.charts.map((chart) => fileChart(chart, sheet)),
    print: filePage(sheet.pageLayout),
  };
}

/** Width of points; with three digits more than `pointsOf` keeps they come back as they were. */
function characters(points: number): number {
  return Number((points / POINTS_PER_CHARACTER).toPrecision(15));
}

/** Cells with content and those with a look only, in reading order. */
function withContents(
  { engine }: OpenWorkbook,
  { name, formats }: OpenSheet,
  position: (format: CellFormat) => number,
  bare: readonly FileCell[],
): readonly FileCell[] {
  const filled = engine.positions(name).map(({ row, column }): FileCell => {
    const { formula, entry = "dynamic", value, spill } = engine.cell(name, row, column);
    const style = position(formats.at(row, column));
    const cell = { row, column, value, ...(style !== 0 && { style }) };
    if (formula !== undefined) {
      return {
        ...cell,
        formula,
        entry,
        ...(spill !== undefined &&
          entry === "dynamic" && { filled: { rows: spill.rows, columns: spill.columns } }),
      };
    }
    return spill === undefined ? cell : { ...cell, spilled: true };
  });
  if (bare.length === 0) return filled;
  const taken = new Set(filled.map(keyOf));
  return [...filled, ...bare.filter((cell) => !taken.has(keyOf(cell)))].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  );
}

function keyOf({ row, column }: FileCell): string {
  return `${row},${column}`;
}

interface Run {
  readonly from: number;
  readonly count: number;
  readonly size: number | undefined;
  readonly hidden: boolean;
  readonly style?: number;
}

/** Lines beside each other that are alike; a size of 0 hides. */
function runs(
  sizes: ReadonlyMap<number, number>,
  hiddenSizes: ReadonlyMap<number, number>,
  styles: ReadonlyMap<number, number>,
): readonly Run[] {
  const found: Run[] = [];
  const lines = [...new Set([...sizes.keys(), ...styles.keys()])].sort((a, b) => a - b);
  for (const line of lines) {
    const size = sizes.get(line);
    const hidden = size === 0;
    const style = styles.get(line);
    const own = {
      size: hidden ? hiddenSizes.get(line) : size,
      hidden,
      ...(style !== undefined && { style }),
    };
    const before = found.at(-1);
    const continues =
      before !== undefined &&
      before.from + before.count === line &&
      before.size === own.size &&
      before.hidden === hidden &&
      before.style === style;
    if (continues) found[found.length - 1] = { ...before, count: before.count + 1 };
    else found.push({ from: line, count: 1, ...own });
  }
  return found;
}

function tablesOf({ engine }: OpenWorkbook, sheet: OpenSheet): readonly FileTable[] {
  return engine
    .tables()
    .filter((table) => table.sheet === sheet.name)
    .map(({ name, columnNames, hasHeader, hasTotals, ...place }) => {
      const open = sheet.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
      const { row, column, rows, columns }: CellRange = place;
      return {
        ...{ row, column, rows, columns },
        ...{ name, columnNames, hasHeader, hasTotals },
        sheet: sheet.name,
        ...(open !== undefined && open.style !== "" && { style: open.style }),
        ...(open?.showBandedRows && { bandedRows: true }),
        ...(open?.showFilterButton && { filterButton: true }),
      };
    });
}
