import { NATIVE_FUNCTIONS } from "./nativeFunctions";

/** One choice of a closed list. */
export interface KnownChoice {
  readonly value: string;
  readonly description: string;
}

/** A parameter as the hint shows it. */
export interface KnownParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  /** The rest of the arguments are of this kind too. */
  readonly repeating: boolean;
  readonly choices: readonly KnownChoice[];
}

/** A function that the formula bar completes and explains. */
export interface KnownFunction {
  /** As typed in a cell, with the namespace: "BUILDOUT.CAPEX.PHASE" or "SUM". */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly KnownParameter[];
  readonly ours: boolean;
}

/** What of functions.json is used here (Microsoft's format, which has more). */
export interface FunctionsJson {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
      readonly customEnumId?: string;
    }[];
  }[];
  readonly enums?: readonly {
    readonly id: string;
    readonly values: readonly {
      readonly name: string;
      readonly stringValue?: string;
      readonly tooltip?: string;
    }[];
  }[];
}

/** Our functions with their choices, from functions.json; every name gets the namespace. */
export function ourFunctions(json: FunctionsJson, namespace: string): KnownFunction[] {
  const enums = new Map(json.enums?.map(({ id, values }) => [id, values]));
  return json.functions.map(({ name, description, parameters }) => ({
    name: `${namespace}.${name}`.toUpperCase(),
    description: description ?? "",
    ours: true,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      optional: parameter.optional ?? false,
      repeating: parameter.repeating ?? false,
      choices: (enums.get(parameter.customEnumId ?? "") ?? []).map((choice) => ({
        value: choice.stringValue ?? choice.name,
        description: choice.tooltip ?? choice.name,
      })),
    })),
  }));
}

/** Excel's own functions; `names` are those that the engine has, so nothing else is offered. */
export function nativeFunctions(names: readonly string[]): KnownFunction[] {
  return names.map((name) => {
    const [signature = "", description = ""] = NATIVE_FUNCTIONS[name] ?? [];
    return { name, description, ours: false, parameters: parametersOf(signature) };
  });
}

/** The function of that name, in any case. */
export function findFunction(
  functions: readonly KnownFunction[],
  name: string,
): KnownFunction | undefined {
  const wanted = name.toUpperCase();
  return functions.find((known) => known.name === wanted);
}

function parametersOf(signature: string): KnownParameter[] {
  const parts = signature.split(",").filter((part) => part !== "");
  const repeats = parts.at(-1) === "…";
  const named = repeats ? parts.slice(0, -1) : parts;
  return named.map((part, index) => ({
    name: part.replace(/^\[|\]$/g, ""),
    description: "",
    optional: part.startsWith("["),
    repeating: repeats && index === named.length - 1,
    choices: [],
  }));
}
