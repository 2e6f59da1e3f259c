import type { AstExpression, CallExpression } from "@borgar/fx";
import { splitSheet } from "../../workbook/address";
import type { Scalar, SheetIdentity, Value } from "../values";
import { failure, isReference, REFERENCE_ERROR } from "../values";
import { callCode } from "./callCode";
import type { BoundNames, FormulaCompiler, FormulaScope } from "./formulaCompiler";
import type { Code, CodeContext, CompiledFormula } from "./code";
import { ANY_SHEET, NotCalculated } from "./code";
import { keptOr } from "./keptOr";
import { boundCode } from "./lambdas";
import { BINARY, binaryCode, LAST_STEP, UNARY, unaryCode } from "./operators";
import { isInParentheses, parseFormula } from "./parseFormula";
import { cellsBetween, cellsSummed } from "./reachedCells";
import type { RelativeReference } from "./relativeReference";
import { cellsAt, lineAt, readReference } from "./relativeReference";
import { cellsOfAll, implicitIntersection, intersection, rangeBetween } from "./references";
import { tableCells } from "./tableReference";

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheet: SheetIdentity;
  readonly row: number;
  readonly column: number;
  /** References without a sheet mean `sheet` even where the code runs for a cell of another one. */
  readonly bindsSheet?: boolean;
  /** Entered before dynamic arrays: a range where one cell is wanted is a cell of it. */
  readonly isSingle?: boolean;
}

/** Compiles a formula with its `=` as it stands in a cell. It never fails: a fault is the answer. */
export function compileFormula(
  formula: string,
  place: FormulaPlace,
  scope: FormulaScope,
): CompiledFormula {
  const parsed = parseFormula(formula);
  const compiler = new Compiler(place, scope);
  const code =
    "tree" in parsed
      ? compiler.compileWhole(parsed.tree, isInParentheses(formula))
      : () => {
          throw new NotCalculated(parsed.unreadable);
        };
  return {
    code,
    precedents: compiler.precedents,
    volatile: compiler.volatile,
    names: compiler.names,
    sheets: compiler.sheets,
    callsOutside: compiler.callsOutside,
  };
}

/** Code of a part of a formula that stands in a cell. */
export function compileNode(node: AstExpression, place: FormulaPlace, scope: FormulaScope): Code {
  return new Compiler(place, scope).compile(node, []);
}

/** One pass over one formula; collects what the formula depends on while it builds the code. */
class Compiler implements FormulaCompiler {
  readonly precedents: RelativeReference[] = [];
  readonly names = new Set<string>();
  readonly sheets = new Set<string>();
  volatile = false;
  callsOutside = false;
  /** Ranges are cut down to one cell where one cell is wanted. */
  private intersects: boolean;

  constructor(
    private readonly place: FormulaPlace,
    readonly scope: FormulaScope,
  ) {
    this.intersects = place.isSingle === true;
  }

  get sheet(): SheetIdentity {
    return this.place.sheet;
  }

  compileWhole(tree: AstExpression, isInParentheses: boolean): Code {
    const code = this.lastStep(tree, isInParentheses);
    return this.intersects
      ? (context, bindings) => implicitIntersection(code(context, bindings), context)
      : code;
  }

  /** A sum or difference as the last step has its residue cut; a function is called, not named. */
  private lastStep(tree: AstExpression, isInParentheses: boolean): Code {
    if (tree.type === "ReferenceIdentifier" && tree.kind === "name") {
      return this.nameCode(tree.value, [], false);
    }
    if (tree.type !== "BinaryExpression" || isInParentheses) return this.compile(tree, []);
    const last = LAST_STEP[tree.operator];
    if (last === undefined) return this.compile(tree, []);
    const [a, b] = tree.arguments.map((part) => this.operand(part, []));
    return a && b ? binaryCode(last, a, b) : this.compile(tree, []);
  }

  /** Compiles an argument that needs all cells of its ranges. */
  whole(node: AstExpression, bound: BoundNames): Code {
    const before = this.intersects;
    this.intersects = false;
    const code = this.compile(node, bound);
    this.intersects = before;
    return code;
  }

  compile(node: AstExpression, bound: BoundNames): Code {
    switch (node.type) {
      case "Literal": {
        const { value } = node;
        return () => value;
      }
      case "ErrorLiteral": {
        const error = failure(node.value as Parameters<typeof failure>[0]);
        return () => error;
      }
      case "ReferenceIdentifier":
        return node.kind === "name"
          ? this.nameCode(node.value, bound)
          : this.referenceCode(node.value, node.kind);
      case "ArrayExpression": {
        const rows = node.elements.map((line) =>
          line.map((cell) => this.compile(cell as AstExpression, bound)),
        );
        return (context, bindings) =>
          rows.map((line) => line.map((cell) => cell(context, bindings) as Scalar));
      }
      case "UnaryExpression":
        return this.unary(node.operator, node.arguments[0] as AstExpression, bound);
      case "BinaryExpression":
        return this.binary(
          node.operator,
          node.arguments[0] as AstExpression,
          node.arguments[1] as AstExpression,
          bound,
        );
      case "LetExpression":
        return this.letCode(
          node.declarations.map(({ id, init }) => [id.name, init as AstExpression] as const),
          node.body as AstExpression,
          bound,
        );
      case "LambdaExpression":
        return this.lambdaCode(
          node.params.map(({ name }) => name),
          node.body as AstExpression,
          bound,
        );
      case "CallExpression":
        return callCode(this, node, bound);
    }
  }

  /** Binds values to names one after the other, then calculates the body. */
  letCode(
    declarations: readonly (readonly [name: string, value: AstExpression])[],
    body: AstExpression,
    bound: BoundNames,
  ): Code {
    let names = bound;
    const values = declarations.map(([name, value]) => {
      const code = this.compile(value, names);
      names = [name.toLowerCase(), ...names];
      return code;
    });
    const result = this.compile(body, names);
    return (context, bindings) => {
      let inner = bindings;
      for (const value of values) inner = { value: value(context, inner), outer: inner };
      return result(context, inner);
    };
  }

  /** A function value; what it does not receive is left out (`ISOMITTED`). */
  lambdaCode(parameters: readonly string[], body: AstExpression, bound: BoundNames): Code {
    const names = [...parameters.map((name) => name.toLowerCase()).reverse(), ...bound];
    const result = this.compile(body, names);
    return (context, bindings) => ({
      kind: "lambda",
      parameters: parameters.length,
      call: (args) => {
        if (args.length > parameters.length) {
          return failure("#VALUE!", `this LAMBDA takes ${parameters.length} arguments`);
        }
        let inner = bindings;
        for (let i = 0; i < parameters.length; i++) inner = { value: args[i], outer: inner };
        return result(context, inner);
      },
    });
  }

  private unary(operator: string, operand: AstExpression, bound: BoundNames): Code {
    const cells = UNARY[operator];
    if (cells) return unaryCode(cells, this.operand(operand, bound));
    const code = this.compile(operand, bound);
    if (operator === "#") {
      return (context, bindings) => {
        const anchor = code(context, bindings);
        return isReference(anchor)
          ? context.spillAt(anchor.sheet, anchor.row, anchor.column)
          : REFERENCE_ERROR;
      };
    }
    if (operator === "@") {
      return (context, bindings) => implicitIntersection(code(context, bindings), context);
    }
    return unknownOperator(operator);
  }

  private binary(operator: string, a: AstExpression, b: AstExpression, bound: BoundNames): Code {
    const cells = BINARY[operator];
    if (cells) return binaryCode(cells, this.operand(a, bound), this.operand(b, bound));
    const left = this.compile(a, bound);
    const right = this.compile(b, bound);
    if (operator === ":") {
      this.reaches(cellsBetween(a, b, (node) => this.cellsNamed(node, bound)));
      return (c, bindings) => reached(rangeBetween(left(c, bindings), right(c, bindings)), c);
    }
    if (operator === ",")
      return (c, bindings) => cellsOfAll([left(c, bindings), right(c, bindings)], c);
    if (operator === " ")
      return (c, bindings) => intersection(left(c, bindings), right(c, bindings));
    return unknownOperator(operator);
  }

  followSummed(node: CallExpression, bound: BoundNames): void {
    const cells = cellsSummed(node, (part) => this.cellsNamed(part, bound));
    if (cells !== "as written") this.reaches(cells);
  }

  /** Cells that the formula may read beside those it names; it follows every edit when unknown. */
  private reaches(cells: RelativeReference | undefined): void {
    if (cells) this.precedents.push(cells);
    else this.volatile = true;
  }

  private cellsNamed(node: AstExpression, bound: BoundNames): RelativeReference | undefined {
    if (node.type !== "ReferenceIdentifier") return undefined;
    if (node.kind === "name") {
      if (bound.includes(withoutPrefix(node.value).toLowerCase())) return undefined;
      const { sheet: sheetName, address: name } = splitSheet(node.value);
      const sheet = sheetName === undefined ? this.sheet : this.scope.sheet(sheetName);
      const defined = sheet && this.scope.name(name, sheet);
      return defined?.precedents.length === 1 ? defined.precedents[0] : undefined;
    }
    const followed = this.precedents.length;
    this.resolve(node.value, node.kind);
    const named = this.precedents.splice(followed);
    return named.length === 1 ? named[0] : undefined;
  }

  /** A part whose value is wanted, not its cells: one cell is read at once. */
  operand(node: AstExpression, bound: BoundNames): Code {
    if (node.type === "ReferenceIdentifier" && node.kind === "name") {
      return this.oneCell(this.nameCode(node.value, bound, false));
    }
    if (node.type !== "ReferenceIdentifier" || node.kind !== "range") {
      return this.oneCell(this.compile(node, bound));
    }
    const cells = this.resolve(node.value, node.kind);
    if (typeof cells === "function") return cells;
    return cells.isCell ? cellCode(cells) : this.oneCell(rangeCode(cells));
  }

  private oneCell(code: Code): Code {
    if (!this.intersects) return code;
    return (context, bindings) => {
      const value = code(context, bindings);
      return isReference(value) ? implicitIntersection(value, context) : value;
    };
  }

  private referenceCode(text: string, kind: "range" | "beam" | "table"): Code {
    const cells = this.resolve(text, kind);
    return typeof cells === "function" ? cells : rangeCode(cells);
  }

  /** The cells that a reference names, or the code of why there are none. */
  private resolve(text: string, kind: "range" | "beam" | "table"): RelativeReference | Code {
    if (kind === "table") return this.resolveTable(text);
    const written = readReference(text, this.place);
    if (written === undefined) return notCalculated(`"${text}" is not calculated here`);
    if (written.workbook !== undefined) {
      const external = this.scope.externalSheet(`[${written.workbook}]${written.sheet ?? ""}`);
      if (external === undefined) return notCalculated(`"${text}" stands in another workbook`);
      return { ...written.cells, sheet: external };
    }
    if (written.sheet?.includes(":") === true) return this.overSheets(written.sheet, written.cells);
    if (written.sheet !== undefined) this.sheets.add(written.sheet.toLowerCase());
    let sheet = this.place.bindsSheet === true ? this.sheet : undefined;
    if (written.sheet !== undefined) {
      sheet = this.scope.sheet(written.sheet);
      if (sheet === undefined) {
        const error = failure("#REF!", `there is no sheet "${written.sheet}"`);
        return () => error;
      }
    }
    const reference = { ...written.cells, sheet };
    this.precedents.push(reference);
    return reference;
  }

  /** The cells of `First:Last!A1`, sheet after sheet as the tabs stand. */
  private overSheets(names: string, cells: Omit<RelativeReference, "sheet">): Code {
    this.sheets.add(ANY_SHEET);
    for (const name of names.split(":")) this.sheets.add(name.toLowerCase());
    const sheets = this.scope.sheetsBetween(names);
    if (sheets === undefined) {
      const error = failure("#REF!", `there are no sheets "${names}"`);
      return () => error;
    }
    const references = sheets.map((sheet) => ({ ...cells, sheet }));
    this.precedents.push(...references);
    return (context) =>
      cellsOfAll(
        references.map((one) => cellsAt(one, context.sheet, context.row, context.column)),
        context,
      );
  }

  private resolveTable(text: string): RelativeReference | Code {
    this.names.add(text.slice(0, text.indexOf("[")).toLowerCase());
    const cells = tableCells(text, this.place, this.scope.tables);
    if (typeof cells === "string") return notCalculated(cells);
    this.precedents.push(cells);
    return cells;
  }

  /** @param mayBeFunction - A bare function name is a function value: `BYROW(A1:B2,SUM)`. */
  private nameCode(text: string, bound: BoundNames, mayBeFunction = true): Code {
    const depth = bound.indexOf(withoutPrefix(text).toLowerCase());
    if (depth >= 0) return boundCode(depth);
    const { sheet: sheetName, address: name } = splitSheet(text);
    if (sheetName?.startsWith("[") === true) return keptOr(`"${text}" stands in another workbook`);
    const sheet = sheetName === undefined ? this.sheet : this.scope.sheet(sheetName);
    this.names.add(name.toLowerCase());
    const defined = sheet && this.scope.name(name, sheet);
    if (defined) {
      this.precedents.push(...defined.precedents);
      for (const one of defined.names) this.names.add(one);
      for (const one of defined.sheets) this.sheets.add(one);
      this.volatile ||= defined.volatile;
      this.callsOutside ||= defined.callsOutside;
      return (context) => defined.code(context, undefined);
    }
    const table = this.scope.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (table) return this.referenceCode(`${name}[]`, "table");
    const native = mayBeFunction && this.scope.functions.asLambda(withoutPrefix(name));
    if (native) return native;
    const error = failure("#NAME?", `there is no name "${text}"`);
    return () => error;
  }
}

/** Cells that a formula finds and does not name. */
function reached(value: Value, context: CodeContext): Value {
  if (isReference(value)) context.reaches(value);
  return value;
}

/** The cells of a reference, unread. */
function rangeCode(reference: RelativeReference): Code {
  return ({ sheet, row, column }) => cellsAt(reference, sheet, row, column);
}

/** The value of the one cell of a reference. */
function cellCode({ sheet, top, left }: RelativeReference): Code {
  return (context) => {
    const row = lineAt(top, context.row);
    const column = lineAt(left, context.column);
    return row < 0 || column < 0
      ? REFERENCE_ERROR
      : context.valueAt(sheet ?? context.sheet, row, column);
  };
}

function withoutPrefix(name: string): string {
  return name.replace(/^_xl(pm|eta)\./i, "");
}

function notCalculated(why: string): Code {
  return () => {
    throw new NotCalculated(why);
  };
}

function unknownOperator(operator: string): Code {
  return notCalculated(`the operator "${operator}"`);
}
