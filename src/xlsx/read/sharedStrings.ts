import { unescapedText } from "./cellText";
import type { FilePackage } from "./openPackage";
import { readXml } from "./readXml";

/** The texts that cells name by position. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** How many of them have looks of their own for a part of the text, which are not read. */
  readonly rich: number;
}

export function readSharedStrings(file: FilePackage, part: string): SharedStrings {
  const bytes = file.part(part);
  const texts: string[] = [];
  if (bytes === undefined) return { texts, rich: 0 };
  let rich = 0;
  let isRich = false;
  let text = "";
  let inText = false;
  /** Inside the reading aid of a Japanese text. */
  let inPhonetic = false;
  readXml(part, bytes, {
    open(name) {
      if (name === "si") [text, isRich] = ["", false];
      else if (name === "rPr") isRich = true;
      else if (name === "rPh") inPhonetic = true;
      else if (name === "t") inText = !inPhonetic;
    },
    close(name) {
      if (name === "si") {
        texts.push(unescapedText(text));
        if (isRich) rich++;
      } else if (name === "rPh") inPhonetic = false;
      else if (name === "t") inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return { texts, rich };
}
