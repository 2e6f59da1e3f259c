import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isErrorCell, type ErrorCell } from "../../src/functions/boundary/errorCell";
import { catalogue } from "../../src/functions/catalogue";
import type { FunctionDefinition, ParameterDefinition } from "../../src/functions/definition";
import { exampleOf, type Example } from "../../src/functions/facts";
import { FAMILIES } from "../../src/functions/families/family";
import { failureCases } from "./support/failureCases";

/**
 * Every message a function can give, as one reads it in Excel's error card: one wrong value per
 * argument, ranges of unequal length, and one call per kind of failure between the arguments.
 *
 * UPDATE_GOLDEN=1 writes the file anew; read aloud what changed before committing it.
 */
const GOLDEN = join(__dirname, "../golden/messages.md");

/** A formula longer than this is cut in the middle. */
const LONGEST = 160;

/** Values that a rule may refuse, the most telling first; text is refused by every kind but labels. */
const SUSPECTS = [85, 0, -1, 1.5, 5000, "n/a"];
const WORDS = ["n/a", 7];

const sections = catalogue.map((entry): [string, string] => [entry.id, section(entry)]);

if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(GOLDEN, page(sections));
const golden = existsSync(GOLDEN) ? readFileSync(GOLDEN, "utf8") : "";

describe("the messages are those that were read and agreed", () => {
  test.each(sections)("%s", (id, text) => {
    expect(text).toBe(goldenSection(id));
  });
});

describe("every kind of failure has its call, and every call its own message", () => {
  test.each(catalogue.map((entry) => [entry.id, entry] as const))("%s", (id, entry) => {
    const cases = failureCases[id] ?? {};
    expect(Object.keys(cases)).toEqual(entry.failures);
    const messages = Object.values(cases).map((args) => answerTo(entry, args)?.message);
    expect(new Set(messages).size).toBe(entry.failures.length);
    expect(messages).not.toContain(undefined);
  });
});

test("a message is a sentence of at most 250 characters, without a point at its end", () => {
  const messages = sections.flatMap(([, text]) => text.split("\n").filter((row) => row !== ""));
  for (const row of messages.filter((text) => text.startsWith("  "))) {
    expect(row.length).toBeLessThanOrEqual(262);
    expect(row.endsWith(".")).toBe(false);
  }
});

/** A heading per family, a section per function. */
function page(all: readonly (readonly [string, string])[]): string {
  const texts = new Map(all);
  const families = Object.entries(FAMILIES).map(([family, title]) => {
    const members = catalogue.filter((entry) => entry.family === family);
    return [`# ${title}`, ...members.map(({ id }) => `## ${id}\n\n${texts.get(id) ?? ""}`)];
  });
  return `${families.flat().join("\n\n")}\n`;
}

function goldenSection(id: string): string {
  const [, after = ""] = golden.split(`## ${id}\n\n`);
  return (after.split(/\n\n#/)[0] ?? "").trimEnd();
}

/** One line for each call, its error and message indented below it. */
function section(entry: FunctionDefinition): string {
  const args = entry.example.args as Example;
  const calls = [
    ...entry.parameters.map((parameter, i) => wrongValue(entry, args, parameter, i)),
    unequalLengths(entry, args),
    ...Object.values(failureCases[entry.id] ?? {}),
  ];
  const seen = new Set<string>();
  const rows: string[] = [];
  for (const call of calls) {
    const answer = call === undefined ? undefined : answerTo(entry, call);
    const message = `    ${answer?.error ?? ""} ${answer?.message ?? ""}`;
    if (call === undefined || answer === undefined || seen.has(message)) continue;
    seen.add(message);
    rows.push(formulaOf(entry, call), message);
  }
  return rows.join("\n");
}

/** The example with one argument (or its last cell) against its rule. */
function wrongValue(
  entry: FunctionDefinition,
  example: Example,
  { name, type }: ParameterDefinition,
  i: number,
): Example | undefined {
  const given = example[i];
  for (const suspect of type === "choice" || type === "flag" ? WORDS : SUSPECTS) {
    const call = [...example];
    while (call.length < i) call.push(null);
    call[i] = replaceLast(given, suspect);
    if (answerTo(entry, call)?.message?.startsWith(`${name} `) === true) return call;
  }
  return undefined;
}

function replaceLast(given: Example[number] | undefined, value: string | number): Example[number] {
  if (!Array.isArray(given)) return value;
  const rows = given.slice(0, -1) as (readonly (string | number)[])[];
  const last = given[given.length - 1] as Example[number];
  return [...rows, replaceLast(last, value)] as Example[number];
}

/** The example with one cell too many in its last range of several. */
function unequalLengths(entry: FunctionDefinition, example: Example): Example | undefined {
  for (const i of [...example.keys()].reverse()) {
    const given = example[i];
    if (!Array.isArray(given) || given.some(Array.isArray)) continue;
    const call = [...example];
    call[i] = [...(given as readonly number[]), given[given.length - 1] as number];
    if (/; use (one|ranges) /.test(answerTo(entry, call)?.message ?? "")) return call;
  }
  return undefined;
}

function formulaOf(entry: FunctionDefinition, call: Example): string {
  const formula = exampleOf(entry.id, call).formula.replace("BUILDOUT.", "");
  return formula.length <= LONGEST
    ? formula
    : `${formula.slice(0, LONGEST / 2)}…${formula.slice(-LONGEST / 4)}`;
}

/** The error of a call; undefined where it has an answer. */
function answerTo(entry: FunctionDefinition, args: Example): ErrorCell | undefined {
  const cells = entry.parameters.map((_, i) => args[i] ?? null);
  const answer = entry.call(cells);
  return isErrorCell(answer) ? answer : undefined;
}
