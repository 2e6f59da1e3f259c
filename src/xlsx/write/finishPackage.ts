import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellText, rangeText } from "../../workbook/address";
import type { FileAnchor, FileChart, FileLink } from "../../workbook/sheetObjects";
import { storedFormula } from "../../workbook/storedFormula";
import type { FileDataTable, FileSheetContents, WorkbookFile } from "../../workbook/workbookFile";
import { addedParts } from "./addedParts";
import { conditionalsXml, validationsXml } from "./ruleXml";
import { attributes, element, escaped } from "./xml";

/**
 * Sets what the library that writes files cannot: the rules of sheets, links, what-if tables, names
 * with their scopes, how the workbook is calculated, places and names of charts, values of other
 * workbooks, what add-ins keep, and the same date on every entry.
 */
export function finishPackage(bytes: Uint8Array, file: WorkbookFile): Uint8Array {
  const entries = unzipSync(bytes);
  const change = (part: string, how: (xml: string) => string): void => {
    const content = entries[part];
    if (content === undefined) throw new Error(`the written file has no ${part}`);
    entries[part] = strToU8(how(strFromU8(content)));
  };
  const looks: string[] = [];
  let drawings = 0;
  file.sheets.forEach((sheet, index) => {
    const conditionals = conditionalsXml(sheet.conditionals, looks.length);
    looks.push(...conditionals.looks);
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const links = linksXml(sheet.links);
    change(part, (xml) =>
      withBlocks(
        withDataTables(withOutlineLevels(withSelection(xml, sheet), sheet), sheet.dataTables),
        conditionals.xml + validationsXml(sheet.validations) + links.xml,
      ),
    );
    if (links.targets.length > 0) {
      const rels = `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;
      const before = entries[rels];
      const xml = before === undefined ? NO_RELATIONSHIPS : strFromU8(before);
      entries[rels] = strToU8(
        xml.replace("</Relationships>", `${links.targets.join("")}</Relationships>`),
      );
    }
    if (sheet.charts.length > 0) {
      drawings += 1;
      change(`xl/drawings/drawing${drawings}.xml`, (xml) => withChartPlaces(xml, sheet.charts));
    }
  });
  if (looks.length > 0) change("xl/styles.xml", (xml) => withLooks(xml, looks));
  change("xl/workbook.xml", (xml) => finishWorkbook(xml, file));
  change("docProps/core.xml", (xml) => withoutUnknown(xml, file));
  // The library writes the tables in the order of their sheets, each with a filter.
  const tables = file.sheets.flatMap(({ name }) => file.tables.filter((t) => t.sheet === name));
  tables.forEach((table, index) => {
    if (table.filterButton === true) return;
    change(`xl/tables/table${index + 1}.xml`, (xml) =>
      xml.replace(/<autoFilter\b[^>]*\/>|<autoFilter\b.*?<\/autoFilter>/s, ""),
    );
  });
  addedParts(entries, file, change);
  return zipSync(entries, { mtime: ZIP_DATE, level: 6 });
}

/** The first day that zip entries can have, in local time as they have it. */
const ZIP_DATE = new Date(1980, 0, 1);
/** What Excel of Microsoft 365 writes: older ones are calculated anew on opening. */
const CALCULATION_ENGINE = "191029";

const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function finishWorkbook(
  xml: string,
  { calculation, iteration, names, sheets }: WorkbookFile,
): string {
  const calcPr = element("calcPr", {
    calcId: CALCULATION_ENGINE,
    calcMode: CALCULATIONS[calculation],
    ...(iteration !== undefined && {
      iterate: 1,
      iterateCount: iteration.most,
      iterateDelta: iteration.change,
    }),
  });
  const calculated = xml.replace(/<calcPr\b[^>]*\/>/, calcPr);
  const written = names
    // What a sheet prints the library writes from its page.
    .filter(({ name }) => !/^_xl/i.test(name))
    .map(({ name, sheet, formula, hidden, comment }) => {
      const position = sheets.findIndex((one) => one.name === sheet);
      return element(
        "definedName",
        {
          name,
          comment,
          localSheetId: sheet === undefined || position < 0 ? undefined : position,
          hidden: hidden ? 1 : undefined,
        },
        escaped(storedFormula(formula)),
      );
    })
    .join("");
  if (written === "") return calculated;
  if (calculated.includes("</definedNames>")) {
    return calculated.replace("</definedNames>", () => `${written}</definedNames>`);
  }
  return calculated.replace("</sheets>", () => `</sheets><definedNames>${written}</definedNames>`);
}

const CALCULATIONS = {
  automatic: undefined,
  automaticExceptTables: "autoNoTable",
  manual: "manual",
} as const;

/** The library has to be told one level more than there is, and Excel would show a button for it. */
function withOutlineLevels(xml: string, { groups }: FileSheetContents): string {
  const deepest = (axis: "rows" | "columns"): number => {
    const own = groups.filter((group) => group.axis === axis);
    const depth = (at: number): number =>
      own.filter(({ from, count }) => at >= from && at < from + count).length;
    return Math.min(7, Math.max(0, ...own.map(({ from }) => depth(from))));
  };
  const [rows, columns] = [deepest("rows"), deepest("columns")];
  return xml
    .replace(/ outlineLevelRow="\d"/, rows > 0 ? ` outlineLevelRow="${rows}"` : "")
    .replace(/ outlineLevelCol="\d"/, columns > 0 ? ` outlineLevelCol="${columns}"` : "");
}

/** What is selected, in the pane that it lies in. */
function withSelection(xml: string, { selection, frozen }: FileSheetContents): string {
  const { row, column } = selection;
  if (row + column === 0 && selection.rows * selection.columns === 1) return xml;
  const below = frozen.rows > 0 && row >= frozen.rows;
  const right = frozen.columns > 0 && column >= frozen.columns;
  const pane = `${below ? "bottom" : "top"}${right ? "Right" : "Left"}`;
  const place = { activeCell: cellText(row, column), sqref: rangeText(selection) };
  const isFrozen = frozen.rows + frozen.columns > 0;
  const written = element("selection", {
    pane: isFrozen && pane !== "topLeft" ? pane : undefined,
    ...place,
  });
  const cleared = xml
    .replace(/<selection\b[^>]*\/>/g, "")
    .replace(/(<pane\b[^>]*?) activePane="[^"]*"/, "$1");
  return /<pane\b/.test(cleared)
    ? cleared.replace(
        /(<pane\b[^>]*?)\/>/,
        (_whole, start: string) => `${start} activePane="${pane}"/>${written}`,
      )
    : cleared.replace(
        /<sheetView\b([^>]*?)\/>/,
        (_whole, given: string) => `<sheetView${given}>${written}</sheetView>`,
      );
}

/** The library names somebody where nobody is known. */
function withoutUnknown(xml: string, { properties }: WorkbookFile): string {
  const known = properties.author === undefined ? /<dc:creator>.*?<\/dc:creator>/s : undefined;
  const last =
    properties.lastAuthor === undefined
      ? /<cp:lastModifiedBy>.*?<\/cp:lastModifiedBy>/s
      : undefined;
  return [known, last].reduce((text, part) => (part ? text.replace(part, "") : text), xml);
}

/** Puts blocks into their place in the order of a sheet's elements. */
function withBlocks(xml: string, blocks: string): string {
  if (blocks === "") return xml;
  const next =
    /<(printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|ignoredErrors|drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/;
  return xml.replace(next, (found) => blocks + found);
}

/** A what-if table stands in its first cell. */
function withDataTables(xml: string, tables: readonly FileDataTable[]): string {
  return tables.reduce((before, { rowInput, columnInput, ...range }) => {
    const at = (cell: { row: number; column: number }): string => cellText(cell.row, cell.column);
    const both = rowInput !== undefined && columnInput !== undefined;
    const [first, second] = both
      ? [at(rowInput), at(columnInput)]
      : [at(rowInput ?? columnInput ?? range), undefined];
    const formula = `<f${attributes({
      t: "dataTable",
      ref: rangeText(range),
      dt2D: both ? 1 : undefined,
      dtr: rowInput === undefined ? undefined : 1,
      r1: first,
      r2: second,
    })}/>`;
    const cell = new RegExp(`(<c r="${at(range)}"[^>]*?)(/>|>)`);
    return before.replace(cell, (_whole, start: string, end: string) =>
      end === "/>" ? `${start}>${formula}</c>` : `${start}>${formula}`,
    );
  }, xml);
}

function linksXml(links: readonly FileLink[]): { xml: string; targets: readonly string[] } {
  const targets: string[] = [];
  const written = links.map(({ range, target, location, tip }) => {
    const id = target === undefined ? undefined : `rIdLink${targets.length + 1}`;
    if (target !== undefined) {
      targets.push(
        `<Relationship${attributes({ Id: id, Type: HYPERLINK, Target: target, TargetMode: "External" })}/>`,
      );
    }
    return element("hyperlink", {
      ref: rangeText(range),
      "r:id": id,
      location,
      tooltip: tip,
    });
  });
  return {
    xml: written.length === 0 ? "" : `<hyperlinks>${written.join("")}</hyperlinks>`,
    targets,
  };
}

const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

function withLooks(xml: string, looks: readonly string[]): string {
  const written = `<dxfs count="${looks.length}">${looks.join("")}</dxfs>`;
  return /<dxfs\b[^>]*\/>|<dxfs\b.*?<\/dxfs>/s.test(xml)
    ? xml.replace(/<dxfs\b[^>]*\/>|<dxfs\b.*?<\/dxfs>/s, () => written)
    : xml.replace("</cellStyles>", () => `</cellStyles>${written}`);
}

/** English metric units in a point. */
const EMU_PER_POINT = 12_700;

function withChartPlaces(xml: string, charts: readonly FileChart[]): string {
  let name = 0;
  let place = 0;
  return xml
    .replace(/(<xdr:cNvPr id="\d+" name=")[^"]*"/g, (whole, start: string) => {
      const chart = charts[name++];
      return chart === undefined ? whole : `${start}${escaped(chart.name)}"`;
    })
    .replace(/<xdr:from>.*?<\/xdr:from>\s*<xdr:to>.*?<\/xdr:to>/gs, (whole) => {
      const chart = charts[place++];
      if (chart === undefined) return whole;
      return `<xdr:from>${corner(chart.from)}</xdr:from><xdr:to>${corner(chart.to)}</xdr:to>`;
    });
}

function corner({ row, column, right, down }: FileAnchor): string {
  const [across, below] = [right, down].map((points) => Math.round(points * EMU_PER_POINT));
  return `<xdr:col>${column}</xdr:col><xdr:colOff>${across ?? 0}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${below ?? 0}</xdr:rowOff>`;
}
