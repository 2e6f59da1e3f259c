import { CLASSIC_ERRORS, type CellError, type ErrorCode } from "../../workbook/cellValue";
import type { FilePackage } from "./openPackage";
import { readXml } from "./readXml";
import type { Relationship } from "./relationships";

/**
 * What the errors of cells with value metadata are, by the cell's `vm` less 1; undefined where the
 * metadata are none of rich values. Older versions are shown `#VALUE!` for all of them: some are newer
 * errors, the others linked data types and pictures, whose value is in no cell.
 */
export function readRichValues(
  file: FilePackage,
  related: readonly Relationship[],
): readonly (CellError | undefined)[] {
  const partOf = (kind: string): string => related.find((one) => one.kind === kind)?.target ?? "";
  const positions = valuePositions(file, partOf("sheetMetadata"));
  if (positions.every((position) => position === undefined)) return [];
  const structures = readStructures(file, partOf("rdRichValueStructure"));
  const values = readValues(file, partOf("rdRichValue"));
  return positions.map((position) => {
    const value = position === undefined ? undefined : values[position];
    const structure = value && structures[value.structure];
    return value && structure && errorOf(structure, value.fields);
  });
}

interface Structure {
  readonly type: string;
  readonly keys: readonly string[];
}

interface RichValue {
  readonly structure: number;
  readonly fields: readonly string[];
}

function errorOf({ type, keys }: Structure, fields: readonly string[]): CellError {
  const field = (key: string): string | undefined => fields[keys.indexOf(key)];
  if (type === "_error") {
    const number = Number(field("errorType"));
    const error = ERRORS[number];
    if (error !== undefined) return { error };
    return { error: "#VALUE!", message: OF_SERVICES[number] ?? "an error of a linked data type" };
  }
  const name = field("_DisplayString") ?? field("Text");
  const what = /image/i.test(type) ? "a picture in its cell" : "a linked data type";
  return {
    error: "#VALUE!",
    message: `${what}${name === undefined || name === "" ? "" : ` ("${name}")`} is not calculated here`,
    standsIn: true,
  };
}

/** By the `errorType` of an `_error`; one less than what ERROR.TYPE says. */
const ERRORS: readonly (ErrorCode | undefined)[] = [
  ...CLASSIC_ERRORS,
  "#GETTING_DATA",
  "#SPILL!",
  undefined,
  undefined,
  undefined,
  undefined,
  "#CALC!",
];

const OF_SERVICES: Readonly<Record<number, string>> = {
  9: "#CONNECT!",
  10: "#BLOCKED!",
  11: "#UNKNOWN!",
  12: "#FIELD!",
};

/** Positions of rich values by value metadata. */
function valuePositions(file: FilePackage, part: string): readonly (number | undefined)[] {
  const types: string[] = [];
  /** Rich values by position in the future metadata of their type. */
  const rich: (number | undefined)[] = [];
  const blocks: (number | undefined)[] = [];
  let inside: "rich" | "values" | undefined;
  read(file, part, (name, attributes) => {
    switch (name) {
      case "metadataType":
        types.push(attributes["name"] ?? "");
        break;
      case "futureMetadata":
        inside = attributes["name"] === RICH ? "rich" : undefined;
        break;
      case "cellMetadata":
        inside = undefined;
        break;
      case "valueMetadata":
        inside = "values";
        break;
      case "bk":
        if (inside === "rich") rich.push(undefined);
        else if (inside === "values") blocks.push(undefined);
        break;
      case "rvb":
        if (inside === "rich") rich[rich.length - 1] = Number(attributes["i"]);
        break;
      case "rc":
        if (inside === "values" && types[Number(attributes["t"]) - 1] === RICH) {
          blocks[blocks.length - 1] = rich[Number(attributes["v"])];
        }
    }
  });
  return blocks;
}

const RICH = "XLRICHVALUE";

function readStructures(file: FilePackage, part: string): readonly Structure[] {
  const structures: { type: string; keys: string[] }[] = [];
  read(file, part, (name, attributes) => {
    if (name === "s") structures.push({ type: attributes["t"] ?? "", keys: [] });
    else if (name === "k") structures.at(-1)?.keys.push(attributes["n"] ?? "");
  });
  return structures;
}

function readValues(file: FilePackage, part: string): readonly RichValue[] {
  const values: { structure: number; fields: string[] }[] = [];
  let inValue = false;
  const open: Open = (name, attributes) => {
    inValue = name === "v";
    if (name === "rv") values.push({ structure: Number(attributes["s"]), fields: [] });
    else if (inValue) values.at(-1)?.fields.push("");
  };
  read(file, part, open, (text) => {
    const fields = inValue ? (values.at(-1)?.fields ?? []) : [];
    fields.push(`${fields.pop() ?? ""}${text}`);
  });
  return values;
}

type Open = NonNullable<Parameters<typeof readXml>[2]["open"]>;

function read(file: FilePackage, part: string, open: Open, text?: (text: string) => void): void {
  const bytes = file.part(part);
  if (bytes !== undefined) readXml(part, bytes, { open, ...(text && { text }) });
}
