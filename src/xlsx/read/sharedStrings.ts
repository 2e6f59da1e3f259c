import { unescapedText } from "./cellText";
import type { FilePackage } from "./openPackage";
import { readXml } from "./readXml";

/** The texts that cells name by position; of rich texts only the text. */
export function readSharedStrings(file: FilePackage, part: string): readonly string[] {
  const bytes = file.part(part);
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  let text = "";
  let inText = false;
  /** Inside the reading aid of a Japanese text. */
  let inPhonetic = false;
  readXml(part, bytes, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") inPhonetic = true;
      else if (name === "t") inText = !inPhonetic;
    },
    close(name) {
      if (name === "si") strings.push(unescapedText(text));
      else if (name === "rPh") inPhonetic = false;
      else if (name === "t") inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}
