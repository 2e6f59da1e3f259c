import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Judgement, OracleSet } from "./oracleSet";

export interface SetReport {
  readonly name: string;
  readonly pass: number;
  readonly soft: number;
  readonly fail: number;
  readonly hang: number;
  readonly worstError: number;
  /** Cases that fail or hang, the worst first. */
  readonly bad: readonly NotedCase[];
  /** Cases whose answer is the published one. */
  readonly agreeing: readonly NotedCase[];
  /** All others: bad ones, and those that are soft. */
  readonly differing: readonly NotedCase[];
}

export interface NotedCase {
  readonly id: string;
  /** What was asked and answered, where that helps. */
  readonly note: string;
}

interface Message {
  readonly place: number;
  readonly id: string;
  readonly judgement?: Judgement | null;
}

/** A case that takes longer hangs. */
const LIMIT_MS = 2000;
/** Starting the child on a busy machine is not a case's fault. */
const START_MS = 60_000;

/** Runs a set in a process of its own, which is started again after a case that hangs. */
export async function runSet(set: OracleSet, folder: string): Promise<SetReport> {
  const judged: JudgedCase[] = [];
  const hung: NotedCase[] = [];
  let from = 0;
  for (;;) {
    const stopped = await runFrom(set, folder, from, ({ id, judgement }) => {
      if (judgement) judged.push({ id, judgement });
    });
    if (stopped === undefined) break;
    hung.push({ id: stopped.id, note: "takes too long" });
    from = stopped.place + 1;
  }
  const count = (verdict: string): number =>
    judged.filter(({ judgement }) => judgement.verdict === verdict).length;
  const failed = judged
    .filter(({ judgement }) => judgement.verdict === "fail")
    .sort((a, b) => b.judgement.error - a.judgement.error);
  return {
    name: set.name,
    pass: count("pass"),
    soft: count("soft"),
    fail: count("fail"),
    hang: hung.length,
    worstError: Math.max(0, ...judged.map(({ judgement: { error } }) => error)),
    bad: [...hung, ...failed.map(noted)],
    agreeing: judged.filter(agrees).map(noted),
    differing: [...hung, ...judged.filter((each) => !agrees(each)).map(noted)],
  };
}

interface JudgedCase {
  readonly id: string;
  readonly judgement: Judgement;
}

function agrees({ judgement }: JudgedCase): boolean {
  return judgement.verdict === "pass";
}

function noted({ id, judgement: { note = "" } }: JudgedCase): NotedCase {
  return { id, note };
}

/** The case that hung, if one did. */
function runFrom(
  set: OracleSet,
  folder: string,
  from: number,
  onJudged: (message: Message) => void,
): Promise<Message | undefined> {
  return new Promise((resolve, reject) => {
    const worker = join(import.meta.dirname, "worker.ts");
    const child = spawn(
      process.execPath,
      ["--import", "tsx", worker, set.name, join(folder, set.file), String(from)],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let running: Message | undefined;
    let hung: Message | undefined;
    let timer = setTimeout(stop, START_MS);
    createInterface({ input: child.stdout }).on("line", (text) => {
      const message = JSON.parse(text) as Message;
      running = message.judgement === undefined ? message : undefined;
      if (message.judgement !== undefined) onJudged(message);
      clearTimeout(timer);
      timer = setTimeout(stop, LIMIT_MS);
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (hung === undefined && code !== 0)
        reject(new Error(`${set.name} ended with ${String(code)}`));
      else resolve(hung);
    });

    function stop(): void {
      hung = running ?? { place: Number.MAX_SAFE_INTEGER, id: `${set.name} did not start` };
      child.kill("SIGKILL");
    }
  });
}
