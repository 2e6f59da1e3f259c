import type { FormCell } from "./cellValues";
import type { Field } from "./fields";
import { numberText, percentText, readNumber, readPercent } from "./numberText";

/** What typed text means to a field. */
export type FieldReading =
  { readonly cell: FormCell; readonly note?: string } | { readonly problem: string };

/** Reads what was typed or pasted into a cell of a field. */
export function readField(field: Pick<Field, "kind" | "choices">, text: string): FieldReading {
  switch (field.kind) {
    case "number":
      return fromNumber(readNumber(text));
    case "percent":
      return fromNumber(readPercent(text));
    case "choice":
      return readChoice(field.choices, text);
    case "flag":
      return readFlag(text);
    case "text":
    case "date":
      return { cell: text.trim() === "" ? null : text.trim() };
  }
}

/** A cell as its field shows it at rest. */
export function fieldText(field: Pick<Field, "kind" | "unit">, cell: FormCell): string {
  if (cell === null) return "";
  if (typeof cell !== "number") return String(cell);
  if (field.kind === "percent") return percentText(cell);
  return field.unit === "year" ? String(cell) : numberText(cell);
}

function fromNumber(reading: ReturnType<typeof readNumber>): FieldReading {
  if (reading.kind === "unclear") return { problem: reading.reason };
  if (reading.kind === "blank") return { cell: null };
  return { cell: reading.value, ...(reading.note !== undefined && { note: reading.note }) };
}

function readChoice(choices: readonly string[], text: string): FieldReading {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return { cell: null };
  const found = choices.find((choice) => choice.toLowerCase() === wanted);
  if (found !== undefined) return { cell: found };
  return { problem: `“${text.trim()}” is not in the list. Choose ${choices.join(", ")}.` };
}

function readFlag(text: string): FieldReading {
  const wanted = text.trim().toLowerCase();
  if (["true", "yes", "1"].includes(wanted)) return { cell: true };
  if (["false", "no", "0", ""].includes(wanted)) return { cell: false };
  return { problem: `“${text.trim()}” is neither TRUE nor FALSE.` };
}
