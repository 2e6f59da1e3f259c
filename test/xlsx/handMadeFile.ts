import { strToU8, zipSync } from "fflate";

/** A cell as it stands in a file: a constant, or the inside of its element with its attributes. */
export type HandMadeCell = number | string | boolean | RawCell;

export interface RawCell {
  /** Formula in its stored form. */
  readonly f?: string;
  /** Attributes of `<f>`: `t="array" ref="A1:B2"`. */
  readonly how?: string;
  readonly v?: number | string;
  readonly t?: string;
  /** A dynamic array. */
  readonly cm?: true;
}

export interface HandMadeWorkbook {
  readonly sheets: Readonly<Record<string, Readonly<Record<string, HandMadeCell>>>>;
  /** The inside of `<definedNames>`. */
  readonly names?: string;
  /** Attributes of `<calcPr>`. */
  readonly calculation?: string;
  /** Attributes of `<workbookPr>`. */
  readonly properties?: string;
  /** Tables of a sheet: the whole part. */
  readonly tables?: Readonly<Record<string, string>>;
  /** The part of the one other workbook that formulas name. */
  readonly external?: string;
  /** Namespaces of Strict files. */
  readonly strict?: boolean;
  /** More parts, or others in place of those above. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** An .xlsx file written by hand, as Excel would have saved it. */
export function handMadeFile(workbook: HandMadeWorkbook): Uint8Array {
  const names = Object.keys(workbook.sheets);
  const main = workbook.strict
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = workbook.strict
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relationships = (entries: readonly (readonly [string, string, string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
      .map(
        ([id, kind, target]) =>
          `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`;
  const parts: Record<string, string> = {
    "_rels/.rels": relationships([["r1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${workbook.properties ?? ""}/><sheets>${names
      .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="s${i + 1}"/>`)
      .join(
        "",
      )}</sheets>${workbook.external ? '<externalReferences><externalReference r:id="x1"/></externalReferences>' : ""}<definedNames>${workbook.names ?? ""}</definedNames><calcPr calcId="191029" ${workbook.calculation ?? ""}/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...names.map((_, i) => [`s${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ...(workbook.external ? [["x1", "externalLink", "externalLinks/link1.xml"] as const] : []),
      ["ss", "sharedStrings", "sharedStrings.xml"],
    ]),
    ...(workbook.external && { "xl/externalLinks/link1.xml": workbook.external }),
  };
  const strings: string[] = [];
  names.forEach((name, i) => {
    const table = workbook.tables?.[name];
    const tables =
      table === undefined ? "" : '<tableParts count="1"><tablePart r:id="t1"/></tableParts>';
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${sheetData(workbook.sheets[name] ?? {}, strings)}</sheetData>${tables}</worksheet>`;
    if (table === undefined) return;
    parts[`xl/tables/table${i + 1}.xml`] = table;
    parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relationships([
      ["t1", "table", `../tables/table${i + 1}.xml`],
    ]);
  });
  parts["xl/sharedStrings.xml"] =
    `<sst xmlns="${main}">${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`;
  const all: Record<string, string> = {
    "[Content_Types].xml": contentTypes(names.length, workbook),
    ...parts,
    ...workbook.parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([path, xml]) => [path, strToU8(xml)])),
  );
}

/** We read a package by its relationships; other programs want the kinds of its parts too. */
function contentTypes(sheets: number, { tables = {}, external }: HandMadeWorkbook): string {
  const kinds: (readonly [string, string])[] = [
    ["workbook.xml", "sheet.main"],
    ["sharedStrings.xml", "sharedStrings"],
    ...Array.from(
      { length: sheets },
      (_, i) => [`worksheets/sheet${i + 1}.xml`, "worksheet"] as const,
    ),
    ...Object.keys(tables).map((_, i) => [`tables/table${i + 1}.xml`, "table"] as const),
    ...(external ? [["externalLinks/link1.xml", "externalLink"] as const] : []),
  ];
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${kinds
    .map(
      ([part, kind]) =>
        `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`,
    )
    .join("")}</Types>`;
}

function sheetData(cells: Readonly<Record<string, HandMadeCell>>, strings: string[]): string {
  const rows = new Map<number, string>();
  for (const [address, cell] of Object.entries(cells)) {
    const row = Number(/\d+/.exec(address)?.[0]);
    rows.set(row, (rows.get(row) ?? "") + cellXml(address, cell, strings));
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, xml]) => `<row r="${row}">${xml}</row>`)
    .join("");
}

function cellXml(address: string, cell: HandMadeCell, strings: string[]): string {
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${address}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === "string") {
    return `<c r="${address}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
  }
  const formula = cell.f === undefined && cell.how === undefined ? "" : formulaXml(cell);
  const value = cell.v === undefined ? "" : `<v>${escaped(String(cell.v))}</v>`;
  const attributes = `${cell.t ? ` t="${cell.t}"` : ""}${cell.cm ? ' cm="1"' : ""}`;
  return `<c r="${address}"${attributes}>${formula}${value}</c>`;
}

function formulaXml({ f = "", how }: RawCell): string {
  return `<f${how ? ` ${how}` : ""}>${escaped(f)}</f>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
