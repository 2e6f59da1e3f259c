import type { ArgumentFacts, Choice, RateKind } from "./arguments/argument";
import type { Family } from "./families/family";
import type { Answer } from "./results/gate";

/** A function of the catalogue: what is told about it, and one untyped door. */
export interface FunctionDefinition {
  /** Without the namespace: "CAPEX.PHASE". */
  readonly id: string;
  readonly family: Family;
  readonly summary: string;
  readonly parameters: readonly ParameterDefinition[];
  readonly lines: readonly LineDefinition[];
  /** False where the answer is always one cell. */
  readonly spills: boolean;
  readonly acceptsErrors: boolean;
  readonly example: ExampleDefinition;
  readonly source: string;
  readonly mathematics: string;
  readonly related: readonly string[];
  readonly tasks: readonly string[];
  /** Kinds of failure beyond those of single arguments; each has its message. */
  readonly failures: readonly string[];
  /** Arguments as Excel sends them, positionally; never throws for a mistake of the user's. */
  call(args: readonly unknown[]): Answer;
}

export interface ParameterDefinition {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly unit: string;
  /** Takes a range. */
  readonly matrix: boolean;
  readonly shape: ArgumentFacts["shape"];
  readonly optional: boolean;
  readonly default?: string | number | boolean;
  readonly choices?: readonly Choice[];
  readonly allowed: string;
  readonly rate?: RateKind;
  readonly along?: string;
}

export interface LineDefinition {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly shape: "series" | "scalar" | "matrix";
}

/** A worked example; its answer is computed, never typed in. */
export interface ExampleDefinition {
  /** As typed in a cell, namespace included. */
  readonly formula: string;
  readonly args: readonly unknown[];
}
