import type { AstExpression, CallExpression } from "@borgar/fx";
import type { SheetIdentity } from "../values";
import type { CallableFunctions } from "./callableFunctions";
import type { Code, CompiledFormula } from "./code";
import type { SheetTable } from "./tableReference";

/** What a formula can refer to, as of now. */
export interface FormulaScope {
  readonly functions: CallableFunctions;
  sheet(name: string): SheetIdentity | undefined;
  readonly tables: readonly SheetTable[];
  /** A sheet of another workbook, whose values came with the file: "[1]Sheet1". */
  externalSheet(name: string): SheetIdentity | undefined;
  /** A defined name as seen from a sheet, compiled. */
  name(name: string, sheet: SheetIdentity): CompiledFormula | undefined;
  /** The sheets of "First:Last" as the tabs stand; undefined when one does not exist. */
  sheetsBetween(names: string): readonly SheetIdentity[] | undefined;
}

/** Names bound around a part of a formula, innermost first, in lower case. */
export type BoundNames = readonly string[];

/** One pass over one formula, as the code of a call sees it. */
export interface FormulaCompiler {
  readonly sheet: SheetIdentity;
  readonly scope: FormulaScope;
  /** Names that the formula mentions, in lower case; calls add theirs. */
  readonly names: Set<string>;
  volatile: boolean;
  callsOutside: boolean;
  compile(node: AstExpression, bound: BoundNames): Code;
  /** A part whose value is wanted, not its cells. */
  operand(node: AstExpression, bound: BoundNames): Code;
  /** An argument that needs all cells of its ranges. */
  whole(node: AstExpression, bound: BoundNames): Code;
  /** Follows the cells that SUMIF or AVERAGEIF adds up beyond those that it names. */
  followSummed(node: CallExpression, bound: BoundNames): void;
  letCode(
    declarations: readonly (readonly [name: string, value: AstExpression])[],
    body: AstExpression,
    bound: BoundNames,
  ): Code;
  lambdaCode(parameters: readonly string[], body: AstExpression, bound: BoundNames): Code;
}
