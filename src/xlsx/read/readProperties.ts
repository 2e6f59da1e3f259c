import type { FileProperties, FileProperty, WorkbookFile } from "../../workbook/workbookFile";
import { SETTINGS_NAMESPACE } from "../settingsNamespace";
import type { FilePackage } from "./openPackage";
import { readXml } from "./readXml";
import type { Relationship } from "./relationships";
import { relationshipsOf } from "./relationships";

/** What a file says about itself, in its two parts for that. */
export function readProperties(
  file: FilePackage,
  related: readonly Relationship[],
): FileProperties {
  const found: Record<string, string> = {};
  for (const { kind, target } of related) {
    if (kind !== "core-properties" && kind !== "extended-properties") continue;
    const bytes = file.part(target);
    if (bytes === undefined) continue;
    let text = "";
    readXml(target, bytes, {
      open() {
        text = "";
      },
      close(name) {
        const key = KEYS[name];
        if (key !== undefined && text !== "") found[key] = text;
        text = "";
      },
      text(piece) {
        text += piece;
      },
    });
  }
  return found;
}

const KEYS: Readonly<Record<string, keyof FileProperties>> = {
  title: "title",
  subject: "subject",
  creator: "author",
  keywords: "keywords",
  description: "comments",
  category: "category",
  Manager: "manager",
  Company: "company",
  lastModifiedBy: "lastAuthor",
  created: "created",
};

/** Properties that somebody added. */
export function readCustomProperties(
  file: FilePackage,
  related: readonly Relationship[],
): readonly FileProperty[] {
  const part = related.find(({ kind }) => kind === "custom-properties")?.target;
  const bytes = part === undefined ? undefined : file.part(part);
  const found: FileProperty[] = [];
  if (part === undefined || bytes === undefined) return found;
  let key = "";
  let text = "";
  readXml(part, bytes, {
    open(name, attributes) {
      if (name === "property") key = attributes["name"] ?? "";
      text = "";
    },
    close(name) {
      if (name === "bool") found.push({ key, value: text === "true" || text === "1" });
      else if (/^(i\d|int|r\d|decimal)$/.test(name)) found.push({ key, value: Number(text) });
      else if (/^(lpwstr|lpstr|bstr|filetime|date)$/.test(name)) found.push({ key, value: text });
    },
    text(piece) {
      text += piece;
    },
  });
  return found;
}

/** What add-ins keep in the workbook, from the custom part that the writer makes for it. */
export function readSettings(
  file: FilePackage,
  workbookRelated: readonly Relationship[],
): WorkbookFile["settings"] {
  const found: { key: string; json: string }[] = [];
  for (const { target } of workbookRelated.filter(({ kind }) => kind === "customXml")) {
    const bytes = file.part(target);
    if (bytes === undefined) continue;
    let isOurs = false;
    let key = "";
    let text = "";
    readXml(target, bytes, {
      open(name, attributes) {
        if (name === "settings") isOurs = attributes["xmlns"] === SETTINGS_NAMESPACE;
        if (name === "setting") [key, text] = [attributes["key"] ?? "", ""];
      },
      close(name) {
        if (isOurs && name === "setting") found.push({ key, json: text });
      },
      text(piece) {
        text += piece;
      },
    });
  }
  return found;
}

/** Parts of the package that are not read, by what they are. */
export function partsLeftOut(
  file: FilePackage,
  workbookRelated: readonly Relationship[],
): readonly string[] {
  const has = (kind: RegExp): boolean => workbookRelated.some((one) => kind.test(one.kind));
  return [
    ...(has(/^vbaProject$/) ? ["macros (VBA)"] : []),
    ...(has(/^pivotCacheDefinition$/) ? ["data behind pivot tables"] : []),
    ...(has(/slicer/i) ? ["slicers"] : []),
    ...(has(/^connections$/) ? ["data connections"] : []),
    ...(has(/^model|powerPivot/i) ? ["a data model"] : []),
    ...(relationshipsOf(file, "").some(
      ({ kind }) => kind === "digital-signature-origin" || kind === "origin",
    )
      ? ["a digital signature"]
      : []),
  ];
}
