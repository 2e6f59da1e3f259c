import { parseRange, type CellRange } from "../../workbook/address";
import type { FileStyle } from "../../workbook/fileStyle";
import type { FileLink } from "../../workbook/sheetObjects";
import type { FileSheetContents, FileTable } from "../../workbook/workbookFile";
import { unescapedText } from "./cellText";
import { colorOf } from "./fileColor";
import type { FilePackage } from "./openPackage";
import { readComments } from "./readComments";
import { readDrawing } from "./readDrawing";
import { createRuleReader } from "./readRules";
import { readXml, type Attributes } from "./readXml";
import { relationshipsOf, type Relationship } from "./relationships";
import { createCellReader, isOn, type CellContext } from "./sheetCells";
import { createLineReader } from "./sheetLines";
import { createViewReader } from "./sheetView";

/** What all sheets of a file share. */
export interface SheetContext extends CellContext {
  readonly theme: readonly string[];
  readonly differences: readonly FileStyle[];
  /** Takes down what is not read: "2 pictures on Cover". */
  readonly leaveOut: (what: string, count: number) => void;
}

/** Everything of a sheet that a workbook here can hold. */
export function readSheet(
  file: FilePackage,
  part: string,
  context: SheetContext,
): Omit<FileSheetContents, "name" | "visibility"> {
  const bytes = file.part(part);
  const related = relationshipsOf(file, part);
  const cells = createCellReader(context);
  const lines = createLineReader();
  const views = createViewReader(context.theme);
  const rules = createRuleReader(context.differences, (color) => colorOf(color, context.theme));
  const merged: CellRange[] = [];
  const links: FileLink[] = [];
  const filtered: CellRange[] = [];
  let filter: CellRange | undefined;
  let sparklines = 0;
  let richRuns = 0;
  let inCells = false;
  if (bytes !== undefined) {
    readXml(part, bytes, {
      open(name, attributes) {
        if (inCells) {
          if (name === "row") lines.open(name, attributes);
          else if (name === "rPr") richRuns++;
          cells.open(name, attributes);
          return;
        }
        switch (name) {
          case "sheetData":
            inCells = true;
            break;
          case "mergeCell": {
            const range = parseRange(attributes["ref"] ?? "");
            if (range) merged.push(range);
            break;
          }
          case "hyperlink":
            links.push(...linkOf(attributes, related));
            break;
          case "sparkline":
            sparklines++;
            break;
          case "autoFilter":
            context.leaveOut("filters", 1);
            filter = parseRange(attributes["ref"] ?? "");
            break;
          case "filterColumn":
            if (filter) filtered.push(filter);
            filter = undefined;
            break;
          case "brk":
            context.leaveOut("manual page breaks", 1);
            break;
          case "headerFooter":
            if (isOn(attributes["differentFirst"]) || isOn(attributes["differentOddEven"])) {
              context.leaveOut("headers and footers of the first or of even pages", 1);
            }
            break;
          case "oleObject":
          case "control":
            context.leaveOut("controls and embedded objects", 1);
            break;
          default:
            lines.open(name, attributes);
            views.open(name, attributes);
            rules.open(name, attributes);
        }
      },
      close(name) {
        if (name === "sheetData") inCells = false;
        else if (inCells) cells.close(name);
        else {
          views.close?.(name);
          rules.close(name);
        }
      },
      text(text) {
        if (inCells) cells.text(text);
        else {
          views.text?.(text);
          rules.text(text);
        }
      },
    });
  }
  const { leftOut, ...ruled } = rules.finish();
  const { shown, print } = views.finish();
  const charts = related
    .filter(({ kind }) => kind === "drawing")
    .flatMap(({ target }) => readDrawing(file, target, context));
  context.leaveOut("conditional formats of a kind that is not known", leftOut);
  context.leaveOut("looks of parts of a text (the texts are kept)", richRuns);
  context.leaveOut("sparklines", sparklines);
  context.leaveOut("pivot tables", related.filter(({ kind }) => kind === "pivotTable").length);
  context.leaveOut("slicers", related.filter(({ kind }) => /slicer/i.test(kind)).length);
  return {
    ...cells.finish(),
    ...lines.finish(),
    ...ruled,
    ...shown,
    print,
    merged,
    filtered,
    links,
    comments: readComments(file, related),
    charts,
  };
}

function linkOf(attributes: Attributes, related: readonly Relationship[]): readonly FileLink[] {
  const range = parseRange(attributes["ref"] ?? "");
  const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
  const target = related.find((one) => one.id === id)?.outside;
  const { location, tooltip } = attributes;
  if (range === undefined || (target ?? location) === undefined) return [];
  return [
    {
      range,
      ...(target !== undefined && { target }),
      ...(location !== undefined && { location }),
      ...(tooltip !== undefined && { tip: tooltip }),
    },
  ];
}

/** The tables of a sheet. */
export function readTables(file: FilePackage, part: string, sheet: string): readonly FileTable[] {
  return relationshipsOf(file, part)
    .filter(({ kind }) => kind === "table")
    .flatMap(({ target }) => {
      const bytes = file.part(target);
      if (bytes === undefined) return [];
      let table: Omit<FileTable, "columnNames" | "style" | "bandedRows"> | undefined;
      let looks: Pick<FileTable, "style" | "bandedRows"> = {};
      const columnNames: string[] = [];
      readXml(target, bytes, {
        open(name, attributes) {
          if (name === "tableColumn") columnNames.push(unescapedText(attributes["name"] ?? ""));
          else if (name === "tableStyleInfo") {
            const { name: style, showRowStripes } = attributes;
            looks = {
              ...(style !== undefined && { style }),
              ...(isOn(showRowStripes) && { bandedRows: true }),
            };
          } else if (name === "autoFilter" && table) table = { ...table, filterButton: true };
          else if (name === "filterColumn" && table) table = { ...table, isFiltered: true };
          if (name !== "table") return;
          const range = parseRange(attributes["ref"] ?? "");
          if (!range) return;
          table = {
            ...range,
            sheet,
            name: attributes["displayName"] ?? attributes["name"] ?? "",
            hasHeader: attributes["headerRowCount"] !== "0",
            hasTotals: Number(attributes["totalsRowCount"] ?? 0) > 0,
          };
        },
      });
      return table ? [{ ...table, ...looks, columnNames }] : [];
    });
}
