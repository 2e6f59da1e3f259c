import { enterWorkbookFile } from "../../engine/openWorkbookFile";
import type { FileSheetContents, WorkbookFile } from "../../workbook/workbookFile";
import type { CellFormat } from "../cellFormat";
import { PLAIN_FORMAT } from "../cellFormat";
import type { MutableSheet, SheetVisibility } from "../openSheet";
import { DEFAULT_COLUMN_WIDTH } from "../openSheet";
import { addSheet } from "../sheetOperations";
import type { CalculationMode, WorkbookState } from "../workbookState";
import { nameKey, nextGuid, sheetOf } from "../workbookState";
import { openChart } from "./charts";
import { openConditional } from "./conditionals";
import { formatOfFile } from "./looks";
import { openPage } from "./pages";
import { settingsWithoutIds, takeSheetIds } from "./sheetIds";
import { openValidation } from "./validations";

/** Points of a character of the standard font, which is seven pixels wide. */
export const POINTS_PER_CHARACTER = 5.25;

/**
 * Fills an open workbook without sheets with a file, in slices: each step of the iteration is a
 * moment's work. Nothing is calculated yet.
 */
export function* fillWorkbook(state: WorkbookState, file: WorkbookFile): Generator<undefined> {
  const ids = takeSheetIds(state, file);
  for (const { name } of file.sheets) addSheet(state, name, undefined, ids.get(name));
  yield* enterWorkbookFile(file, state.engine);
  const formats = file.styles.map((style) => ({ ...PLAIN_FORMAT, ...formatOfFile(style) }));
  for (const contents of file.sheets) {
    const sheet = sheetOf(state, contents.name);
    arrange(sheet, contents);
    yield* putFormats(sheet, contents, formats);
    place(state, sheet, contents, file);
    yield;
  }
  for (const { name, sheet, hidden, comment = "" } of file.names) {
    if (!hidden && comment === "") continue;
    const scope = sheet === undefined ? undefined : sheetOf(state, sheet).id;
    state.names.set(nameKey(name, scope), { visible: !hidden, comment });
  }
  for (const { key, json } of settingsWithoutIds(file)) state.settings.set(key, json);
  for (const { key, value } of file.customProperties) state.customProperties.set(key, value);
  for (const [key, value] of Object.entries(file.properties)) {
    state.properties.set(key, value as string);
  }
  state.calculationMode = MODES[file.calculation];
  const open = state.sheets[file.activeSheet];
  const shown = open?.visibility === "Visible" ? open : state.sheets.find(isVisible);
  state.active = (shown ?? state.sheets[0])?.id ?? "";
  const { iteration, dateSystem, externals, externalTargets, saved, notes } = file;
  state.carried = { iteration, dateSystem, externals, externalTargets, saved, leftOut: notes };
}

const MODES: Readonly<Record<WorkbookFile["calculation"], CalculationMode>> = {
  automatic: "Automatic",
  automaticExceptTables: "AutomaticExceptTables",
  manual: "Manual",
};

const VISIBILITIES: Readonly<Record<FileSheetContents["visibility"], SheetVisibility>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

function isVisible({ visibility }: MutableSheet): boolean {
  return visibility === "Visible";
}

/** Points of a width; twelve digits survive the way there and back. */
function pointsOf(characters: number): number {
  return Number((characters * POINTS_PER_CHARACTER).toPrecision(12));
}

/** What the whole sheet is like, and the sizes of its lines. */
function arrange(sheet: MutableSheet, contents: FileSheetContents): void {
  const { standardWidth } = contents;
  Object.assign(sheet, {
    visibility: VISIBILITIES[contents.visibility],
    tabColor: contents.tabColor ?? "",
    gridlines: contents.gridlines,
    headings: contents.headings,
    frozen: contents.frozen,
    protected: contents.isProtected,
    zoom: contents.zoom,
    selection: contents.selection,
    standardWidth: standardWidth === undefined ? DEFAULT_COLUMN_WIDTH : pointsOf(standardWidth),
  });
  const hidden = { rows: new Map<number, number>(), columns: new Map<number, number>() };
  for (const { column, columns, width, hidden: isHidden } of contents.columnWidths) {
    const points = width === undefined ? undefined : pointsOf(width);
    sizeLines(sheet.columnWidths, hidden.columns, column, columns, points, isHidden);
  }
  for (const { row, rows, height, hidden: isHidden } of contents.rowHeights) {
    sizeLines(sheet.rowHeights, hidden.rows, row, rows, height, isHidden);
  }
  sheet.hiddenSizes = hidden;
}

function sizeLines(
  sizes: Map<number, number>,
  hiddenSizes: Map<number, number>,
  from: number,
  count: number,
  points: number | undefined,
  isHidden: boolean,
): void {
  for (let line = from; line < from + count; line++) {
    if (isHidden) sizes.set(line, 0);
    if (points !== undefined && points > 0) (isHidden ? hiddenSizes : sizes).set(line, points);
  }
}

/** Cells between two pauses. */
const SLICE = 20_000;

function* putFormats(
  { formats: store }: MutableSheet,
  { cells, columnWidths, rowHeights }: FileSheetContents,
  formats: readonly CellFormat[],
): Generator<undefined> {
  let areLinesPlain = true;
  for (const { column, columns, style } of columnWidths) {
    const format = style === undefined ? undefined : formats[style];
    if (format === undefined) continue;
    areLinesPlain = false;
    for (let at = column; at < column + columns; at++) {
      store.put({ row: undefined, column: at }, format);
    }
  }
  for (const { row, rows, style } of rowHeights) {
    const format = style === undefined ? undefined : formats[style];
    if (format === undefined) continue;
    areLinesPlain = false;
    for (let at = row; at < row + rows; at++) store.put({ row: at, column: undefined }, format);
  }
  const plain = formats[0] ?? PLAIN_FORMAT;
  const isPlain = Object.entries(plain).every(
    ([key, value]) => value === PLAIN_FORMAT[key as keyof CellFormat],
  );
  let put = 0;
  for (const { row, column, style = 0 } of cells) {
    if (style === 0 && isPlain && areLinesPlain) continue;
    store.put({ row, column }, formats[style] ?? plain);
    if (++put % SLICE === 0) yield;
  }
}

/** What lies on the sheet. */
function place(
  state: WorkbookState,
  sheet: MutableSheet,
  contents: FileSheetContents,
  file: WorkbookFile,
): void {
  const newId = (): string => nextGuid(state);
  sheet.merged = [...contents.merged];
  sheet.groups = contents.groups.map((group) => ({ ...group }));
  sheet.notes = contents.comments.map(({ row, column, author, text }) => ({
    range: { row, column, rows: 1, columns: 1 },
    author,
    text,
  }));
  sheet.links = contents.links.map(({ range, target = "", location = "", tip = "" }) => ({
    range,
    target,
    location,
    tip,
  }));
  sheet.validations = contents.validations.map(openValidation);
  sheet.conditionals = contents.conditionals.map((one) => openConditional(one, newId()));
  sheet.charts = contents.charts.map((chart) => openChart(chart, sheet, newId));
  sheet.pageLayout = openPage(contents.print);
  sheet.tables = file.tables
    .filter((table) => table.sheet === contents.name)
    .map(({ name, row, column, rows, columns, ...table }) => ({
      id: newId(),
      name,
      range: { row, column, rows, columns },
      style: table.style ?? "",
      showHeaders: table.hasHeader,
      showTotals: table.hasTotals,
      showBandedRows: table.bandedRows === true,
      showFilterButton: table.filterButton === true,
    }));
}
