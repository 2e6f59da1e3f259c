import { callFunction, isRefused, serialOf } from "./callFunction";
import { compare, worstOf, type Judgement, type OracleCase, type OracleSet } from "./oracleSet";

interface RateCase {
  readonly values: readonly number[];
  readonly dates?: readonly string[];
  readonly kind: "unique" | "multiple" | "no-root";
  readonly roots: readonly number[];
  readonly expected: number | null;
  readonly guess: number | null;
}

/** The same flows in other clothes: none of these may change a rate. */
interface Variant {
  readonly values: readonly number[];
  readonly dates?: readonly number[];
  /** Reversed in time without dates: 1 + r becomes 1/(1 + r). */
  readonly isMirrored?: boolean;
}

export const rateSets: readonly OracleSet[] = [
  { group: "functions", name: "xirr", file: "xirr-hard.json", judge: judgeXirr },
  { group: "functions", name: "irrs with dates", file: "xirr-hard.json", judge: judgeRoots },
  { group: "functions", name: "irrs", file: "irr.json", judge: judgeRoots },
];

const WITHIN = { rel: 1e-9, abs: 1e-9 };

/** Any root passes hard; another one than Excel's choice is soft. */
function judgeXirr(each: OracleCase): Judgement {
  const { kind, roots, expected, guess, ...flows } = each as unknown as RateCase;
  return worstOf(
    variants(flows).map(({ values, dates }) => {
      const cells = callFunction("RETURNS.XIRR", { values, dates, guess });
      if (kind === "no-root") return judgeRefusal(cells);
      const judgements = roots.map((root) => compare(cells, [root], WITHIN));
      const hit = judgements.find(({ verdict }) => verdict === "pass");
      if (hit === undefined) return { verdict: "fail", error: Infinity };
      const isChoice =
        kind === "unique" || compare(cells, [expected ?? 0], WITHIN).verdict === "pass";
      return isChoice ? hit : { verdict: "soft", error: hit.error };
    }),
  );
}

/** All roots and no other; a double root of the collection stands once here. */
function judgeRoots(each: OracleCase): Judgement {
  const { kind, roots, ...flows } = each as unknown as RateCase;
  const wanted = roots.filter((root, i) => root !== roots[i - 1]);
  return worstOf(
    variants(flows).map(({ values, dates, isMirrored }) => {
      const cells = callFunction("RETURNS.IRRS", { values, dates });
      if (kind === "no-root") return judgeRefusal(cells);
      const seen =
        isMirrored === true ? wanted.map((root) => -root / (1 + root)).reverse() : wanted;
      return compare(cells, seen, WITHIN);
    }),
  );
}

function judgeRefusal(cells: readonly unknown[]): Judgement {
  return { verdict: isRefused(cells) ? "pass" : "fail", error: 0 };
}

function variants({ values, dates }: Pick<RateCase, "values" | "dates">): Variant[] {
  const serials = dates?.map(serialOf);
  const dated = serials === undefined ? {} : { dates: serials };
  const last = Math.max(...(serials ?? [0]));
  const reversed = [...values].reverse();
  const list: Variant[] = [
    { values, ...dated },
    { values: values.map((value) => value * 1e-6), ...dated },
    { values: values.map((value) => value * 1e9), ...dated },
    { values: values.map((value) => -value), ...dated },
    {
      values: [...values, 0, 0],
      ...(serials !== undefined && { dates: [...serials, last + 31, last + 62] }),
    },
    serials === undefined
      ? { values: reversed, isMirrored: true }
      : { values: reversed, dates: [...serials].reverse() },
  ];
  if (serials !== undefined) list.push(shuffled(values, serials));
  return list;
}

/** Every other flow first. */
function shuffled(values: readonly number[], dates: readonly number[]): Variant {
  const order = values.map((_, i) => i).sort((a, b) => (a % 2) - (b % 2) || a - b);
  return {
    values: order.map((i) => values[i] ?? 0),
    dates: order.map((i) => dates[i] ?? 0),
  };
}
