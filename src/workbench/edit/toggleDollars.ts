import { tokenize } from "@borgar/fx";
import { parseRange, splitSheet } from "../../workbook/address";

/** A text with the place of the caret in it. */
interface Caret {
  readonly text: string;
  readonly caret: number;
}

/**
 * What F4 makes of a formula: the reference at the caret goes on from A1 to $A$1, A$1, $A1 and back.
 * Without a reference there it stays as it is.
 */
export function toggleDollars({ text, caret }: Caret): Caret {
  let at = 0;
  for (const { type, value } of tokenize(text)) {
    const start = at;
    at += value.length;
    if (caret < start || caret > at || !type.startsWith("range")) continue;
    const { address } = splitSheet(value);
    if (parseRange(address) === undefined) continue;
    const sheet = value.slice(0, value.length - address.length);
    const [first = address] = address.split(":");
    const next = nextForm(first);
    const toggled = sheet + address.split(":").map(next).join(":");
    return { text: text.slice(0, start) + toggled + text.slice(at), caret: start + toggled.length };
  }
  return { text, caret };
}

const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** All corners of a range take the form that follows the form of its first. */
function nextForm(first: string): (corner: string) => string {
  const [, dollar = "", letters = "", second = "", digits = ""] = CORNER.exec(first) ?? [];
  if (letters === "" || digits === "") {
    const isFixed = dollar === "$" || second === "$";
    return (corner) => (isFixed ? "" : "$") + corner.replaceAll("$", "");
  }
  const form = FORMS.indexOf(`${dollar}A${second}1`);
  const [column = "", row = ""] = (FORMS[(form + 1) % FORMS.length] ?? "A1").split(/A|1/);
  return (corner) => {
    const [, , name = "", , number = ""] = CORNER.exec(corner) ?? [];
    return `${column}${name}${row}${number}`;
  };
}

const FORMS: readonly string[] = ["A1", "$A$1", "A$1", "$A1"];
