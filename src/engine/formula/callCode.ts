import type { AstExpression, CallExpression, Identifier } from "@borgar/fx";
import type { CellError } from "../../workbook/cellValue";
import type { Thunk } from "../natives/native";
import { failure, isReference, REFERENCE_ERROR } from "../values";
import { callCustom } from "./callCustom";
import type { Code } from "./code";
import { NotCalculated } from "./code";
import type { FormulaCompiler } from "./formulaCompiler";
import { keptOr } from "./keptOr";
import { calledLambda, isOmitted } from "./lambdas";
import { isOtherFunction } from "./otherFunctions";
import { implicitIntersection } from "./references";

/** Code of a call: of a function, of a name that holds a LAMBDA, or of a LAMBDA on the spot. */
export function callCode(
  compiler: FormulaCompiler,
  node: CallExpression,
  bound: readonly string[],
): Code {
  const callee: Identifier | AstExpression = node.callee;
  const argument = (arg: AstExpression | null) =>
    arg === null ? undefined : compiler.compile(arg, bound);
  if (!isIdentifier(callee)) {
    return calledLambda(compiler.compile(callee, bound), node.arguments.map(argument));
  }
  const written = callee.name;
  const special = specialForm(compiler, written.toUpperCase(), node, bound);
  if (special) return special;
  if (bound.includes(written.toLowerCase().replace(/^_xlpm\./, ""))) {
    return calledLambda(nameOf(compiler, written, bound), node.arguments.map(argument));
  }
  const callable = compiler.scope.functions.find(written);
  if (callable === undefined) {
    return calledName(compiler, written, bound, node.arguments.map(argument));
  }
  const takesCell = (position: number) => {
    if (callable.kind === "native") return callable.native.lifts(position);
    return callable.kind === "custom" && callable.custom.parameters[position]?.matrix === false;
  };
  const needsAll = (position: number) => {
    if (callable.kind === "native") return callable.native.arrays(position);
    return callable.kind === "custom" && callable.custom.parameters[position]?.matrix === true;
  };
  const args = node.arguments.map((arg: AstExpression | null, i) => {
    if (arg !== null && takesCell(i)) return compiler.operand(arg, bound);
    return arg !== null && needsAll(i) ? compiler.whole(arg, bound) : argument(arg);
  });
  switch (callable.kind) {
    case "native": {
      const { native } = callable;
      compiler.volatile ||= native.volatile;
      if (native.name === "SUMIF" || native.name === "AVERAGEIF") {
        compiler.followSummed(node, bound);
      }
      return (
        wrongCount(native, args.length) ??
        ((context, bindings) => {
          const value = native.call(
            args.map((arg) => arg?.(context, bindings)),
            context,
          );
          // OFFSET and INDIRECT find cells that no argument names.
          if (native.volatile && isReference(value)) context.reaches(value);
          return value;
        })
      );
    }
    case "lazy": {
      const { lazy } = callable;
      return (
        wrongCount(lazy, args.length) ??
        ((context, bindings) =>
          lazy.callLazily(
            args.map((arg): Thunk | undefined => arg && (() => arg(context, bindings))),
            context,
          ))
      );
    }
    case "custom":
      compiler.callsOutside = true;
      return callCustom(callable.custom, written, args);
  }
}

/** LET, LAMBDA, ANCHORARRAY and SINGLE in the form that files store. */
function specialForm(
  compiler: FormulaCompiler,
  name: string,
  call: CallExpression,
  bound: readonly string[],
): Code | undefined {
  const args = call.arguments;
  switch (name) {
    case "_XLFN.LET":
    case "LET": {
      const body = args.at(-1);
      const declarations: [string, AstExpression][] = [];
      for (let i = 0; i + 1 < args.length; i += 2) {
        const value = args[i + 1];
        if (value) declarations.push([parameterName(args[i]), value]);
      }
      return body ? compiler.letCode(declarations, body, bound) : undefined;
    }
    case "_XLFN.LAMBDA":
    case "LAMBDA": {
      const body = args.at(-1);
      const names = args.slice(0, -1).map(parameterName);
      return body ? compiler.lambdaCode(names, body, bound) : undefined;
    }
    case "ISOMITTED": {
      const name = args[0]?.type === "ReferenceIdentifier" ? parameterName(args[0]) : "";
      const depth = bound.indexOf(name.toLowerCase());
      return depth < 0 ? undefined : isOmitted(depth);
    }
    case "AREAS": {
      const areas = areasOf(args[0]);
      return areas.length > 1 ? () => areas.length : undefined;
    }
    case "INDEX": {
      const areas = areasOf(args[0]);
      if (areas.length === 1) return undefined;
      const calls = areas.map((area) =>
        callCode(compiler, { ...call, arguments: [area, ...args.slice(1, 3)] }, bound),
      );
      const chosen = args[3] ? compiler.operand(args[3], bound) : () => 1;
      return (context, bindings) => {
        const position = chosen(context, bindings);
        const code = typeof position === "number" ? calls[Math.trunc(position) - 1] : undefined;
        return code ? code(context, bindings) : REFERENCE_ERROR;
      };
    }
    case "_XLFN.ANCHORARRAY":
      return args[0]
        ? compiler.compile({ type: "UnaryExpression", operator: "#", arguments: [args[0]] }, bound)
        : undefined;
    case "_XLFN.SINGLE": {
      const value = args[0] && compiler.compile(args[0], bound);
      return (
        value && ((context, bindings) => implicitIntersection(value(context, bindings), context))
      );
    }
    default:
      return undefined;
  }
}

/** The ranges of `(A1:B2,C3,…)`; the expression itself when it is no list. */
function areasOf(node: AstExpression | null | undefined): readonly AstExpression[] {
  if (!node) return [];
  if (node.type !== "BinaryExpression" || node.operator !== ",") return [node];
  return node.arguments.flatMap((part) => areasOf(part));
}

/** The name of a LAMBDA that the workbook defines; anything else is unknown. */
function calledName(
  compiler: FormulaCompiler,
  written: string,
  bound: readonly string[],
  args: readonly (Code | undefined)[],
): Code {
  compiler.callsOutside = true;
  compiler.names.add(written.toLowerCase());
  if (compiler.scope.name(written, compiler.sheet)) {
    return calledLambda(nameOf(compiler, written, bound), args);
  }
  if (isOtherFunction(written)) {
    return () => {
      throw new NotCalculated(`${written.replace(/^_xlfn\./i, "")} is not calculated here`);
    };
  }
  return keptOr(`there is no function "${written}"`);
}

/** The parser calls every callee an identifier; with array calls it can be any expression. */
function isIdentifier(callee: Identifier | AstExpression): callee is Identifier {
  return callee.type === "Identifier";
}

function nameOf(compiler: FormulaCompiler, name: string, bound: readonly string[]): Code {
  return compiler.compile({ type: "ReferenceIdentifier", value: name, kind: "name" }, bound);
}

function parameterName(node: AstExpression | null | undefined): string {
  return node?.type === "ReferenceIdentifier" ? node.value.replace(/^_xlpm\./i, "") : "";
}

/** Excel refuses to enter such a formula; one from elsewhere shows why. */
function wrongCount(
  { name, least, most }: { name: string; least: number; most: number },
  count: number,
): Code | undefined {
  let error: CellError | undefined;
  if (count < least) error = failure("#VALUE!", `${name} needs at least ${least} arguments`);
  if (count > most) error = failure("#VALUE!", `${name} takes at most ${most} arguments`);
  const found = error;
  return found && (() => found);
}
