import { failure, success, type Result } from "../result";
import { MACRS_TABLES, type MacrsMethod } from "./macrs";

export type DepreciationMethod = "SL" | "SYD" | "DDB" | MacrsMethod;

/** A full first period, half of one, or none: depreciation begins with the next. */
export type Convention = "full" | "half" | "next";

export interface DepreciationTerms {
  /** Life in periods, above 0; or the shares of an own curve by age, which add up to 1. */
  readonly life: number | readonly number[];
  readonly method: DepreciationMethod;
  /** Share of cost that is never depreciated, 0…1. */
  readonly salvageShare: number;
  readonly convention: Convention;
}

/** Shares of cost by age; age 1 is the period of the addition. */
export interface DepreciationCurve {
  readonly depreciated: readonly number[];
  /** Net book value at the end of each age; salvage at the end, never below it. */
  readonly remaining: readonly number[];
}

export type CurveFailure =
  | { readonly kind: "life-not-positive"; readonly life: number }
  | { readonly kind: "life-not-whole"; readonly method: "SYD" | "DDB"; readonly life: number }
  | {
      readonly kind: "convention-not-full";
      readonly method: "SYD" | "DDB";
      readonly convention: Convention;
    }
  | {
      readonly kind: "own-curve-with-method";
      readonly method: "SYD" | "DDB";
      readonly ages: number;
    }
  | { readonly kind: "own-curve-negative"; readonly age: number; readonly share: number }
  | { readonly kind: "own-curve-not-whole"; readonly sum: number };

/**
 * How one unit of cost is depreciated over its ages.
 *
 * Straight line, sum of years' digits and an own curve spread cost·(1 − salvage). Double declining
 * takes 2/life of the book value, stops at salvage, and changes to the straight line where that is
 * more (Excel's VDB). MACRS takes its table on cost and stops at salvage.
 *
 * @param ages - How many ages to answer.
 * @returns Fails with `life-not-positive`, with `life-not-whole` or `convention-not-full` for the two declining methods, with
 *   `own-curve-with-method` where they meet an own curve, and with `own-curve-negative` or
 *   `own-curve-not-whole` where its shares are none or do not add up to 1.
 */
export function depreciationCurve(
  terms: DepreciationTerms,
  ages: number,
): Result<DepreciationCurve, CurveFailure> {
  const { life, method, salvageShare, convention } = terms;
  const depreciable = 1 - salvageShare;
  if (typeof life === "number" && life <= 0) return failure({ kind: "life-not-positive", life });
  switch (method) {
    case "SL": {
      const share = typeof life === "number" ? success(straightLine(life)) : alongCurve(life);
      return share.ok
        ? success(spread(share.value, OFFSETS[convention], depreciable, ages))
        : share;
    }
    case "SYD":
    case "DDB": {
      if (typeof life !== "number") {
        return failure({ kind: "own-curve-with-method", method, ages: life.length });
      }
      if (!Number.isInteger(life)) return failure({ kind: "life-not-whole", method, life });
      if (convention !== "full") {
        return failure({ kind: "convention-not-full", method, convention });
      }
      return success(
        method === "SYD"
          ? spread(sumOfDigits(life), 0, depreciable, ages)
          : decliningBalance(life, salvageShare, ages),
      );
    }
    case "MACRS3":
    case "MACRS5":
    case "MACRS7":
    case "MACRS10":
    case "MACRS15":
      return success(fromTable(MACRS_TABLES[method], salvageShare, ages));
  }
}

/** Shares of an own curve typed with a dozen digits add up to 1 within this. */
const SUM_TOLERANCE = 1e-9;

const OFFSETS: Readonly<Record<Convention, number>> = { full: 0, half: 0.5, next: 1 };

/** Share of the depreciable amount up to a time since the start, 0…1, and between two times. */
interface Share {
  upTo(time: number): number;
  between(from: number, to: number): number;
}

function straightLine(life: number): Share {
  const used = (time: number): number => Math.min(Math.max(time, 0), life);
  return {
    upTo: (time) => used(time) / life,
    between: (from, to) => (used(to) - used(from)) / life,
  };
}

function alongCurve(shares: readonly number[]): Result<Share, CurveFailure> {
  const age = shares.findIndex((share) => share < 0) + 1;
  if (age > 0) return failure({ kind: "own-curve-negative", age, share: shares[age - 1] ?? 0 });
  const total = shares.reduce((sum, part) => sum + part, 0);
  if (Math.abs(total - 1) > SUM_TOLERANCE) {
    return failure({ kind: "own-curve-not-whole", sum: total });
  }
  const upTo = (time: number): number => {
    if (time >= shares.length) return 1;
    let sum = 0;
    for (let k = 0; k < time; k += 1) sum += (shares[k] ?? 0) * Math.min(1, time - k);
    return sum;
  };
  const between = (from: number, to: number): number => {
    let sum = 0;
    for (let k = Math.max(0, Math.floor(from)); k < to; k += 1) {
      sum += (shares[k] ?? 0) * (Math.min(k + 1, to) - Math.max(k, from));
    }
    return sum;
  };
  return success({ upTo, between });
}

function sumOfDigits(life: number): Share {
  const digits = (life * (life + 1)) / 2;
  const upTo = (time: number): number => {
    const age = Math.min(Math.max(time, 0), life);
    return (age * (2 * life + 1 - age)) / 2 / digits;
  };
  return { upTo, between: (from, to) => (to > life ? 0 : (life - from) / digits) };
}

function spread(
  share: Share,
  offset: number,
  depreciable: number,
  ages: number,
): DepreciationCurve {
  const depreciated: number[] = [];
  const remaining: number[] = [];
  for (let age = 1; age <= ages; age += 1) {
    depreciated.push(depreciable * share.between(age - 1 - offset, age - offset));
    remaining.push(1 - depreciable * share.upTo(age - offset));
  }
  return { depreciated, remaining };
}

/** Excel's VDB(1, salvage, life, age − 1, age). */
function decliningBalance(life: number, salvage: number, ages: number): DepreciationCurve {
  const depreciated: number[] = [];
  const remaining: number[] = [];
  let book = 1;
  for (let age = 1; age <= ages; age += 1) {
    const left = Math.max(0, book - salvage);
    const declining = Math.min((book * 2) / life, left);
    const straight = age <= life ? left / (life - age + 1) : 0;
    const taken = age >= life ? left : Math.max(declining, straight);
    book = age >= life ? salvage : book - taken;
    depreciated.push(taken);
    remaining.push(book);
  }
  return { depreciated, remaining };
}

function fromTable(table: readonly number[], salvage: number, ages: number): DepreciationCurve {
  const depreciated: number[] = [];
  const remaining: number[] = [];
  let sum = 0;
  for (let age = 1; age <= ages; age += 1) {
    const share = table[age - 1] ?? 0;
    const before = sum;
    sum = age >= table.length ? 1 : sum + share;
    const left = Math.max(salvage, 1 - sum);
    depreciated.push(left > salvage ? share : Math.max(0, Math.min(share, 1 - before - salvage)));
    remaining.push(left);
  }
  return { depreciated, remaining };
}
