import { catalogue, NAMESPACE } from "../../functions/catalogue";
import type { FunctionDefinition } from "../../functions/definition";
import { counted, describe, listed } from "../../functions/boundary/describe";
import { isErrorCell } from "../../functions/boundary/errorCell";
import type { Answer, AnswerCell } from "../../functions/results/gate";
import { answerLines } from "../answerLines";
import { functionHelp } from "../functionHelp";
import { nearNames } from "../nearNames";
import { signature } from "../signature";
import { WrongUsage } from "../wrongUsage";

/** `buildout call`: one function through the same boundary as a cell. */
export const callCommand = {
  summary: "Calculate one function, or one JSON line after the other from standard input.",
  help: `buildout call NAME ARGS… [--json]
buildout call --stdin
buildout call NAME --help

An argument is JSON where it parses, else text; null leaves one out. A list is a row, a list of
lists rows of cells. --stdin reads {"fn":"CAPEX.PHASE","args":[1400,8,"scurve"]} or
"args":{"total":1400,"periods":8}, one a line, and answers in order. NAME --help prints the arguments,
result lines and example of one function.

Example: buildout call CAPEX.PHASE 1400 8 scurve
`,
  helpOn(args: readonly string[]): string | undefined {
    const name = args.find((arg) => !arg.startsWith("--"));
    return name === undefined ? undefined : functionHelp(find(name));
  },
  run(args: readonly string[]): number | Promise<number> {
    if (args.includes("--stdin")) return answerLines(process.stdin, process.stdout, answerLine);
    const json = args.includes("--json");
    const [name, ...given] = args.filter((arg) => arg !== "--json");
    if (name === undefined) throw new WrongUsage("call needs the name of a function");
    const entry = find(name);
    refuseSurplus(entry, given);
    refuseMissing(entry, given);
    const answer = entry.call(given.map(parsed));
    process.stdout.write(json ? `${JSON.stringify(asJson(answer))}\n` : asText(answer));
    return isErrorCell(answer) ? 1 : 0;
  },
};

const BY_ID = new Map(catalogue.map((entry) => [entry.id, entry]));

function lookUp(name: string): FunctionDefinition | undefined {
  const id = name.toUpperCase();
  return BY_ID.get(id) ?? BY_ID.get(id.replace(`${NAMESPACE}.`, ""));
}

function find(name: string): FunctionDefinition {
  const entry = lookUp(name);
  if (entry === undefined) throw new WrongUsage(unknownFunction(name));
  return entry;
}

function unknownFunction(name: string): string {
  const near = nearNames(name, [...BY_ID.keys()]);
  const advice = near.length > 0 ? `near names: ${near.join(", ")}` : "see buildout functions";
  return `there is no function "${name}"; ${advice}`;
}

function refuseSurplus(entry: FunctionDefinition, given: readonly unknown[]): void {
  const most = entry.parameters.length;
  if (given.length <= most) return;
  throw new WrongUsage(
    `${entry.id} takes at most ${counted(most, "argument")}: ${signature(entry)}`,
  );
}

/** As Excel refuses the formula; a null that was typed is a blank, and the function's own affair. */
function refuseMissing(entry: FunctionDefinition, given: readonly unknown[]): void {
  const missing = entry.parameters.slice(given.length).filter(({ optional }) => !optional);
  if (missing.length === 0) return;
  const names = listed(
    missing.map(({ name }) => name),
    "and",
  );
  throw new WrongUsage(`${entry.id} needs ${names}: ${signature(entry)}`);
}

function parsed(arg: string): unknown {
  try {
    return JSON.parse(arg) as unknown;
  } catch {
    return arg;
  }
}

/** One request line answered as one line of JSON; a line that is no request says why. */
function answerLine(line: string): string {
  try {
    return JSON.stringify(asJson(request(JSON.parse(line))));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return JSON.stringify({ error: "bad-request", message });
  }
}

function request(wanted: unknown): Answer {
  if (typeof wanted !== "object" || wanted === null || !("fn" in wanted)) {
    throw new WrongUsage('a request is {"fn":"NAME","args":[…]}');
  }
  const { fn, args = [] } = wanted as { readonly fn: unknown; readonly args?: unknown };
  const entry = typeof fn === "string" ? lookUp(fn) : undefined;
  if (entry === undefined) {
    throw new WrongUsage(
      typeof fn === "string" ? unknownFunction(fn) : "fn is the name of a function",
    );
  }
  if (Array.isArray(args)) {
    refuseSurplus(entry, args);
    return entry.call(args);
  }
  if (typeof args !== "object" || args === null) {
    throw new WrongUsage("args is a list, or an object of named arguments");
  }
  return entry.call(positional(entry, args as Readonly<Record<string, unknown>>));
}

function positional(
  entry: FunctionDefinition,
  named: Readonly<Record<string, unknown>>,
): unknown[] {
  const names = entry.parameters.map(({ name }) => name);
  const unknown = Object.keys(named).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new WrongUsage(`${entry.id} has no argument "${unknown}"; it has ${names.join(", ")}`);
  }
  return names.map((name) => named[name] ?? null);
}

function asJson(answer: Answer): unknown {
  return isErrorCell(answer) ? answer : { result: answer };
}

function asText(answer: Answer): string {
  const rows = Array.isArray(answer)
    ? (answer as readonly (readonly AnswerCell[])[])
    : [[answer as AnswerCell]];
  const cells = rows.map((row) => row.map(cellText));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells
    .map((row) => `${row.map((cell, i) => cell.padStart(widths[i] ?? 0)).join("  ")}\n`)
    .join("");
}

function cellText(cell: AnswerCell): string {
  if (isErrorCell(cell)) return cell.message ? `${cell.error} ${cell.message}` : cell.error;
  return typeof cell === "string" ? cell : describe(cell);
}
