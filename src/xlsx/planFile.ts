import { between, parseCell, parseRange, type CellRange } from "../workbook/address";
import type { FileStyle } from "../workbook/fileStyle";
import { shownText } from "../workbook/literalText";
import type { ChartPlan, SheetPlan, WorkbookPlan } from "../workbook/plan";
import { planConditional, planValidation } from "../workbook/planRules";
import type { FileChart, FileChartType, FilePrint } from "../workbook/sheetObjects";
import { lineColor, seriesColors, styleNamed, type CellStyle } from "../workbook/styles";
import type {
  FileCell,
  FileColumns,
  FileRows,
  FileSheetContents,
  WorkbookFile,
} from "../workbook/workbookFile";
import type { CalculatedCells } from "./calculatedCells";

/**
 * A plan as a file, with the values of its calculation.
 *
 * @param created - Stands as date of creation.
 */
export function planFile(plan: WorkbookPlan, values: CalculatedCells, created: Date): WorkbookFile {
  const looks = createLooks();
  return {
    sheets: plan.sheets.map((sheet) => contentsOf(sheet, values, looks)),
    names: plan.names.map(({ name, sheet, formula }) => ({ name, sheet, formula, hidden: false })),
    tables: [],
    iteration: undefined,
    dateSystem: "1900",
    saved: undefined,
    calculation: "automatic",
    externals: [],
    externalTargets: [],
    styles: looks.styles,
    activeSheet: 0,
    properties: {
      title: plan.title,
      subject: plan.preset,
      comments: `Buildout ${plan.version}, template ${plan.template}`,
      author: "Buildout",
      lastAuthor: "Buildout",
      created: created.toISOString(),
    },
    customProperties: [],
    settings: [],
    notes: [],
  };
}

interface Looks {
  readonly styles: readonly FileStyle[];
  position(style: CellStyle): number;
}

function createLooks(): Looks {
  const styles: FileStyle[] = [{}];
  const known = new Map<string, number>([["{}", 0]]);
  return {
    styles,
    position(style) {
      const written = fileStyle(style);
      const key = JSON.stringify(written);
      const position = known.get(key) ?? styles.push(written) - 1;
      known.set(key, position);
      return position;
    },
  };
}

const LINE = { line: "thin", color: lineColor } as const;

function fileStyle({ top, bottom, bold, italic, ...style }: CellStyle): FileStyle {
  return {
    ...style,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(top && { top: LINE }),
    ...(bottom && { bottom: LINE }),
  };
}

function contentsOf(plan: SheetPlan, values: CalculatedCells, looks: Looks): FileSheetContents {
  return {
    name: plan.name,
    visibility: "visible",
    cells: cellsOf(plan, values, looks),
    dataTables: [],
    merged: [],
    frozen: { rows: plan.freeze?.rows ?? 0, columns: plan.freeze?.columns ?? 0 },
    gridlines: plan.gridlines,
    headings: true,
    zoom: 100,
    tabColor: plan.tabColor,
    isProtected: false,
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
    standardWidth: undefined,
    columnWidths: plan.columnWidths.map(({ columns, width }): FileColumns => {
      const range = linesOf(columns);
      return { ...{ column: range.column, columns: range.columns }, ...shownWidth(width) };
    }),
    rowHeights: plan.rowHeights.map(({ rows, height }): FileRows => {
      const range = linesOf(rows);
      return { row: range.row, rows: range.rows, height, hidden: false };
    }),
    groups: plan.groups.map((group) => {
      const range = linesOf("rows" in group ? group.rows : group.columns);
      return "rows" in group
        ? { axis: "rows", from: range.row, count: range.rows, collapsed: false }
        : { axis: "columns", from: range.column, count: range.columns, collapsed: false };
    }),
    validations: plan.validations.map(planValidation),
    conditionals: plan.conditionals.map(planConditional),
    comments: [],
    links: [],
    charts: plan.charts.map(chartOf),
    print: printOf(plan.print),
  };
}

/** What a width of n characters is stored as: n and the padding of a cell at 7 pixels a digit. */
const PADDING = 5 / 7;

function shownWidth(width: number): Pick<FileColumns, "width" | "hidden"> {
  return { width: width + PADDING, hidden: false };
}

/** Contents with the values and looks of their cells, in reading order. */
function cellsOf(plan: SheetPlan, values: CalculatedCells, looks: Looks): readonly FileCell[] {
  const cells = new Map<string, FileCell>();
  const put = (cell: FileCell): void => {
    cells.set(`${cell.row},${cell.column}`, cell);
  };
  for (const { at, rows } of plan.blocks) {
    const start = parseCell(at);
    if (start === undefined) throw new RangeError(`no address: ${at}`);
    rows.forEach((line, down) => {
      line.forEach((content, right) => {
        const [row, column] = [start.row + down, start.column + right];
        if (content === null || content === "") return;
        if (typeof content === "string" && content.startsWith("=")) {
          for (const cell of formulaCells(plan.name, row, column, content, values)) put(cell);
        } else {
          put({ row, column, value: typeof content === "string" ? shownText(content) : content });
        }
      });
    });
  }
  for (const [key, style] of stylesOf(plan, looks)) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    put({ ...(cells.get(key) ?? { row, column, value: null }), style });
  }
  return [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

function formulaCells(
  sheet: string,
  row: number,
  column: number,
  formula: string,
  values: CalculatedCells,
): readonly FileCell[] {
  const { value, spill } = values.cell(sheet, row, column);
  const range: CellRange = spill ?? between({ row, column }, { row, column });
  const own: FileCell = {
    ...{ row, column, value, formula, entry: "dynamic" },
    ...(spill !== undefined && { filled: { rows: spill.rows, columns: spill.columns } }),
  };
  const tails = Array.from({ length: range.rows * range.columns }, (_, index): FileCell => {
    const at = {
      row: range.row + Math.floor(index / range.columns),
      column: range.column + (index % range.columns),
    };
    return { ...at, value: values.cell(sheet, at.row, at.column).value, spilled: true };
  });
  return [own, ...tails.slice(1)];
}

/** Named styles over their ranges; a later one overlays what it names. */
function stylesOf(plan: SheetPlan, looks: Looks): ReadonlyMap<string, number> {
  const names = new Map<string, string>();
  const styles = new Map<string, CellStyle>([["", {}]]);
  for (const { range: address, style } of plan.formats) {
    const range = parseRange(address);
    if (range === undefined) throw new RangeError(`no address: ${address}`);
    for (let row = range.row; row < range.row + range.rows; row++) {
      for (let column = range.column; column < range.column + range.columns; column++) {
        const key = `${row},${column}`;
        const before = names.get(key) ?? "";
        const look = `${before}>${style}`;
        if (!styles.has(look)) styles.set(look, { ...styles.get(before), ...styleNamed(style) });
        names.set(key, look);
      }
    }
  }
  const positions = new Map(
    [...styles].map(([look, style]) => [look, looks.position(style)] as const),
  );
  return new Map([...names].map(([key, look]) => [key, positions.get(look) ?? 0]));
}

function printOf({ area, landscape, fitToWidth, titleRows }: SheetPlan["print"]): FilePrint {
  return {
    area,
    ...(landscape && { landscape }),
    // As many pages down as it takes.
    ...(fitToWidth && { fit: { across: 1, down: 0 } }),
    ...(titleRows !== undefined && { titleRows: bothEnds(titleRows) }),
  };
}

const CHART_TYPES = {
  area: "Area",
  areaStacked: "AreaStacked",
  line: "Line",
  columnClustered: "ColumnClustered",
  columnStacked: "ColumnStacked",
  barClustered: "BarClustered",
  barStacked: "BarStacked",
} as const satisfies Record<ChartPlan["type"], FileChartType>;

function chartOf(plan: ChartPlan): FileChart {
  const range = parseRange(plan.at);
  if (range === undefined) throw new RangeError(`no address: ${plan.at}`);
  const { row, column, rows, columns } = range;
  return {
    name: plan.name,
    type: CHART_TYPES[plan.type],
    from: { row, column, right: 0, down: 0 },
    to: { row: row + rows, column: column + columns, right: 0, down: 0 },
    title: plan.title,
    legend: plan.series.length > 1 ? "bottom" : "none",
    // The first bar of a list is on top.
    reversed: plan.type === "barClustered" || plan.type === "barStacked",
    categoryTitle: plan.categoryTitle ?? "",
    valueTitle: plan.valueTitle ?? "",
    valueFormat: plan.valueFormat ?? "",
    series: plan.series.map(({ name, type, values, categories, color }, index) => ({
      name,
      type: CHART_TYPES[type ?? plan.type],
      values,
      categories,
      color: color ?? seriesColors[index % seriesColors.length] ?? seriesColors[0],
      secondary: false,
    })),
  };
}

function linesOf(text: string): CellRange {
  const range = parseRange(bothEnds(text));
  if (range === undefined) throw new RangeError(`no rows or columns: ${text}`);
  return range;
}

/** "B" as "B:B". */
function bothEnds(text: string): string {
  return text.includes(":") ? text : `${text}:${text}`;
}
