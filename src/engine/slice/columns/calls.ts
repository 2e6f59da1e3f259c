import type { AstExpression, CallExpression } from "@borgar/fx";
import type { Native } from "../../natives/native";
import { branchCalls } from "./branches";
import type { Cell, Column, Part } from "./column";
import { isColumn, NotColumnar, onePart } from "./column";
import type { BoundParts, ColumnCompiler } from "./columnCompiler";
import { conditionalCalls } from "./conditionalCalls";
import { elementwise } from "./elementwise";
import { knownFlag } from "./comparison";
import { flagCalls } from "./flagCalls";
import { indexCalls } from "./indexCalls";
import { listCalls, listPart } from "./listCalls";

/** A call as columns. Arguments that were left empty are `null`. */
export type ColumnCall = (
  compiler: ColumnCompiler,
  args: readonly (AstExpression | null)[],
  bound: BoundParts,
) => Part;

const CALLS: Readonly<Record<string, ColumnCall>> = {
  ...branchCalls,
  ...flagCalls,
  ...listCalls,
  ...conditionalCalls,
  ...indexCalls,
  ISNUMBER: test((column) => column.kind === "number"),
  ISERROR: test(() => false),
  ISERR: test(() => false),
  ISNA: test(() => false),
  ISBLANK: test(() => false),
};

/** A call of a native as columns; our own functions and LAMBDAs run by the engine's code. */
export function callPart(compiler: ColumnCompiler, node: CallExpression, bound: BoundParts): Part {
  const written = "name" in node.callee ? node.callee.name : "";
  const [first] = node.arguments;
  // A1# and @A1:A9 as files store them.
  if (first && /^_xlfn\.ANCHORARRAY$/i.test(written)) return compiler.spilled("#", first);
  if (first && /^_xlfn\.SINGLE$/i.test(written)) return compiler.spilled("@", first);
  const callable = compiler.environment.store.functions.find(written);
  if (callable === undefined || callable.kind === "custom") {
    throw new NotColumnar(`it calls ${written || "a LAMBDA"}`);
  }
  const native = callable.kind === "native" ? callable.native : callable.lazy;
  const args: readonly (AstExpression | null)[] = node.arguments;
  if (args.length < native.least || args.length > native.most) {
    throw new NotColumnar(`${native.name} has too few or too many arguments`);
  }
  const call = CALLS[native.name];
  if (call) return call(compiler, args, bound);
  if (callable.kind === "native" && !callable.native.volatile) {
    if (callable.native.ofDoubles) return numberCall(compiler, callable.native, args, bound);
    if (callable.native.ofList) return listPart(compiler, callable.native.ofList, args, bound);
  }
  throw new NotColumnar(`it calls ${native.name}`);
}

/** A function of single numbers: its own mathematics, without reading cells. */
function numberCall(
  compiler: ColumnCompiler,
  { ofDoubles }: Native,
  args: readonly (AstExpression | null)[],
  bound: BoundParts,
): Part {
  if (ofDoubles === undefined) throw new NotColumnar("it takes more than numbers");
  const { readers } = ofDoubles;
  const { environment } = compiler;
  const given = args.map((arg) => (arg === null ? undefined : compiler.operand(arg, bound)));
  const present = given.filter((part) => part !== undefined);
  return elementwise(present, (cells) => {
    const columns: Column[] = [];
    const places: number[] = [];
    const read: unknown[] = readers.map((reader, i) => {
      const part = given[i];
      if (part === undefined) {
        const isBlank = i < args.length && reader.emptyIsBlank === true;
        return fixed(reader.read(isBlank ? null : undefined, environment.context));
      }
      const one = cells[present.indexOf(part)] as Cell;
      if (!isColumn(one)) return fixed(reader.read(one.value, environment.context));
      columns.push(one);
      places.push(i);
      return undefined;
    });
    const convert = places.map((place) => readers[place]?.ofDouble ?? ((x: number) => x));
    const out = compiler.fresh();
    read.push(environment.context);
    compiler.doubts++;
    compiler.steps.push((n) => {
      const { values } = out;
      for (let i = 0; i < n; i++) {
        let isKnown = true;
        for (let k = 0; k < places.length; k++) {
          const { values: from, mask } = columns[k] as Column;
          const x = from[i & mask] as number;
          if (x !== x) isKnown = false;
          read[places[k] as number] = (convert[k] as (x: number) => unknown)(x);
        }
        const answer = isKnown ? ofDoubles.call(...read) : NaN;
        values[i] = typeof answer === "number" && answer - answer === 0 ? answer : NaN;
      }
    });
    return columns.length > 0 ? out : failed();
  });
}

/** What a reader makes of a constant; an error is the answer in all trials. */
function fixed(value: unknown): unknown {
  if (typeof value === "object" && value !== null && "error" in value) {
    throw new NotColumnar("an argument is an error");
  }
  return value;
}

function failed(): never {
  throw new NotColumnar("none of its arguments differs from trial to trial");
}

/** ISNUMBER and its kind: a double that tells what the cell holds is no error, no blank, no text. */
function test(holds: (column: Column) => boolean): ColumnCall {
  return (compiler, [arg], bound) => {
    const part = arg ? compiler.operand(arg, bound) : onePart({ kind: "constant", value: null });
    return elementwise([part], ([cell]) => {
      if (cell === undefined || !isColumn(cell)) throw new NotColumnar("it tests a constant");
      return knownFlag(compiler, cell, holds(cell));
    });
  };
}
