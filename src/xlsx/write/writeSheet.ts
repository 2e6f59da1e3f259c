import { rangeText } from "../../workbook/address";
import type { FilePrint } from "../../workbook/sheetObjects";
import type { FileSheetContents } from "../../workbook/workbookFile";
import type { CellContext } from "./writeCells";
import { argb } from "./libraryStyle";
import type { LibrarySheet, LibraryWorkbook } from "./fileLibrary";

type SheetOptions = NonNullable<Parameters<LibraryWorkbook["addWorksheet"]>[1]>;

/** What the library wants to know of a sheet when it makes it. */
export function sheetOptions(contents: FileSheetContents): SheetOptions {
  const { rows, columns } = contents.frozen;
  const view = {
    showGridLines: contents.gridlines,
    ...(!contents.headings && { showRowColHeaders: false }),
    ...(contents.zoom !== 100 && { zoomScale: contents.zoom, zoomScaleNormal: contents.zoom }),
  };
  return {
    state: STATES[contents.visibility],
    views: [
      rows + columns > 0
        ? { ...view, state: "frozen", xSplit: columns, ySplit: rows }
        : { ...view, state: "normal" },
    ],
    properties: {
      ...(contents.tabColor !== undefined && { tabColor: { argb: argb(contents.tabColor) } }),
      ...(contents.standardWidth !== undefined && { defaultColWidth: contents.standardWidth }),
      // One more than the deepest group, or the library writes the groups as collapsed.
      outlineLevelRow: TOO_DEEP,
      outlineLevelCol: TOO_DEEP,
    },
  };
}

const STATES = { visible: "visible", hidden: "hidden", veryHidden: "veryHidden" } as const;
const TOO_DEEP = 8;

/** Sizes, groups, merged cells, notes and the printed page. */
export function arrangeSheet(
  sheet: LibrarySheet,
  contents: FileSheetContents,
  { styles }: CellContext,
): void {
  for (const { column, columns, width, hidden, style } of contents.columnWidths) {
    for (let at = column; at < column + columns; at++) {
      const line = sheet.getColumn(at + 1);
      if (width !== undefined) line.width = width;
      if (hidden) line.hidden = true;
      const look = style === undefined ? undefined : styles[style];
      if (look !== undefined) Object.assign(line, { style: look });
    }
  }
  for (const { row, rows, height, hidden, style } of contents.rowHeights) {
    for (let at = row; at < row + rows; at++) {
      const line = sheet.getRow(at + 1);
      // The library leaves out a row without cells that has no height.
      if (height !== undefined) line.height = height;
      else if (!line.hasValues)
        Object.assign(line, { height: STANDARD_HEIGHT, customHeight: false });
      if (hidden) line.hidden = true;
      const look = style === undefined ? undefined : styles[style];
      if (look !== undefined) Object.assign(line, { style: look });
    }
  }
  group(sheet, contents);
  for (const range of contents.merged) sheet.mergeCellsWithoutStyle(rangeText(range));
  for (const { row, column, author, text } of contents.comments) {
    sheet.getCell(row + 1, column + 1).note = text;
    Object.assign(sheet.getCell(row + 1, column + 1).comment ?? {}, { author });
  }
  printPage(sheet, contents.print);
}

/** Points of a row nobody has set. */
const STANDARD_HEIGHT = 15;
/** The deepest level that Excel has. */
const DEEPEST = 7;

function group(sheet: LibrarySheet, { groups }: FileSheetContents): void {
  for (const { axis, from, count, collapsed } of groups) {
    const line = (at: number) => (axis === "rows" ? sheet.getRow(at + 1) : sheet.getColumn(at + 1));
    for (let at = from; at < from + count; at++) {
      const one = line(at);
      one.outlineLevel = Math.min(DEEPEST, (one.outlineLevel || 0) + 1);
      if (
        axis === "rows" &&
        !sheet.getRow(at + 1).hasValues &&
        sheet.getRow(at + 1).height == null
      ) {
        Object.assign(one, { height: STANDARD_HEIGHT, customHeight: false });
      }
    }
    // The line behind a folded group carries its button; the library only computes that.
    if (collapsed) {
      const button = line(from + count);
      Object.defineProperty(button, "collapsed", { value: true });
      if (axis === "rows" && !sheet.getRow(from + count + 1).hasValues) {
        Object.assign(button, { height: STANDARD_HEIGHT, customHeight: false });
      }
    }
  }
}

function printPage(sheet: LibrarySheet, print: FilePrint): void {
  const { area, titleRows, titleColumns, fit, margins, centered, header, footer } = print;
  Object.assign(sheet.pageSetup, {
    orientation: print.landscape ? "landscape" : "portrait",
    ...(area !== undefined && { printArea: area }),
    ...(titleRows !== undefined && { printTitlesRow: titleRows }),
    ...(titleColumns !== undefined && { printTitlesColumn: titleColumns }),
    ...(print.paper !== undefined && { paperSize: print.paper }),
    ...(print.scale !== undefined && { scale: print.scale }),
    ...(fit !== undefined && {
      fitToPage: true,
      fitToWidth: fit.across,
      fitToHeight: fit.down,
    }),
    ...(margins !== undefined && { margins }),
    ...(centered?.across && { horizontalCentered: true }),
    ...(centered?.down && { verticalCentered: true }),
    ...(print.gridlines && { showGridLines: true }),
    ...(print.headings && { showRowColHeaders: true }),
    ...(print.blackAndWhite && { blackAndWhite: true }),
  });
  if (header !== undefined) sheet.headerFooter.oddHeader = header;
  if (footer !== undefined) sheet.headerFooter.oddFooter = footer;
}
