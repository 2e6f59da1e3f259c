import { createEngine } from "../../src/engine/createEngine";
import type { Engine } from "../../src/engine/engine";
import { isCellError } from "../../src/workbook/cellValue";
import { serialOf } from "./callFunction";
import type { Judgement, OracleCase, OracleSet } from "./oracleSet";

type Plain = number | string | boolean | null;

interface PublishedCall {
  readonly fn: string;
  readonly args: readonly (Plain | readonly Plain[])[];
  readonly expected: Plain;
  readonly exact?: number;
  readonly tol?: { readonly rel: number; readonly abs: number };
  readonly status?: string;
  readonly sane?: boolean;
  /** As it stood in the workbook that the answer comes from. */
  readonly formula?: string;
}

interface PublishedRate {
  readonly values: readonly number[];
  readonly dates?: readonly string[];
  readonly guess: number | null;
  readonly roots: readonly number[];
  readonly kind: "unique" | "multiple" | "no-root";
}

/** Published cases of Excel's functions, each put to the engine as a formula. */
export const engineSets: readonly OracleSet[] = [
  ...["tvm", "depreciation", "dates-daycount", "npv-mirr", "stats-excel16"].map((name) =>
    set(name, judgeCall),
  ),
  set("irr", judgeRate),
  set("xirr-hard", judgeRate),
];

function set(name: string, judge: OracleSet["judge"]): OracleSet {
  return { group: "engine", name: `engine ${name}`, file: `${name}.json`, judge };
}

/** Counts as hard where an independent computation confirms the answer and an analyst would ask. */
function judgeCall(each: OracleCase): Judgement | undefined {
  const published = each as unknown as PublishedCall;
  // Day counts of bonds that Excel has no function for.
  if (/^(DAYCOUNT|YEARFRACTION)$/.test(published.fn)) return undefined;
  const engine = emptyWorkbook();
  const formula = formulaOf(published, engine);
  const value = answerOf(engine, formula);
  const { expected, exact, status, sane } = published;
  const error =
    typeof value === "number" && typeof expected === "number"
      ? Math.min(distance(value, expected), distance(value, exact ?? expected))
      : 0;
  if (isAnswer(value, published)) return { verdict: "pass", error };
  const isHard = status === "confirmed" && sane !== false;
  return {
    verdict: isHard ? "fail" : "soft",
    error: isHard ? error : 0,
    note: noteOf(formula, value, expected),
  };
}

/** Any of the roots passes; Excel refuses a date before the first one, so such a case says nothing. */
function judgeRate(each: OracleCase): Judgement {
  const { values, dates, guess, roots, kind } = each as unknown as PublishedRate;
  const last = guess === null ? [] : [guess];
  const formula = dates ? call("XIRR", [values, dates, ...last]) : call("IRR", [values, ...last]);
  const value = answerOf(emptyWorkbook(), formula);
  const distances = roots.map((root) =>
    typeof value === "number" ? Math.abs(value - root) / Math.max(1, Math.abs(root)) : Infinity,
  );
  const error = Math.min(...distances);
  const isRoot = kind === "no-root" ? isCellError(value) : error <= RATE_TOLERANCE;
  if (isRoot) return { verdict: "pass", error: kind === "no-root" ? 0 : error };
  const [first = ""] = dates ?? [];
  const isHard = dates?.every((date) => date >= first) ?? true;
  return { verdict: isHard ? "fail" : "soft", error: 0, note: noteOf(formula, value, roots) };
}

const RATE_TOLERANCE = 1e-9;
const DATE = /^\d{4}-\d\d-\d\d$/;

function isAnswer(value: unknown, { expected, exact, tol }: PublishedCall): boolean {
  if (typeof expected === "string" && DATE.test(expected)) return value === serialOf(expected);
  if (typeof expected !== "number") return typeof value !== "number";
  const margin = Math.max(tol?.abs ?? 0, (tol?.rel ?? 1e-9) * Math.abs(expected));
  return [expected, exact].some(
    (one) => typeof value === "number" && one !== undefined && Math.abs(value - one) <= margin,
  );
}

function distance(value: number, wanted: number): number {
  return value === wanted ? 0 : Math.abs(value - wanted) / Math.max(1, Math.abs(wanted));
}

function emptyWorkbook(): Engine {
  const engine = createEngine();
  engine.addSheet("S");
  return engine;
}

function answerOf(engine: Engine, formula: string): unknown {
  const answer = engine.evaluate(formula, "S");
  return Array.isArray(answer) ? answer[0]?.[0] : answer;
}

function noteOf(formula: string, value: unknown, wanted: unknown): string {
  const shown = isCellError(value) ? value.error : JSON.stringify(value);
  return `${formula.slice(0, 200)} is ${shown}, not ${JSON.stringify(wanted)}`;
}

/** What came from cells stands in cells where it would mean something else in the formula. */
function formulaOf({ fn, args, formula = "" }: PublishedCall, engine: Engine): string {
  const isRead = /[A-Z]\d/.test(formula.replace(/[A-Z.]+\(/g, ""));
  const texts = args.map((arg, column) => {
    if (isList(arg)) return arg.includes(null) ? inColumn(engine, column, arg) : written(arg);
    const isCell = isRead && fn === "NPV" && (typeof arg === "boolean" || arg === null);
    return isCell ? inColumn(engine, column, [arg]) : written(arg);
  });
  return `=${fn}(${texts.join(",")})`;
}

/** Puts a list into a column of the sheet, and names its cells. */
function inColumn(engine: Engine, column: number, list: readonly Plain[]): string {
  for (const [row, value] of list.entries()) engine.setCell("S", row, column, value);
  const letter = String.fromCharCode(65 + column);
  return `${letter}1:${letter}${list.length}`;
}

function call(name: string, args: readonly (Plain | readonly Plain[])[]): string {
  return `=${name}(${args.map(written).join(",")})`;
}

function written(value: Plain | readonly Plain[]): string {
  if (isList(value)) return `{${value.map(written).join(";")}}`;
  if (value === null) return "";
  if (typeof value === "string")
    return DATE.test(value) ? String(serialOf(value)) : `"${value.replaceAll('"', '""')}"`;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

function isList(value: Plain | readonly Plain[]): value is readonly Plain[] {
  return Array.isArray(value);
}
