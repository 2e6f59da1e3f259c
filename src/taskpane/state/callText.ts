import type { FunctionCard } from "./paneState";

/** An argument of an example as it is typed in a formula; nothing where it is left out. */
export function argumentText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return quoted(value);
  if (!Array.isArray(value)) return "";
  const items = value as readonly unknown[];
  const rows = items.every(Array.isArray) ? (items as readonly (readonly unknown[])[]) : [items];
  return `{${rows.map((row) => row.map(arrayCell).join(",")).join(";")}}`;
}

/**
 * The call as it is typed in a cell. Arguments at the end that are left out are not written; a member
 * of a closed choice gets its quotes.
 */
export function callText(
  card: Pick<FunctionCard, "signature" | "arguments">,
  texts: Readonly<Record<string, string>>,
): string {
  const [name = ""] = card.signature.split("(", 1);
  const args = card.arguments.map((argument) => {
    const text = (texts[argument.name] ?? "").trim();
    return argument.choices.some(({ value }) => value === text) ? quoted(text) : text;
  });
  while (args.at(-1) === "") args.pop();
  return `=${name}(${args.join(",")})`;
}

/** The texts of the example, by argument: what a card's fields start from. */
export function exampleTexts(card: FunctionCard): Readonly<Record<string, string>> {
  return Object.fromEntries(
    card.arguments.map(({ name, example, choices }) => [
      name,
      choices.find(({ value }) => quoted(value) === example)?.value ?? example,
    ]),
  );
}

/** What F4 does to the reference at the end of a text: A1, $A$1, A$1, $A1 and round again. */
export function cycleAbsolute(text: string): string {
  return text.replace(
    /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?$/i,
    (_, column: string, letters: string, row: string, digits: string, ...rest: unknown[]) => {
      const [nextColumn, nextRow] = nextMarks(column, row);
      const [, toLetters, , toDigits] = rest as (string | undefined)[];
      const from = `${nextColumn}${letters}${nextRow}${digits}`;
      return toLetters === undefined || toDigits === undefined
        ? from
        : `${from}:${nextColumn}${toLetters}${nextRow}${toDigits}`;
    },
  );
}

function nextMarks(column: string, row: string): readonly [column: string, row: string] {
  if (column === "" && row === "") return ["$", "$"];
  if (column === "$" && row === "$") return ["", "$"];
  return column === "" ? ["$", ""] : ["", ""];
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A blank inside an array constant has no spelling; 0 is what a sum makes of it. */
function arrayCell(value: unknown): string {
  const text = argumentText(value);
  return text === "" ? "0" : text;
}
