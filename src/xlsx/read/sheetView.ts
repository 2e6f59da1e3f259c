import { parseRange, type CellRange } from "../../workbook/address";
import type { FilePrint } from "../../workbook/sheetObjects";
import type { FileSheetContents } from "../../workbook/workbookFile";
import { colorOf } from "./fileColor";
import type { Attributes, XmlHandler } from "./readXml";
import { isOn } from "./sheetCells";

type Shown = Pick<
  FileSheetContents,
  "frozen" | "gridlines" | "headings" | "zoom" | "tabColor" | "isProtected" | "selection"
>;

/** Reads how a sheet is seen and printed. */
export interface ViewReader extends XmlHandler {
  open(name: string, attributes: Attributes): void;
  finish(): { readonly shown: Shown; readonly print: FilePrint };
}

export function createViewReader(theme: readonly string[]): ViewReader {
  let frozen = { rows: 0, columns: 0 };
  let gridlines = true;
  let headings = true;
  let zoom = 100;
  let tabColor: string | undefined;
  let isProtected = false;
  let selection: CellRange = { row: 0, column: 0, rows: 1, columns: 1 };
  let views = 0;
  let fitsPage = false;
  let page: Attributes = {};
  let print: FilePrint = {};
  let target: "header" | "footer" | undefined;
  let texts = { header: "", footer: "" };

  return {
    open(name, attributes) {
      const number = (key: string, otherwise: number): number =>
        Number(attributes[key] ?? otherwise);
      switch (name) {
        case "tabColor":
          tabColor = colorOf(attributes, theme);
          break;
        case "pageSetUpPr":
          fitsPage = isOn(attributes["fitToPage"]);
          break;
        case "sheetView":
          views++;
          if (views > 1) break;
          gridlines = isOnUnlessSaid(attributes["showGridLines"]);
          headings = isOnUnlessSaid(attributes["showRowColHeaders"]);
          zoom = number("zoomScale", 100);
          break;
        case "pane":
          if (/^frozen/.test(attributes["state"] ?? "")) {
            frozen = { rows: number("ySplit", 0), columns: number("xSplit", 0) };
          }
          break;
        case "selection":
          if (views > 1) break;
          // Of the panes' selections the last one is that of the pane in use, as Excel writes them.
          selection = parseRange(firstOf(attributes["sqref"] ?? "A1")) ?? selection;
          break;
        case "sheetProtection":
          isProtected = isOn(attributes["sheet"]);
          break;
        case "printOptions":
          print = {
            ...print,
            ...(isOn(attributes["gridLines"]) && { gridlines: true }),
            ...(isOn(attributes["headings"]) && { headings: true }),
            ...((isOn(attributes["horizontalCentered"]) ||
              isOn(attributes["verticalCentered"])) && {
              centered: {
                across: isOn(attributes["horizontalCentered"]),
                down: isOn(attributes["verticalCentered"]),
              },
            }),
          };
          break;
        case "pageMargins":
          // Those that every new sheet has are none that somebody set.
          if (SIDES.some((side) => number(side, MARGINS[side]) !== MARGINS[side])) {
            const margins = SIDES.map((side) => [side, number(side, MARGINS[side])] as const);
            print = { ...print, margins: { ...MARGINS, ...Object.fromEntries(margins) } };
          }
          break;
        case "pageSetup":
          page = attributes;
          break;
        case "oddHeader":
          target = "header";
          break;
        case "oddFooter":
          target = "footer";
      }
    },
    close(name) {
      if (name === "oddHeader" || name === "oddFooter") target = undefined;
    },
    text(text) {
      if (target !== undefined) texts = { ...texts, [target]: texts[target] + text };
    },
    finish: () => ({
      shown: { frozen, gridlines, headings, zoom, tabColor, isProtected, selection },
      print: { ...print, ...pageOf(page, fitsPage), ...withoutEmpty(texts) },
    }),
  };
}

/** Inches. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;

function pageOf(page: Attributes, fitsPage: boolean): FilePrint {
  const { orientation, paperSize, scale, fitToWidth = "1", fitToHeight = "1" } = page;
  return {
    ...(orientation === "landscape" && { landscape: true }),
    ...(paperSize !== undefined && { paper: Number(paperSize) }),
    ...(scale !== undefined && scale !== "100" && { scale: Number(scale) }),
    ...(fitsPage && { fit: { across: Number(fitToWidth), down: Number(fitToHeight) } }),
    ...(isOn(page["blackAndWhite"]) && { blackAndWhite: true }),
  };
}

function withoutEmpty({ header, footer }: { header: string; footer: string }): FilePrint {
  return { ...(header !== "" && { header }), ...(footer !== "" && { footer }) };
}

function isOnUnlessSaid(attribute: string | undefined): boolean {
  return attribute === undefined || isOn(attribute);
}

function firstOf(ranges: string): string {
  return ranges.split(" ")[0] ?? "";
}
