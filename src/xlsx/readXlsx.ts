import { DAYS_TO_1904 } from "../workbook/dateSystem";
import { typedFormula } from "../workbook/typedFormula";
import type { FileName, FileTable, WorkbookFile } from "../workbook/workbookFile";
import { dateSerial } from "./read/cellValue";
import { openPackage, type FilePackage } from "./read/openPackage";
import { readExternal } from "./read/readExternal";
import { readSheet, readTables } from "./read/readSheet";
import { readTheme } from "./read/fileColor";
import {
  partsLeftOut,
  readCustomProperties,
  readProperties,
  readSettings,
} from "./read/readProperties";
import { readStyles } from "./read/readStyles";
import { readXml, type Attributes } from "./read/readXml";
import { LIMITS, RefusedFile } from "./read/refusedFile";
import { printNames } from "./read/printNames";
import { relationshipsOf, type Relationship } from "./read/relationships";
import { readRichValues } from "./read/richValues";
import { readSharedStrings } from "./read/sharedStrings";
import { isOn } from "./read/sheetCells";

export { RefusedFile } from "./read/refusedFile";

/**
 * Reads an .xlsx file (.xlsm too, without its macros), Transitional or Strict.
 *
 * @throws RefusedFile for a file that is none, is damaged or exceeds a limit; the message says which.
 */
export function readXlsx(bytes: Uint8Array): WorkbookFile {
  const file = openPackage(bytes);
  const packageRelated = relationshipsOf(file, "");
  const part = packageRelated.find(({ kind }) => kind === "officeDocument")?.target;
  if (part === undefined)
    throw new RefusedFile("the file is no workbook: nothing says where it is");
  const content = file.part(part);
  if (content === undefined) {
    throw new RefusedFile(
      part.endsWith(".bin")
        ? "the file is a binary workbook (.xlsb); save it as .xlsx"
        : `the file is no workbook: ${part} is not in it`,
    );
  }
  const workbook = readWorkbook(part, content);
  if (workbook.sheets.length === 0) throw new RefusedFile("the file has no sheet");
  const related = relationshipsOf(file, part);
  const partOf = (kind: string): string => related.find((one) => one.kind === kind)?.target ?? "";
  const sharedStrings = readSharedStrings(file, partOf("sharedStrings"));
  const richValues = readRichValues(file, related);
  const theme = readTheme(file, partOf("theme"));
  const { styles, differences, leftOut, patterned } = readStyles(file, partOf("styles"), theme);
  const budget = { cells: LIMITS.cells };
  const tables: FileTable[] = [];
  const notes: string[] = [];
  const sheets = workbook.sheets.flatMap(({ name, state, id }) => {
    const sheet = related.find((one) => one.id === id);
    if (sheet?.kind !== "worksheet") {
      notes.push(`the sheet "${name}", which is a ${sheet?.kind ?? "missing part"}`);
      return [];
    }
    tables.push(...readTables(file, sheet.target, name));
    const leaveOut = (what: string, count: number): void => {
      if (count > 0) notes.push(`${what} on "${name}"${count > 1 ? ` (${count})` : ""}`);
    };
    const context = {
      sharedStrings: sharedStrings.texts,
      richValues,
      theme,
      differences,
      budget,
      leaveOut,
    };
    const contents = readSheet(file, sheet.target, context);
    const print = { ...contents.print, ...printNames(workbook.names, name) };
    return [{ name, visibility: state, ...contents, print }];
  });
  if (sheets.length === 0) throw new RefusedFile("the file has no sheet with cells");
  const externals = externalTargets(file, workbook.externals, related);
  const open = workbook.sheets[workbook.activeSheet]?.name;
  return {
    sheets,
    names: workbook.names,
    tables,
    iteration: workbook.iteration,
    dateSystem: workbook.is1904 ? "1904" : "1900",
    saved: savedTime(file, workbook.is1904),
    calculation: workbook.calculation,
    externals: externals.flatMap(({ part }, index) => readExternal(file, part, index + 1)),
    externalTargets: externals.map(({ target }) => target),
    styles,
    activeSheet: Math.max(
      0,
      sheets.findIndex(({ name }) => name === open),
    ),
    properties: readProperties(file, packageRelated),
    customProperties: readCustomProperties(file, packageRelated),
    settings: readSettings(file, related),
    notes: [
      ...(leftOut > 0 ? [`${leftOut} looks of cells beyond the first ${LIMITS.styles}`] : []),
      ...(patterned > 0 ? ["patterns and gradients of cells (a pattern's color is kept)"] : []),
      ...(sharedStrings.rich > 0
        ? [`looks of parts of a text (${sharedStrings.rich}; the texts are kept)`]
        : []),
      ...counted(notes),
      ...partsLeftOut(file, related),
    ],
  };
}

/** From the properties of the document. */
function savedTime(file: FilePackage, is1904: boolean): number | undefined {
  const part = relationshipsOf(file, "").find(({ kind }) => kind === "core-properties")?.target;
  const bytes = part === undefined ? undefined : file.part(part);
  if (part === undefined || bytes === undefined) return undefined;
  let inModified = false;
  let text = "";
  try {
    readXml(part, bytes, {
      open(name) {
        inModified = name === "modified";
      },
      close() {
        inModified = false;
      },
      text(piece) {
        if (inModified) text += piece;
      },
    });
  } catch (error) {
    if (error instanceof RefusedFile) return undefined;
    throw error;
  }
  const time = dateSerial(text);
  return typeof time === "number" ? time - (is1904 ? DAYS_TO_1904 : 0) : undefined;
}

/** The same thing several times is said once. */
function counted(notes: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const note of notes) times.set(note, (times.get(note) ?? 0) + 1);
  return [...times].map(([note, count]) => (count > 1 ? `${note} (${count})` : note));
}

interface Workbook {
  readonly sheets: { name: string; state: "visible" | "hidden" | "veryHidden"; id: string }[];
  readonly names: FileName[];
  readonly externals: string[];
  iteration: WorkbookFile["iteration"];
  is1904: boolean;
  calculation: WorkbookFile["calculation"];
  activeSheet: number;
}

function readWorkbook(part: string, bytes: Uint8Array): Workbook {
  const workbook: Workbook = {
    sheets: [],
    names: [],
    externals: [],
    iteration: undefined,
    is1904: false,
    calculation: "automatic",
    activeSheet: 0,
  };
  let name: Attributes | undefined;
  let text = "";
  readXml(part, bytes, {
    open(element, attributes) {
      switch (element) {
        case "workbookPr":
          // Extensions of the workbook have an element of this name too.
          workbook.is1904 ||= isOn(attributes["date1904"]);
          break;
        case "workbookView":
          workbook.activeSheet = Number(attributes["activeTab"] ?? 0);
          break;
        case "sheet":
          workbook.sheets.push({
            name: attributes["name"] ?? "",
            state: visibility(attributes["state"]),
            id: relationshipId(attributes),
          });
          break;
        case "externalReference":
          workbook.externals.push(relationshipId(attributes));
          break;
        case "definedName":
          name = attributes;
          text = "";
          break;
        case "calcPr":
          readCalculation(workbook, attributes);
      }
    },
    close(element) {
      if (element !== "definedName" || name === undefined) return;
      const position = name["localSheetId"];
      workbook.names.push({
        name: name["name"] ?? "",
        formula: typedFormula(text),
        sheet: position === undefined ? undefined : workbook.sheets[Number(position)]?.name,
        hidden: isOn(name["hidden"]),
        ...(name["comment"] !== undefined && { comment: name["comment"] }),
      });
      name = undefined;
    },
    text(piece) {
      if (name !== undefined) text += piece;
    },
  });
  return workbook;
}

function readCalculation(workbook: Workbook, attributes: Attributes): void {
  if (isOn(attributes["iterate"])) {
    workbook.iteration = {
      most: Number(attributes["iterateCount"] ?? 100),
      change: Number(attributes["iterateDelta"] ?? 0.001),
    };
  }
  const mode = attributes["calcMode"];
  if (mode === "manual") workbook.calculation = "manual";
  else if (mode === "autoNoTable") workbook.calculation = "automaticExceptTables";
}

function visibility(state: string | undefined): "visible" | "hidden" | "veryHidden" {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

/** "r:id", whatever the prefix is. */
function relationshipId(attributes: Attributes): string {
  const key = Object.keys(attributes).find((one) => one.endsWith(":id"));
  return (key === undefined ? undefined : attributes[key]) ?? "";
}

/** The parts with the values of other workbooks, and where those are. */
function externalTargets(
  file: FilePackage,
  ids: readonly string[],
  related: readonly Relationship[],
): readonly { readonly part: string; readonly target: string }[] {
  return ids.map((id) => {
    const part = related.find((one) => one.id === id)?.target ?? "";
    const target = relationshipsOf(file, part).find(({ outside }) => outside !== undefined);
    return { part, target: target?.outside ?? "" };
  });
}
