import { HOLDS } from "../../formula/operators";
import { compare } from "../../coerce";
import { power } from "../../power";

/**
 * Loops over the trials of a block. Each reads `a[trial & mask]`, so that a constant is a column of one
 * double, and writes NaN for what is no finite number: then the engine's own code decides. `x - (x - x)`
 * is x for a finite x, a negative zero included, and NaN for every other; a branch costs five times that.
 */
export type Unary = (n: number, out: Float64Array, a: Float64Array, ma: number) => void;
export type Binary = (
  n: number,
  out: Float64Array,
  a: Float64Array,
  ma: number,
  b: Float64Array,
  mb: number,
) => void;

/** The arithmetic of formulas, as `BINARY` of the engine has it for two numbers. */
export const ARITHMETIC: Readonly<Record<string, Binary>> = {
  "+": (n, out, a, ma, b, mb) => {
    for (let i = 0; i < n; i++) {
      const x = (a[i & ma] as number) + (b[i & mb] as number);
      out[i] = x - (x - x);
    }
  },
  "-": (n, out, a, ma, b, mb) => {
    for (let i = 0; i < n; i++) {
      const x = (a[i & ma] as number) - (b[i & mb] as number);
      out[i] = x - (x - x);
    }
  },
  "*": (n, out, a, ma, b, mb) => {
    for (let i = 0; i < n; i++) {
      const x = (a[i & ma] as number) * (b[i & mb] as number);
      out[i] = x - (x - x);
    }
  },
  // Division by zero is infinite or NaN, both of which are no answer.
  "/": (n, out, a, ma, b, mb) => {
    for (let i = 0; i < n; i++) {
      const x = (a[i & ma] as number) / (b[i & mb] as number);
      out[i] = x - (x - x);
    }
  },
  "^": (n, out, a, ma, b, mb) => {
    for (let i = 0; i < n; i++) {
      const base = a[i & ma] as number;
      const exponent = b[i & mb] as number;
      // NaN to the power of 0 is 1 in JavaScript.
      const x = base === base ? power(base, exponent) : NaN;
      out[i] = typeof x === "number" ? x - (x - x) : NaN;
    }
  },
};

export const SIGNS: Readonly<Record<string, Unary>> = {
  "-": (n, out, a, ma) => {
    for (let i = 0; i < n; i++) out[i] = 0 - (a[i & ma] as number);
  },
  "%": (n, out, a, ma) => {
    for (let i = 0; i < n; i++) out[i] = (a[i & ma] as number) / 100;
  },
};

/** Flags of a comparison between numbers, or between flags. */
export const COMPARISONS: Readonly<Record<string, Binary>> = Object.fromEntries(
  Object.entries(HOLDS).map(([operator, holds]) => [operator, comparison(holds)]),
);

function comparison(holds: (order: number) => boolean): Binary {
  // The signs of three orders, so that the loop calls nothing in the common case.
  const below = Number(holds(-1));
  const same = Number(holds(0));
  const above = Number(holds(1));
  return (n, out, a, ma, b, mb) => {
    for (let i = 0; i < n; i++) {
      const x = a[i & ma] as number;
      const y = b[i & mb] as number;
      const difference = x - y;
      if (x === y) out[i] = same;
      else if (Math.abs(difference) >= Math.max(Math.abs(x), Math.abs(y)) * NEAR) {
        out[i] = difference < 0 ? below : above;
      } else {
        out[i] = difference === difference ? Number(holds(compare(x, y))) : NaN;
      }
    }
  };
}

/** Two numbers nearer than this to each other are compared by their 15 digits. */
const NEAR = 1.001e-14;

/** `value` where the column tells what it holds. */
export function known(value: number): Unary {
  return (n, out, a, ma) => {
    for (let i = 0; i < n; i++) {
      const x = a[i & ma] as number;
      out[i] = value - (x - x);
    }
  };
}

export function copy(n: number, out: Float64Array, a: Float64Array, ma: number): void {
  for (let i = 0; i < n; i++) out[i] = a[i & ma] as number;
}

/** One branch where the condition is not 0, the other where it is. */
export function select(
  n: number,
  out: Float64Array,
  c: Float64Array,
  mc: number,
  a: Float64Array,
  ma: number,
  b: Float64Array,
  mb: number,
): void {
  for (let i = 0; i < n; i++) {
    const condition = c[i & mc] as number;
    const chosen = (condition === 0 ? b[i & mb] : a[i & ma]) as number;
    out[i] = chosen - (condition - condition);
  }
}

/** Replaces what overflowed by NaN. */
export function keepFinite(n: number, out: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const x = out[i] as number;
    out[i] = x - (x - x);
  }
}

/** Steps of lists: each takes one more column into `out`, from left to right. */
export const add: Unary = (n, out, a, ma) => {
  for (let i = 0; i < n; i++) out[i] = (out[i] as number) + (a[i & ma] as number);
};
export const multiply: Unary = (n, out, a, ma) => {
  for (let i = 0; i < n; i++) out[i] = (out[i] as number) * (a[i & ma] as number);
};
export const least: Unary = (n, out, a, ma) => {
  for (let i = 0; i < n; i++) out[i] = Math.min(out[i] as number, a[i & ma] as number);
};
export const greatest: Unary = (n, out, a, ma) => {
  for (let i = 0; i < n; i++) out[i] = Math.max(out[i] as number, a[i & ma] as number);
};
/** NaN where the column is; it counts for nothing else. */
export const guard: Unary = (n, out, a, ma) => {
  for (let i = 0; i < n; i++) {
    const x = a[i & ma] as number;
    out[i] = (out[i] as number) - (x - x);
  }
};
export const addProduct: Binary = (n, out, a, ma, b, mb) => {
  for (let i = 0; i < n; i++) {
    out[i] = (out[i] as number) + (a[i & ma] as number) * (b[i & mb] as number);
  }
};
