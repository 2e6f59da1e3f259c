import type { FunctionDefinition, ParameterDefinition } from "../src/functions/definition";
import { pageName } from "./reference/functionPage";

interface JsonParameter {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
  readonly customEnumId?: string;
}

interface JsonFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly result: { readonly type: "any"; readonly dimensionality: "scalar" | "matrix" };
  readonly parameters: readonly JsonParameter[];
}

interface JsonEnum {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly {
    readonly name: string;
    readonly stringValue: string;
    readonly tooltip: string;
  }[];
}

export interface FunctionsJson {
  /** Holds for all functions: an error in an input cell reaches our boundary, which passes it on. */
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly JsonFunction[];
  readonly enums: readonly JsonEnum[];
}

/** Longest description of a parameter that every version of Excel shows whole. */
const PARAMETER_TEXT = 128;

/**
 * The metadata that Excel reads, in the documented format. Every parameter is declared `any`, so
 * that our code runs on whatever a cell holds and can say what is wrong with it.
 *
 * @param baseUrl - Where the add-in is served; the help pages stand beside it.
 */
export function functionsJson(
  catalogue: readonly FunctionDefinition[],
  baseUrl: string,
): FunctionsJson {
  return {
    allowErrorForDataTypeAny: catalogue.some(({ acceptsErrors }) => acceptsErrors),
    functions: catalogue.map((entry) => ({
      id: entry.id,
      name: entry.id,
      description: entry.summary,
      helpUrl: `${baseUrl.replace(/\/$/, "")}/docs/functions/${pageName(entry.id)}.html`,
      result: { type: "any", dimensionality: entry.spills ? "matrix" : "scalar" },
      parameters: entry.parameters.map((parameter) => parameterJson(entry.id, parameter)),
    })),
    enums: catalogue.flatMap((entry) =>
      entry.parameters
        .filter(({ choices }) => choices !== undefined)
        .map((parameter): JsonEnum => ({
          id: enumId(entry.id, parameter.name),
          type: "string",
          values: (parameter.choices ?? []).map(({ value, title }) => ({
            name: value,
            stringValue: value,
            tooltip: title,
          })),
        })),
    ),
  };
}

function parameterJson(id: string, parameter: ParameterDefinition): JsonParameter {
  return {
    name: parameter.name,
    description: parameter.title.slice(0, PARAMETER_TEXT),
    type: "any",
    dimensionality: parameter.matrix ? "matrix" : "scalar",
    ...(parameter.optional && { optional: true as const }),
    ...(parameter.choices && { customEnumId: enumId(id, parameter.name) }),
  };
}

/** `CAPEX.PHASE` and `profile` → `CAPEX.PHASE.profile`. */
function enumId(id: string, parameter: string): string {
  return `${id}.${parameter}`;
}
