import type { AstExpression } from "@borgar/fx";
import { toNumber } from "../../coerce";
import type { FormulaCell } from "../../calculation/model";
import { storeOf } from "../../calculation/sheetStore";
import type { Code } from "../../formula/code";
import { compileNode } from "../../formula/compile";
import { BINARY, UNARY } from "../../formula/operators";
import { parseFormula } from "../../formula/parseFormula";
import type { Reference, Scalar, Value } from "../../values";
import { isLambda, isMatrix, isReference, isScalar } from "../../values";
import { callPart } from "./calls";
import type { Cell, Column, Part } from "./column";
import { constantColumn, isArray, isColumn, NotColumnar, onePart } from "./column";
import { comparedCell } from "./comparison";
import { elementwise } from "./elementwise";
import type { ColumnEnvironment } from "./environment";
import type { Binary, Unary } from "./kernels";
import { ARITHMETIC, COMPARISONS, SIGNS } from "./kernels";
import { nodeVaries } from "./nodeVaries";

/** One loop, or a few, over the first `n` trials of the block. */
export type Step = (n: number) => void;

/** Values that LET has bound, by name in lower case. */
export type BoundParts = ReadonlyMap<string, Part>;

/** Turns one formula into steps over columns. Methods throw `NotColumnar` where that is impossible. */
export class ColumnCompiler {
  readonly steps: Step[] = [];
  /** Parts that run by the engine's own code, trial by trial: why each of them. */
  readonly byCode: string[] = [];
  /** Columns of cells that were read so far. */
  readonly read: Column[] = [];
  /** So many steps may leave NaN for something that is no error. */
  doubts = 0;
  private readonly known = new Map<AstExpression, boolean>();
  private scratchUsed = 0;
  private readonly owned = new Set<Column>();
  private readonly isSingle: boolean;

  constructor(
    readonly cell: FormulaCell,
    readonly environment: ColumnEnvironment,
  ) {
    this.isSingle = cell.entry === "single";
  }

  part(node: AstExpression, bound: BoundParts): Part {
    if (!this.varies(node, bound)) return this.constantPart(node);
    switch (node.type) {
      case "ReferenceIdentifier": {
        const known = bound.get(node.value.replace(/^_xl(pm|eta)\./i, "").toLowerCase());
        return known ?? this.cells(this.staticReference(node));
      }
      case "UnaryExpression":
        return this.unary(node.operator, node.arguments[0] as AstExpression, bound);
      case "BinaryExpression":
        return this.binary(
          node.operator,
          this.operand(node.arguments[0] as AstExpression, bound),
          this.operand(node.arguments[1] as AstExpression, bound),
        );
      case "LetExpression": {
        const names = new Map(bound);
        for (const { id, init } of node.declarations) {
          names.set(id.name.toLowerCase(), this.part(init as AstExpression, names));
        }
        return this.part(node.body as AstExpression, names);
      }
      case "CallExpression":
        return callPart(this, node, bound);
      case "ArrayExpression":
      case "LambdaExpression":
      case "Literal":
      case "ErrorLiteral":
        throw new NotColumnar("an array or a LAMBDA is written in it");
    }
  }

  /** Whether a part of the formula may differ from trial to trial. */
  varies(node: AstExpression, bound: BoundParts): boolean {
    const known = this.known.get(node) ?? nodeVaries(node, bound, this);
    this.known.set(node, known);
    return known;
  }

  /** A part whose value is wanted; where a call cannot be a column, the engine's code answers it. */
  operand(node: AstExpression, bound: BoundParts): Part {
    const mark = this.steps.length;
    try {
      const part = this.part(node, bound);
      if (this.isSingle && isArray(part)) {
        throw new NotColumnar("it was entered before dynamic arrays and names a range");
      }
      return part;
    } catch (error) {
      if (!(error instanceof NotColumnar) || node.type !== "CallExpression" || bound.size > 0) {
        throw error;
      }
      this.steps.length = mark;
      return this.codePart(node, error.message);
    }
  }

  /** A branch that is calculated only where a condition asks for it; undefined if never a column. */
  branch(node: AstExpression, bound: BoundParts): Part | undefined {
    const mark = this.steps.length;
    try {
      return this.part(node, bound);
    } catch (error) {
      if (!(error instanceof NotColumnar)) throw error;
      this.steps.length = mark;
      return undefined;
    }
  }

  /** A column for an intermediate result. */
  fresh(kind: Column["kind"] = "number"): Column {
    const column: Column = {
      kind,
      values: this.environment.scratch(this.scratchUsed++),
      mask: -1,
    };
    this.owned.add(column);
    return column;
  }

  /** Whether a column holds an intermediate result of this formula. */
  owns(column: Column): boolean {
    return this.owned.has(column);
  }

  unaryStep(kernel: Unary, a: Column, kind: Column["kind"] = "number"): Column {
    const out = this.fresh(kind);
    this.steps.push((n) => {
      kernel(n, out.values, a.values, a.mask);
    });
    return out;
  }

  binaryStep(kernel: Binary, a: Column, b: Column, kind: Column["kind"] = "number"): Column {
    const out = this.fresh(kind);
    this.steps.push((n) => {
      kernel(n, out.values, a.values, a.mask, b.values, b.mask);
    });
    return out;
  }

  /** A cell as a number, by Excel's coercion. */
  number(cell: Cell): Column {
    if (isColumn(cell)) return cell;
    const value = toNumber(cell.value);
    if (typeof value !== "number") throw new NotColumnar("it calculates with a text or an error");
    return constantColumn(value);
  }

  /** The value of a part that is the same in all trials, by the engine's own code. */
  constant(node: AstExpression): Value {
    try {
      return this.environment.runAt(this.cell, 0, this.code(node));
    } catch (error) {
      throw new NotColumnar(error instanceof Error ? error.message : String(error));
    }
  }

  code(node: AstExpression): Code {
    return compileNode(node, { ...this.cell, isSingle: this.isSingle }, this.environment.store);
  }

  binary(operator: string, left: Part, right: Part): Part {
    const cells = BINARY[operator];
    if (cells === undefined || operator === "&") {
      throw new NotColumnar(
        operator === "&" ? "it joins texts" : "it calculates which cells it reads",
      );
    }
    const arithmetic = ARITHMETIC[operator];
    const comparison = COMPARISONS[operator];
    return elementwise([left, right], (pair) => {
      const [a, b] = pair as [Cell, Cell];
      if (!isColumn(a) && !isColumn(b)) {
        return { kind: "constant", value: cells(a.value, b.value) };
      }
      if (arithmetic) return this.binaryStep(arithmetic, this.number(a), this.number(b));
      if (comparison === undefined) throw new NotColumnar(`of the operator "${operator}"`);
      return comparedCell(this, comparison, cells, a, b);
    });
  }

  /** The cells of a reference. */
  cells(range: Reference): Part {
    const { sheet, row, column, rows, columns } = this.environment.clipped(range);
    if (rows * columns > MOST_CELLS) {
      throw new NotColumnar(`it names more than ${MOST_CELLS} cells`);
    }
    const cells = Array.from({ length: rows * columns }, (_, i) =>
      this.environment.cellAt(
        storeOf(sheet),
        row + Math.floor(i / columns),
        column + (i % columns),
      ),
    );
    this.read.push(...cells.filter(isColumn));
    return { rows, columns, cells, isReference: true };
  }

  private unary(operator: string, operand: AstExpression, bound: BoundParts): Part {
    if (operator === "#" || operator === "@") return this.spilled(operator, operand);
    const part = this.operand(operand, bound);
    const scalar = UNARY[operator];
    if (operator === "+") return { ...part, isReference: false };
    const sign = SIGNS[operator];
    if (sign === undefined || scalar === undefined) throw new NotColumnar("of its operator");
    return elementwise([part], ([a]) => {
      const cell = a as Cell;
      return isColumn(cell)
        ? this.unaryStep(sign, cell)
        : { kind: "constant", value: scalar(cell.value) };
    });
  }

  /** `A1#` and `@A1:A9`: which cells they are does not differ from trial to trial. */
  spilled(operator: "#" | "@", operand: AstExpression): Part {
    if (operand.type !== "ReferenceIdentifier") {
      throw new NotColumnar("it calculates which cells it reads");
    }
    this.staticReference(operand);
    const value = this.constant({
      type: "UnaryExpression",
      operator,
      arguments: [operand],
    });
    if (!isReference(value)) throw new NotColumnar("a spill that it reads is an error");
    return this.cells(value);
  }

  /** The cells that a written reference, or a name for one, means. */
  private staticReference(node: AstExpression & { type: "ReferenceIdentifier" }): Reference {
    if (node.kind === "name") {
      const defined = this.environment.store.names.find(node.value, this.cell.sheet);
      const parsed = defined && parseFormula(defined.formula);
      const tree = parsed && "tree" in parsed ? parsed.tree : undefined;
      if (tree?.type !== "ReferenceIdentifier" || tree.kind !== "range") {
        throw new NotColumnar(`the name ${node.value} is calculated`);
      }
    }
    const value = this.constant(node);
    if (!isReference(value)) throw new NotColumnar(`${node.value} is no range`);
    return value;
  }

  private constantPart(node: AstExpression): Part {
    const value = this.constant(node);
    if (isReference(value)) return this.cells(value);
    if (isMatrix(value)) {
      const cells = value.flat().map((one: Scalar): Cell => ({ kind: "constant", value: one }));
      return { rows: value.length, columns: value[0]?.length ?? 0, cells, isReference: false };
    }
    if (isLambda(value)) throw new NotColumnar("it uses a LAMBDA");
    return onePart({ kind: "constant", value });
  }

  /** One cell by the engine's own code, trial by trial. */
  private codePart(node: AstExpression, why: string): Part {
    const { cell, environment } = this;
    const code = this.code(node);
    const out = this.fresh();
    this.byCode.push(why);
    this.doubts++;
    this.steps.push((n) => {
      const { values } = out;
      for (let i = 0; i < n; i++) values[i] = numberOf(environment, cell, i, code);
    });
    return onePart(out);
  }
}

/** What code answers in a trial, NaN where that is no number; then the whole formula runs as code. */
function numberOf(
  environment: ColumnEnvironment,
  cell: FormulaCell,
  trial: number,
  code: Code,
): number {
  try {
    const value = environment.runAt(cell, trial, code);
    return isScalar(value) && typeof value === "number" && Number.isFinite(value) ? value : NaN;
  } catch {
    return NaN;
  }
}

/** A range beyond this size is read by the engine's own code. */
const MOST_CELLS = 20_000;
