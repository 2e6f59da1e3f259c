import { isCellError, type CellValue } from "../workbook/cellValue";
import { DAY, EPOCH } from "../workbook/serialDay";

const AMOUNT = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const WHOLE = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const SMALL = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 4 });

/**
 * A cell for reading: two decimals (four significant digits below 0.1), whole numbers bare, shares in
 * percent, dates as ISO days, an error by its code alone. Full precision is what `--json` is for.
 */
export function figureText(value: CellValue, unit: string): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (isShare(unit)) return AMOUNT.format(100 * value);
  if (unit === "date" && value > 0) {
    return new Date((Math.floor(value) - EPOCH) * DAY).toISOString().slice(0, 10);
  }
  if (Number.isInteger(value))
    return /^year\b|^period$/.test(unit) ? String(value) : WHOLE.format(value);
  return (Math.abs(value) < 0.1 ? SMALL : AMOUNT).format(value);
}

/** The unit beside the figure of {@link figureText}: "share of debt" is read as "% of debt". */
export function unitText(unit: string): string {
  return isShare(unit) ? unit.replace(/^share/, "%") : unit;
}

/** The serial of an ISO day, `2026-02-27` → 46080; undefined for any other text. */
export function isoDaySerial(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / DAY + EPOCH;
}

function isShare(unit: string): boolean {
  return /^share\b/.test(unit);
}
