import type { AstExpression } from "@borgar/fx";
import { cellsAt } from "../../formula/relativeReference";
import { isReference } from "../../values";
import type { BoundParts, ColumnCompiler } from "./columnCompiler";

/** Looks through a part of a formula for cells that vary; `ColumnCompiler.varies` remembers it. */
export function nodeVaries(
  node: AstExpression,
  bound: BoundParts,
  compiler: ColumnCompiler,
): boolean {
  const varies = (part: unknown): boolean =>
    part !== null && compiler.varies(part as AstExpression, bound);
  switch (node.type) {
    case "Literal":
    case "ErrorLiteral":
      return false;
    case "ReferenceIdentifier":
      return node.kind === "name"
        ? nameVaries(node.value, bound, compiler)
        : rangeVaries(node, compiler);
    case "ArrayExpression":
      return node.elements.some((line) => line.some(varies));
    case "UnaryExpression":
      return node.arguments.some(varies);
    case "BinaryExpression":
      return node.operator === ":" || node.arguments.some(varies);
    case "CallExpression":
      return callVaries(node.callee, compiler) || node.arguments.some(varies);
    case "LetExpression":
    case "LambdaExpression":
      return true;
  }
}

function rangeVaries(node: AstExpression, compiler: ColumnCompiler): boolean {
  const value = compiler.constant(node);
  return isReference(value) && compiler.environment.varies(value);
}

function nameVaries(written: string, bound: BoundParts, compiler: ColumnCompiler): boolean {
  const { cell, environment } = compiler;
  if (bound.size > 0 && bound.has(written.replace(/^_xl(pm|eta)\./i, "").toLowerCase()))
    return true;
  // A table's name or the name of a function stands for nothing that a step could read.
  const named = environment.store.name(written, cell.sheet);
  if (named === undefined) return written.includes("!") || isTable(written, compiler);
  if (named.volatile) return true;
  return named.precedents.some((precedent) => {
    const range = cellsAt(precedent, cell.sheet, cell.row, cell.column);
    return "kind" in range && environment.varies(range);
  });
}

function isTable(written: string, { environment }: ColumnCompiler): boolean {
  return environment.store.tables.some(({ name }) => name.toLowerCase() === written.toLowerCase());
}

/** LET and LAMBDA in the form of files, calculated callees, and functions that find cells. */
function callVaries(callee: { type: string; name?: unknown }, compiler: ColumnCompiler): boolean {
  if (callee.type !== "Identifier" || typeof callee.name !== "string") return true;
  const callable = compiler.environment.store.functions.find(callee.name);
  if (callable === undefined) return true;
  return (
    callable.kind === "native" &&
    callable.native.volatile &&
    !/^(NOW|TODAY)$/.test(callable.native.name)
  );
}
