import { invalidArgument } from "../officeError";
import { shown } from "./arguments";

/** A color as "#RRGGBB" of what callers write: "#1f4e79", "1F4E79" or an HTML name. */
export function colorArgument(value: unknown, what: string): string {
  const text = typeof value === "string" ? value.trim().toLowerCase() : "";
  const digits = /^#?([0-9a-f]{6})$/.exec(text)?.[1];
  if (digits !== undefined) return `#${digits.toUpperCase()}`;
  const named = HTML_COLORS.get(text);
  if (named !== undefined) return named;
  throw invalidArgument(`${what} is ${shown(value)}; write a color as #RRGGBB`);
}

/** The names of HTML 4, and the few others that samples use. */
const HTML_COLORS: ReadonlyMap<string, string> = new Map([
  ["aqua", "#00FFFF"],
  ["black", "#000000"],
  ["blue", "#0000FF"],
  ["fuchsia", "#FF00FF"],
  ["gray", "#808080"],
  ["green", "#008000"],
  ["lime", "#00FF00"],
  ["maroon", "#800000"],
  ["navy", "#000080"],
  ["olive", "#808000"],
  ["orange", "#FFA500"],
  ["purple", "#800080"],
  ["red", "#FF0000"],
  ["silver", "#C0C0C0"],
  ["teal", "#008080"],
  ["white", "#FFFFFF"],
  ["yellow", "#FFFF00"],
  ["lightgray", "#D3D3D3"],
  ["lightblue", "#ADD8E6"],
  ["lightgreen", "#90EE90"],
  ["lightyellow", "#FFFFE0"],
  ["darkblue", "#00008B"],
  ["darkgreen", "#006400"],
  ["darkred", "#8B0000"],
]);
