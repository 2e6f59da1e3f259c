import type { AstExpression } from "@borgar/fx";
import { isCellError } from "../../../workbook/cellValue";
import { toFlag } from "../../coerce";
import type { ColumnCall } from "./calls";
import type { Cell, Column, Part } from "./column";
import { constantColumn, isArray, isColumn, NotColumnar, onePart } from "./column";
import type { BoundParts, ColumnCompiler } from "./columnCompiler";
import { elementwise } from "./elementwise";
import type { Unary } from "./kernels";

/** AND, OR, XOR and NOT over columns of flags; a number other than 0 is true. */
export const flagCalls: Readonly<Record<string, ColumnCall>> = {
  AND: combined(1, (n, out, a, ma) => {
    for (let i = 0; i < n; i++) {
      const x = a[i & ma] as number;
      out[i] = Math.min(out[i] as number, x === 0 ? 0 : 1) - (x - x);
    }
  }),
  OR: combined(0, (n, out, a, ma) => {
    for (let i = 0; i < n; i++) {
      const x = a[i & ma] as number;
      out[i] = Math.max(out[i] as number, x === 0 ? 0 : 1) - (x - x);
    }
  }),
  XOR: combined(0, (n, out, a, ma) => {
    for (let i = 0; i < n; i++) {
      const x = a[i & ma] as number;
      out[i] = Math.abs((out[i] as number) - (x === 0 ? 0 : 1)) - (x - x);
    }
  }),
  NOT: (compiler, [arg], bound) => {
    if (!arg) throw new NotColumnar("NOT of nothing");
    return elementwise([compiler.operand(arg, bound)], ([cell]) => {
      const one = cell as Cell;
      if (isColumn(one)) return compiler.unaryStep(not, one, "flag");
      const value = toFlag(one.value);
      return { kind: "constant", value: typeof value === "boolean" ? !value : value };
    });
  },
};

const not: Unary = (n, out, a, ma) => {
  for (let i = 0; i < n; i++) {
    const x = a[i & ma] as number;
    out[i] = (x === 0 ? 1 : 0) - (x - x);
  }
};

/** Takes flags together, beginning with `start`; an error among them is NaN from then on. */
function combined(start: 0 | 1, kernel: Unary): ColumnCall {
  return (compiler, args, bound) => {
    const flags = args.flatMap((arg) => flagsOf(compiler, arg, bound));
    if (flags.length === 0) throw new NotColumnar("no TRUE or FALSE among the arguments");
    const out = compiler.fresh("flag");
    compiler.steps.push((n) => {
      out.values.fill(start, 0, n);
      for (const { values, mask } of flags) kernel(n, out.values, values, mask);
    });
    return onePart(out);
  };
}

/** As the engine's `flagsIn`: texts and blanks in ranges are passed over. */
function flagsOf(compiler: ColumnCompiler, arg: AstExpression | null, bound: BoundParts): Column[] {
  const part: Part =
    arg === null ? onePart({ kind: "constant", value: null }) : compiler.part(arg, bound);
  const inRange = part.isReference === true || isArray(part);
  return part.cells.flatMap((cell): Column[] => {
    if (isColumn(cell)) return [cell];
    const { value } = cell;
    if (isCellError(value)) throw new NotColumnar("a range holds an error in all trials");
    if (inRange) {
      return typeof value === "boolean" || typeof value === "number"
        ? [constantColumn(Number(value), "flag")]
        : [];
    }
    const flag = toFlag(value);
    if (typeof flag !== "boolean") throw new NotColumnar("an argument is no TRUE or FALSE");
    return [constantColumn(Number(flag), "flag")];
  });
}
