import type { CellValue } from "../../workbook/cellValue";
import type { FileThreshold } from "../../workbook/sheetObjects";

/** The fill of a number on a color scale of two or three colors; undefined for what is no number. */
export function scaleLook(
  points: readonly (FileThreshold & { readonly color: string })[],
  value: CellValue,
  all: readonly number[],
): Record<string, string> | undefined {
  if (typeof value !== "number") return undefined;
  const stops = points.map((point) => ({ at: thresholdAt(point, all), color: rgb(point.color) }));
  const above = stops.findIndex(({ at }) => value <= at);
  const [low, high] =
    above < 0 ? [stops.at(-1), stops.at(-1)] : [stops[Math.max(0, above - 1)], stops[above]];
  if (low === undefined || high === undefined) return undefined;
  const part = high.at === low.at ? 1 : (value - low.at) / (high.at - low.at);
  const mixed = low.color.map((from, index) =>
    Math.round(from + (part < 0 ? 0 : part) * ((high.color[index] ?? 0) - from)),
  );
  return { "background-color": `rgb(${mixed.join(",")})` };
}

/** The bar of a number as a gradient behind it; it starts at 0, or at the lower bound. */
export function barLook(
  bar: {
    readonly color: string;
    readonly min: FileThreshold;
    readonly max: FileThreshold;
    readonly barOnly: boolean;
  },
  value: CellValue,
  all: readonly number[],
): Record<string, string> | undefined {
  if (typeof value !== "number" || all.length === 0) return undefined;
  const isAutomatic = (type: string): boolean => /^(min|max|auto)/i.test(type);
  const lowest = thresholdAt(bar.min, all);
  const low = isAutomatic(bar.min.type) ? Math.min(0, lowest) : lowest;
  const high = Math.max(thresholdAt(bar.max, all), low);
  const place = (at: number): number =>
    high === low ? 0 : Math.max(0, Math.min(1, (at - low) / (high - low))) * 100;
  const [from, to] = [place(Math.min(0, value)), place(Math.max(0, value))];
  const [start, end] = low >= 0 ? [0, place(value)] : [from, to];
  const color = value < 0 ? NEGATIVE : bar.color;
  const percent = (at: number): string => `${at.toFixed(1)}%`;
  return {
    "background-image":
      `linear-gradient(to right, transparent ${percent(start)}, ${color} ${percent(start)}, ` +
      `${color} ${percent(end)}, transparent ${percent(end)})`,
    "background-size": "100% calc(100% - 4px)",
    "background-position": "0 2px",
    "background-repeat": "no-repeat",
    ...(bar.barOnly && { color: "transparent" }),
  };
}

const NEGATIVE = "#E06666";

function thresholdAt({ type, value = "0" }: FileThreshold, all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b);
  const [lowest = 0, highest = 0] = [sorted[0], sorted.at(-1)];
  const number = Number(value.replace(/^=/, ""));
  if (/^(min|autoMin|lowest)/i.test(type)) return lowest;
  if (/^(max|autoMax|highest)/i.test(type)) return highest;
  if (type === "percent") return lowest + ((highest - lowest) * number) / 100;
  if (type === "percentile") {
    const at = ((sorted.length - 1) * number) / 100;
    const below = sorted[Math.floor(at)] ?? 0;
    return below + (at % 1) * ((sorted[Math.ceil(at)] ?? 0) - below);
  }
  return Number.isFinite(number) ? number : 0;
}

function rgb(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
