import type { EnteredCell } from "../../host/contentOperations";
import { DAY, EPOCH } from "../../workbook/serialDay";
import { shifted } from "./shiftFormula";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LONG_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const LONG_DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const LISTS = [MONTHS, LONG_MONTHS, DAYS, LONG_DAYS];

/** How the cells of one line go on, by their place: 0 is the first cell of the line. */
export type Series = (place: number) => EnteredCell;

/**
 * How Excel's fill handle goes on with a line of cells: two or more numbers as a straight line, a date
 * day by day (dates of the same day of month: month by month), texts that end with a number and names
 * of months and days by counting, anything else by repeating. Formulas follow their place.
 *
 * @param isDate - The cells show dates.
 */
export function fillSeries(
  line: readonly EnteredCell[],
  along: "rows" | "columns",
  isDate: boolean,
): Series {
  const numbers = line.filter((cell) => typeof cell === "number");
  if (numbers.length === line.length && line.length > 0) {
    if (isDate) return dates(numbers);
    return line.length === 1 ? () => numbers[0] ?? null : straight(numbers);
  }
  const counted = counting(line);
  if (counted !== undefined) return counted;
  return (place) => {
    const source = ((place % line.length) + line.length) % line.length;
    const cell = line[source] ?? null;
    if (typeof cell !== "string") return cell;
    const by = place - source;
    return shifted(cell, along === "rows" ? { rows: by, columns: 0 } : { rows: 0, columns: by });
  };
}

/** The line of least squares through the numbers; through equal steps it is exact. */
function straight(numbers: readonly number[]): Series {
  const [first = 0, second = first] = numbers;
  const step = second - first;
  const isEven = numbers.every((number, at) => Math.abs(first + at * step - number) < 1e-9);
  if (isEven) return (place) => rounded(first + place * step);
  const n = numbers.length;
  const middle = (n - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / n;
  const above = numbers.reduce((sum, number, at) => sum + (at - middle) * (number - mean), 0);
  const below = numbers.reduce((sum, _number, at) => sum + (at - middle) ** 2, 0);
  return (place) => rounded(mean + (above / below) * (place - middle));
}

/** 0.1 + 2 × 0.1 is shown as 0.3. */
function rounded(number: number): number {
  return Number(number.toPrecision(15));
}

function dates(serials: readonly number[]): Series {
  const [first = 0, second] = serials;
  if (second === undefined) return (place) => first + place;
  const [from, to] = [dayOf(first), dayOf(second)];
  if (from.getUTCDate() !== to.getUTCDate() || second <= first) return straight(serials);
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return (place) => {
    const at = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months * place, 1);
    const last = new Date(at);
    last.setUTCMonth(last.getUTCMonth() + 1, 0);
    const day = Math.min(from.getUTCDate(), last.getUTCDate());
    return at / DAY + day - 1 + EPOCH;
  };
}

function dayOf(serial: number): Date {
  return new Date((serial - EPOCH) * DAY);
}

/** "Year 1" goes on with "Year 2", "Jan" with "Feb". */
function counting(line: readonly EnteredCell[]): Series | undefined {
  const [first, second] = line;
  if (typeof first !== "string" || first.startsWith("=") || line.length > 2) return undefined;
  if (second !== undefined && typeof second !== "string") return undefined;
  const list = LISTS.find((names) => names.includes(first));
  if (list !== undefined && (second === undefined || list.includes(second))) {
    const start = list.indexOf(first);
    const step = second === undefined ? 1 : list.indexOf(second) - start;
    return (place) => {
      const at = (start + place * step) % list.length;
      return list[at < 0 ? at + list.length : at] ?? first;
    };
  }
  const [, head = "", digits] = ENDS_WITH_NUMBER.exec(first) ?? [];
  if (digits === undefined) return undefined;
  const [, otherHead = "", otherDigits] = ENDS_WITH_NUMBER.exec(second ?? "") ?? [];
  if (second !== undefined && (otherHead !== head || otherDigits === undefined)) return undefined;
  const start = Number(digits);
  const step = otherDigits === undefined ? 1 : Number(otherDigits) - start;
  return (place) => {
    const number = String(Math.abs(start + place * step));
    return head + (digits.startsWith("0") ? number.padStart(digits.length, "0") : number);
  };
}

const ENDS_WITH_NUMBER = /^(.*?)(\d{1,9})$/;
