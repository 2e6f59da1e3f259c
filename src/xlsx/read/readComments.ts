import { parseCell } from "../../workbook/address";
import type { FileNote } from "../../workbook/sheetObjects";
import { unescapedText } from "./cellText";
import type { FilePackage } from "./openPackage";
import { readXml } from "./readXml";
import type { Relationship } from "./relationships";

/** The notes of a sheet; a thread of comments is one note, a paragraph for each comment. */
export function readComments(
  file: FilePackage,
  related: readonly Relationship[],
): readonly FileNote[] {
  const threads = new Map(
    related
      .filter(({ kind }) => kind === "threadedComment")
      .flatMap(({ target }) => readThreads(file, target))
      .map((note) => [`${note.row},${note.column}`, note]),
  );
  return related
    .filter(({ kind }) => kind === "comments")
    .flatMap(({ target }) => readNotes(file, target))
    .map((note) => threads.get(`${note.row},${note.column}`) ?? note);
}

function readNotes(file: FilePackage, part: string): FileNote[] {
  const bytes = file.part(part);
  const notes: FileNote[] = [];
  if (bytes === undefined) return notes;
  const authors: string[] = [];
  let place = "";
  let author = 0;
  let text = "";
  let target: "author" | "text" | undefined;
  readXml(part, bytes, {
    open(name, { ref = "", authorId = "0" }) {
      if (name === "author") {
        authors.push("");
        target = "author";
      } else if (name === "comment") {
        place = ref;
        author = Number(authorId);
        text = "";
      } else if (name === "t") target = "text";
      else if (name === "rPh") target = undefined;
    },
    close(name) {
      if (name === "t" || name === "author") target = undefined;
      if (name !== "comment") return;
      const cell = parseCell(place);
      if (cell) {
        notes.push({ ...cell, author: authors[author] ?? "", text: unescapedText(text) });
      }
    },
    text(piece) {
      if (target === "author") authors.push(`${authors.pop() ?? ""}${piece}`);
      else if (target === "text") text += piece;
    },
  });
  return notes;
}

function readThreads(file: FilePackage, part: string): FileNote[] {
  const bytes = file.part(part);
  const threads = new Map<string, FileNote>();
  if (bytes === undefined) return [];
  const persons = readPersons(file);
  let place = "";
  let person = "";
  let text: string | undefined;
  readXml(part, bytes, {
    open(name, { ref = "", personId = "" }) {
      if (name === "threadedComment") [place, person] = [ref, personId];
      else if (name === "text") text = "";
    },
    close(name) {
      if (name !== "text" || text === undefined) return;
      const cell = parseCell(place);
      const before = threads.get(place);
      const author = persons.get(person) ?? "";
      if (cell && before) {
        threads.set(place, { ...before, text: `${before.text}\n${author}: ${text}` });
      } else if (cell) threads.set(place, { ...cell, author, text });
      text = undefined;
    },
    text(piece) {
      if (text !== undefined) text += piece;
    },
  });
  return [...threads.values()];
}

/** Who wrote comments, by id. */
function readPersons(file: FilePackage): ReadonlyMap<string, string> {
  const part = "xl/persons/person.xml";
  const bytes = file.part(part);
  const persons = new Map<string, string>();
  if (bytes === undefined) return persons;
  readXml(part, bytes, {
    open(name, { id = "", displayName = "" }) {
      if (name === "person") persons.set(id, displayName);
    },
  });
  return persons;
}
