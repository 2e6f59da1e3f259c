import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A name of a plan as the file has it; `sheet` is the position of the sheet that sees it. */
export interface FileName {
  readonly name: string;
  readonly sheet: number;
  readonly formula: string;
}

/**
 * Sets what the library that writes files cannot: the calculation engine of a current Excel (older
 * ones are calculated anew on opening, which without the add-in would lose every value), names that
 * one sheet sees, names of charts, the levels of groups that there are, and the same date on every
 * entry.
 */
export function finishPackage(
  bytes: Uint8Array,
  {
    names,
    chartNames,
  }: {
    readonly names: readonly FileName[];
    /** Names of the charts of each sheet that has any, in order. */
    readonly chartNames: readonly (readonly string[])[];
  },
): Uint8Array {
  const entries = unzipSync(bytes);
  const change = (part: string, how: (xml: string) => string): void => {
    const content = entries[part];
    if (content === undefined) throw new Error(`the written file has no ${part}`);
    entries[part] = strToU8(how(strFromU8(content)));
  };
  change("xl/workbook.xml", (xml) => finishWorkbook(xml, names));
  for (const part of Object.keys(entries)) {
    if (part.startsWith("xl/worksheets/sheet")) change(part, withOutlineLevels);
  }
  chartNames.forEach((ofSheet, index) => {
    change(`xl/drawings/drawing${index + 1}.xml`, (xml) => withChartNames(xml, ofSheet));
  });
  return zipSync(entries, { mtime: ZIP_DATE, level: 6 });
}

/** The first day that zip entries can have, in local time as they have it. */
const ZIP_DATE = new Date(1980, 0, 1);
/** What Excel of Microsoft 365 writes. */
const CALCULATION_ENGINE = "191029";

function finishWorkbook(xml: string, names: readonly FileName[]): string {
  const calculated = xml.replace(/<calcPr\b[^>]*\/>/, `<calcPr calcId="${CALCULATION_ENGINE}"/>`);
  if (names.length === 0) return calculated;
  const written = names
    .map(
      ({ name, sheet, formula }) =>
        `<definedName name="${escaped(name)}" localSheetId="${sheet}">${escaped(formula)}</definedName>`,
    )
    .join("");
  if (calculated.includes("</definedNames>")) {
    return calculated.replace("</definedNames>", () => `${written}</definedNames>`);
  }
  return calculated.replace("</sheets>", () => `</sheets><definedNames>${written}</definedNames>`);
}

/** The library has to be told one level more than there is, and Excel would show a button for it. */
function withOutlineLevels(xml: string): string {
  const rows = / outlineLevel="1"/.test(/<sheetData[\s\S]*/.exec(xml)?.[0] ?? "");
  const columns = / outlineLevel="1"/.test(/<cols>[\s\S]*<\/cols>/.exec(xml)?.[0] ?? "");
  return xml
    .replace(/ outlineLevelRow="\d"/, rows ? ' outlineLevelRow="1"' : "")
    .replace(/ outlineLevelCol="\d"/, columns ? ' outlineLevelCol="1"' : "");
}

function withChartNames(xml: string, names: readonly string[]): string {
  let index = 0;
  return xml.replace(/(<xdr:cNvPr id="\d+" name=")[^"]*"/g, (whole, start: string) => {
    const name = names[index++];
    return name === undefined ? whole : `${start}${escaped(name)}"`;
  });
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
