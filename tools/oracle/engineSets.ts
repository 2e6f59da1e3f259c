import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "../../src/engine/createEngine";
import type { Engine } from "../../src/engine/engine";

/**
 * Puts published cases of Excel's functions to the engine, each as a formula:
 * `npx tsx tools/oracle/engineSets.ts [set …]`. The sets lie outside the project, in the folder that
 * BUILDOUT_ORACLES names. Ends with 1 when a confirmed case fails or takes longer than two seconds.
 */
const SETS = [
  "tvm",
  "depreciation",
  "dates-daycount",
  "npv-mirr",
  "stats-excel16",
  "irr",
  "xirr-hard",
];
const LIMIT = 2000;
const DATE = /^\d{4}-\d\d-\d\d$/;

type Plain = number | string | boolean | null;

interface Case {
  readonly id: string;
  readonly fn?: string;
  readonly args?: readonly (Plain | readonly Plain[])[];
  readonly expected: Plain;
  readonly exact?: number;
  readonly tol?: { readonly rel: number; readonly abs: number };
  readonly status?: string;
  readonly sane?: boolean;
  readonly values?: readonly number[];
  readonly dates?: readonly string[];
  readonly formula?: string;
  readonly guess?: number | null;
  readonly roots?: readonly number[];
  readonly kind?: "unique" | "multiple" | "no-root";
}

interface Verdict {
  readonly fact: "pass" | "soft" | "fail" | "hang";
  readonly id: string;
  readonly note: string;
}

const folder =
  process.env["BUILDOUT_ORACLES"] ?? join(import.meta.dirname, "../../../shared/oracles");
const wanted = process.argv.slice(2);
let failed = false;
if (!existsSync(folder)) {
  console.log(`No sets in ${folder}; name their folder in BUILDOUT_ORACLES.`);
} else {
  const engine = createEngine();
  engine.addSheet("S");
  for (const set of wanted.length > 0 ? wanted : SETS) {
    const text = readFileSync(join(folder, `${set}.json`), "utf8");
    const { cases } = JSON.parse(text.replace(/(?<=[\s,[:])-?(NaN|Infinity)\b/g, "null")) as {
      cases: readonly Case[];
    };
    const verdicts = cases
      .filter(({ fn = "" }) => !/^(DAYCOUNT|YEARFRACTION)$/.test(fn))
      .map((one) => judged(engine, set, one));
    const bad = verdicts.filter(({ fact }) => fact === "fail" || fact === "hang");
    failed ||= bad.length > 0;
    const count = (fact: string) => verdicts.filter((one) => one.fact === fact).length;
    console.log(
      `${set}: ${count("pass")} pass, ${count("soft")} soft, ${count("fail")} fail, ${count("hang")} hang`,
    );
    for (const { id, note } of bad.slice(0, 20)) console.log(`  ${id}: ${note}`);
  }
}
process.exitCode = failed ? 1 : 0;

function judged(engine: Engine, set: string, one: Case): Verdict {
  const isRate = set === "irr" || set === "xirr-hard";
  const formula = isRate ? rateFormula(set, one) : formulaOf(one, cellsOn(engine));
  const started = performance.now();
  const got = engine.evaluate(formula, "S");
  if (performance.now() - started > LIMIT) return { fact: "hang", id: one.id, note: formula };
  const value = Array.isArray(got) ? got[0]?.[0] : got;
  const holds = isRate ? rateHolds(one, value) : valueHolds(one, value);
  const counts = isRate ? datesRise(one) : one.status === "confirmed" && one.sane !== false;
  const note = `${formula.slice(0, 200)} is ${JSON.stringify(value)}, not ${JSON.stringify(one.expected)}`;
  return { fact: holds ? "pass" : counts ? "fail" : "soft", id: one.id, note };
}

/** Excel refuses a date before the first one; such a case says nothing about it. */
function datesRise({ dates }: Case): boolean {
  const [first] = dates ?? [];
  return dates === undefined || first === undefined || dates.every((date) => date >= first);
}

function rateHolds({ kind, roots = [] }: Case, value: unknown): boolean {
  if (kind === "no-root") return typeof value !== "number";
  return (
    typeof value === "number" &&
    roots.some((root) => Math.abs(value - root) <= 1e-9 * Math.max(1, Math.abs(root)))
  );
}

function valueHolds({ expected, exact, tol }: Case, value: unknown): boolean {
  if (typeof expected === "string" && DATE.test(expected)) return value === serial(expected);
  if (typeof expected !== "number") return typeof value !== "number";
  const margin = Math.max(tol?.abs ?? 0, (tol?.rel ?? 1e-9) * Math.abs(expected));
  return [expected, exact].some(
    (one) => typeof value === "number" && one !== undefined && Math.abs(value - one) <= margin,
  );
}

function rateFormula(set: string, { values = [], dates = [], guess }: Case): string {
  const last = typeof guess === "number" ? [guess] : [];
  return set === "irr" ? call("IRR", [values, ...last]) : call("XIRR", [values, dates, ...last]);
}

/** What came from cells stands in cells where it would mean something else in the formula. */
function formulaOf(
  { fn = "", args = [], formula = "" }: Case,
  put: (list: readonly Plain[]) => string,
): string {
  const isRead = /[A-Z]\d/.test(formula.replace(/[A-Z.]+\(/g, ""));
  const texts = args.map((arg) => {
    if (Array.isArray(arg)) return arg.includes(null) ? put(arg as readonly Plain[]) : written(arg);
    const isCell = isRead && fn === "NPV" && (typeof arg === "boolean" || arg === null);
    return isCell ? put([arg]) : written(arg);
  });
  return `=${fn}(${texts.join(",")})`;
}

/** Puts lists into columns of the sheet, one after the other. */
function cellsOn(engine: Engine): (list: readonly Plain[]) => string {
  let column = 0;
  return (list) => {
    for (const [row, value] of list.entries()) engine.setCell("S", row, column, value);
    engine.recalculate();
    const letter = String.fromCharCode(65 + column++);
    return `${letter}1:${letter}${list.length}`;
  };
}

function call(name: string, args: readonly (Plain | readonly Plain[])[]): string {
  return `=${name}(${args.map(written).join(",")})`;
}

function written(value: Plain | readonly Plain[]): string {
  if (Array.isArray(value)) return `{${value.map((one) => written(one as Plain)).join(";")}}`;
  if (value === null) return "";
  if (typeof value === "string")
    return DATE.test(value) ? String(serial(value)) : `"${value.replaceAll('"', '""')}"`;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

function serial(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569;
}
