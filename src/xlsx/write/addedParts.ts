import { strToU8 } from "fflate";
import { cellText } from "../../workbook/address";
import { isCellError } from "../../workbook/cellValue";
import type { ExternalSheet, WorkbookFile } from "../../workbook/workbookFile";
import { SETTINGS_NAMESPACE } from "../settingsNamespace";
import { attributes, element, escaped } from "./xml";

type Change = (part: string, how: (xml: string) => string) => void;

/** Adds the parts that the library does not know: what add-ins keep, and values of other workbooks. */
export function addedParts(
  entries: Record<string, Uint8Array>,
  file: WorkbookFile,
  change: Change,
): void {
  const relationships: string[] = [];
  const types: string[] = [];
  const relate = (id: string, kind: string, target: string): void => {
    relationships.push(
      `<Relationship${attributes({ Id: id, Type: OFFICE + kind, Target: target })}/>`,
    );
  };
  if (file.settings.length > 0) {
    const settings = file.settings.map(({ key, json }) =>
      element("setting", { key }, escaped(json)),
    );
    entries["customXml/item1.xml"] = strToU8(
      `${HEAD}<settings xmlns="${SETTINGS_NAMESPACE}">${settings.join("")}</settings>`,
    );
    relate("rIdSettings", "customXml", "../customXml/item1.xml");
  }
  const links = file.externalTargets.map((target, index) => {
    const number = index + 1;
    const part = `externalLinks/externalLink${number}.xml`;
    const sheets = file.externals.filter(({ name }) => name.startsWith(`[${number}]`));
    entries[`xl/${part}`] = strToU8(externalXml(sheets, number));
    entries[`xl/externalLinks/_rels/externalLink${number}.xml.rels`] = strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship${attributes(
        {
          Id: "rId1",
          Type: `${OFFICE}externalLinkPath`,
          Target: target === "" ? `Book${number}.xlsx` : target,
          TargetMode: "External",
        },
      )}/></Relationships>`,
    );
    types.push(
      `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/>`,
    );
    relate(`rIdExternal${number}`, "externalLink", part);
    return `<externalReference r:id="rIdExternal${number}"/>`;
  });
  if (relationships.length === 0) return;
  change("xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace("</Relationships>", () => `${relationships.join("")}</Relationships>`),
  );
  if (links.length === 0) return;
  change("[Content_Types].xml", (xml) =>
    xml.replace("</Types>", () => `${types.join("")}</Types>`),
  );
  change("xl/workbook.xml", (xml) =>
    xml.replace(
      "</sheets>",
      () => `</sheets><externalReferences>${links.join("")}</externalReferences>`,
    ),
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

function externalXml(sheets: readonly ExternalSheet[], number: number): string {
  const names = sheets.map(({ name }) =>
    element("sheetName", { val: name.slice(`[${number}]`.length) }),
  );
  const data = sheets.map(({ cells }, index) => {
    const rows = new Map<number, string>();
    for (const { row, column, value } of cells) {
      const type = isCellError(value)
        ? "e"
        : typeof value === "string"
          ? "str"
          : typeof value === "boolean"
            ? "b"
            : undefined;
      const text = isCellError(value)
        ? value.error
        : String(Number(value) === value || typeof value === "string" ? value : Number(value));
      const cell = element(
        "cell",
        { r: cellText(row, column), t: type },
        `<v>${escaped(text)}</v>`,
      );
      rows.set(row, (rows.get(row) ?? "") + cell);
    }
    const lines = [...rows].map(([row, inside]) => element("row", { r: row + 1 }, inside));
    return element("sheetData", { sheetId: index }, lines.join(""));
  });
  const book =
    names.length === 0
      ? ""
      : `<sheetNames>${names.join("")}</sheetNames><sheetDataSet>${data.join("")}</sheetDataSet>`;
  return `${HEAD}<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="${OFFICE.slice(0, -1)}" r:id="rId1">${book}</externalBook></externalLink>`;
}
