import { readFileSync } from "node:fs";

/** A case as the collection holds it; sets know the fields of theirs. */
export type OracleCase = Readonly<Record<string, unknown>> & { readonly id: string };

/** `soft`: an acceptable answer that is not the published one, such as another root. */
export type Verdict = "pass" | "soft" | "fail";

export interface Judgement {
  readonly verdict: Verdict;
  /** Relative difference from the published value, where there is one. */
  readonly error: number;
  /** What was asked and answered, where that helps. */
  readonly note?: string;
}

/** Cases of one file that one of our functions (or the engine) answers. */
export interface OracleSet {
  readonly group: "functions" | "engine";
  readonly name: string;
  readonly file: string;
  /** Undefined where a case is not for this set. */
  judge(each: OracleCase): Judgement | undefined;
}

/** The cases of a file; infinite numbers in it, which JSON does not know, are null. */
export function readCases(path: string): readonly OracleCase[] {
  const text = readFileSync(path, "utf8").replace(INFINITE, "null");
  return (JSON.parse(text) as { readonly cases: readonly OracleCase[] }).cases;
}

const INFINITE = /(?<=[\s,[:])-?(NaN|Infinity)(?=[\s,\]}])/g;

/** Within |got − wanted| ≤ max(abs, rel·|wanted|, rel·scale), cell by cell. */
export function compare(
  got: readonly unknown[],
  wanted: readonly number[],
  { rel = 0, abs = 0, scale = 0 }: { rel?: number; abs?: number; scale?: number },
): Judgement {
  if (got.length !== wanted.length) return { verdict: "fail", error: Infinity };
  let worst = 0;
  let isWithin = true;
  for (const [i, value] of wanted.entries()) {
    const seen = got[i];
    if (typeof seen !== "number") return { verdict: "fail", error: Infinity };
    const difference = Math.abs(seen - value);
    worst = Math.max(worst, difference / Math.max(scale, Math.abs(value), Number.MIN_VALUE));
    if (!(difference <= Math.max(abs, rel * Math.max(scale, Math.abs(value))))) isWithin = false;
  }
  return { verdict: isWithin ? "pass" : "fail", error: worst };
}

/** The weaker of several judgements. */
export function worstOf(judgements: readonly Judgement[]): Judgement {
  const order: readonly Verdict[] = ["pass", "soft", "fail"];
  return judgements.reduce(
    (worst, { verdict, error }) => ({
      verdict: order.indexOf(verdict) > order.indexOf(worst.verdict) ? verdict : worst.verdict,
      error: Math.max(worst.error, error),
    }),
    { verdict: "pass", error: 0 },
  );
}
