import { cellText, rangeText } from "../workbook/address";
import { isCellError } from "../workbook/cellValue";
import { openNames } from "./nameOperations";
import type { MutableSheet } from "./openSheet";
import type { WorkbookState } from "./workbookState";

/**
 * Everything in the workbook as text, the same for the same workbook: one thing a line, in a fixed
 * order, ids left out. Two dumps are equal exactly when a user could not tell the workbooks apart.
 */
export function dumpWorkbook(state: WorkbookState): string {
  const active = state.sheets.find(({ id }) => id === state.active);
  return [
    `active ${active?.name ?? ""}`,
    `calculation ${state.calculationMode}`,
    ...openNames(state).map((name) => `name ${stable(name)}`),
    ...mapLines("setting", state.settings),
    ...mapLines("custom property", state.customProperties),
    ...mapLines("property", state.properties),
    ...state.sheets.flatMap((sheet) => sheetLines(state, sheet)),
    "",
  ].join("\n");
}

function sheetLines(state: WorkbookState, sheet: MutableSheet): string[] {
  const { visibility, tabColor, gridlines, headings, frozen, standardWidth, zoom } = sheet;
  const settings = { visibility, tabColor, gridlines, headings, frozen, standardWidth, zoom };
  const withRange = (item: { range: MutableSheet["selection"] }): string =>
    stable({ ...item, id: undefined, range: rangeText(item.range) });
  return [
    `sheet ${JSON.stringify(sheet.name)}`,
    `  settings ${stable({ ...settings, protected: sheet.protected })}`,
    `  selection ${rangeText(sheet.selection)}`,
    ...cellLines(state, sheet),
    ...sheet.formats.entries().map(({ row, column, differences }) => {
      const place = [
        row === undefined ? "" : `row ${row + 1} `,
        column === undefined ? "" : `column ${column + 1} `,
      ].join("");
      return `  format ${place}${stable(differences)}`;
    }),
    ...mapLines("  column width", sheet.columnWidths),
    ...mapLines("  row height", sheet.rowHeights),
    ...mapLines("  hidden column width", sheet.hiddenSizes.columns),
    ...mapLines("  hidden row height", sheet.hiddenSizes.rows),
    ...sheet.notes.map((note) => `  note ${withRange(note)}`),
    ...sheet.links.map((link) => `  link ${withRange(link)}`),
    ...sheet.merged.map((range) => `  merged ${rangeText(range)}`),
    ...sheet.groups.map((group) => `  group ${stable(group)}`),
    ...sheet.validations.map((item) => `  validation ${withRange(item)}`),
    ...sheet.conditionals.map((item) => `  conditional ${withRange(item)}`),
    ...sheet.tables.map((item) => `  table ${withRange(item)}`),
    ...sheet.charts.map((chart) => `  chart ${stable({ ...chart, id: undefined })}`),
    ...mapLines("  page layout", sheet.pageLayout),
  ];
}

function cellLines({ engine }: WorkbookState, { name }: MutableSheet): string[] {
  return engine.positions(name).flatMap(({ row, column }) => {
    const { formula, value } = engine.cell(name, row, column);
    if (formula === undefined && value === null) return [];
    const shown = isCellError(value) ? value.error : JSON.stringify(value);
    const typed = formula === undefined ? "" : ` ${formula}`;
    return [`  ${cellText(row, column)} ${shown}${typed}`];
  });
}

function mapLines(what: string, map: ReadonlyMap<string | number, unknown>): string[] {
  return [...map]
    .sort(([a], [b]) => (typeof a === "number" && typeof b === "number" ? a - b : a < b ? -1 : 1))
    .map(([key, value]) => `${what} ${key} ${stable(value)}`);
}

/** JSON with keys in order and maps as objects; ids left out. */
function stable(value: unknown): string {
  return JSON.stringify(value, (key, item: unknown) => {
    if (key === "id") return undefined;
    if (typeof item !== "object" || item === null || Array.isArray(item)) return item;
    const fields: object = item instanceof Map ? (Object.fromEntries(item) as object) : item;
    return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
