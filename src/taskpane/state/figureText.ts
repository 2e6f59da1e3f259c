/** A figure with its unit, short enough to stand above the form: `$492.5bn`, `58.2 %`, `0.94×`. */
export function figureText(value: unknown, unit: string): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return value;
  if (typeof value !== "number") return "–";
  if (unit === "year" || unit === "period") return String(value);
  if (/^(share|nominal|effective)\b/.test(unit)) return `${rounded(value * 100, 1)}\u00A0%`;
  const money = /^\$(bn|\u00A0?thousand| thousand)?(\/.*)?$/.exec(unit);
  if (money)
    return `${value < 0 ? "−" : ""}$${rounded(Math.abs(value))}${money[1]?.trim() ?? ""}${perUnit(money[2])}`;
  if (unit === "x" || unit.startsWith("x ") || unit === "ratio") return `${rounded(value, 2)}×`;
  return `${rounded(value)}\u00A0${unit}`;
}

/** Three or four significant places: a headline, not a ledger. */
function rounded(value: number, places = placesFor(value)): string {
  return value
    .toLocaleString("en-US", { minimumFractionDigits: places, maximumFractionDigits: places })
    .replace(/^-(?=[0.,]+$)/, "")
    .replace("-", "−");
}

function placesFor(value: number): number {
  const size = Math.abs(value);
  if (size >= 1000) return 0;
  return size >= 10 ? 1 : 2;
}

function perUnit(rest: string | undefined): string {
  return rest === undefined ? "" : rest.replace("-yr", "·yr");
}
