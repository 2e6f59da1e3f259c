import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";

const ROOT = path.join(__dirname, "../..");

export interface CallSession {
  /** Rows of the answer of one call; a call that ends in an error throws its message. */
  rows(fn: string, args: Readonly<Record<string, unknown>>): Promise<number[][]>;
  /** The answer of a call that has one row. */
  row(fn: string, args: Readonly<Record<string, unknown>>): Promise<number[]>;
  /** The answer of a call that has one cell. */
  cell(fn: string, args: Readonly<Record<string, unknown>>): Promise<number>;
  /** Ends the process and answers its exit status. */
  end(): Promise<number | null>;
}

/** One `buildout call --stdin` that answers call after call, as a script would use it. */
export function openCallSession(): CallSession {
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", "call", "--stdin"], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));

  async function rows(fn: string, args: Readonly<Record<string, unknown>>): Promise<number[][]> {
    child.stdin.write(`${JSON.stringify({ fn, args })}\n`);
    const line = await answers.next();
    if (line.done === true) throw new Error(`call --stdin ended before it answered ${fn}`);
    const answer = JSON.parse(line.value) as { result?: unknown; error?: string; message?: string };
    const { result } = answer;
    if (result === undefined)
      throw new Error(`${fn}: ${answer.error ?? ""} ${answer.message ?? ""}`);
    return Array.isArray(result) ? (result as number[][]) : [[result as number]];
  }

  async function row(fn: string, args: Readonly<Record<string, unknown>>): Promise<number[]> {
    const [only, ...more] = await rows(fn, args);
    if (only === undefined || more.length > 0) throw new Error(`${fn} has not one row`);
    return only;
  }

  async function cell(fn: string, args: Readonly<Record<string, unknown>>): Promise<number> {
    const [only, ...more] = await row(fn, args);
    if (only === undefined || more.length > 0) throw new Error(`${fn} has not one cell`);
    return only;
  }

  return {
    rows,
    row,
    cell,
    end() {
      child.stdin.end();
      return ended;
    },
  };
}
