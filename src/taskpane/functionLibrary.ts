import type { FunctionDefinition, ParameterDefinition } from "../functions/definition";
import { FAMILIES } from "../functions/families/family";
import { NAMESPACE } from "../functions/namespace";
import type { FunctionLibrary } from "./commands";
import type { FunctionCard } from "./state/paneState";

/** The catalogue in the words of the Functions page. */
export function createFunctionLibrary(catalogue: readonly FunctionDefinition[]): FunctionLibrary {
  const byId = new Map(catalogue.map((definition) => [definition.id, definition]));
  return {
    cards: catalogue.map(functionCard),
    size(id) {
      const definition = byId.get(id);
      const answer = definition?.call(definition.example.args);
      if (!Array.isArray(answer)) return { rows: 1, columns: 1 };
      const rows = answer as readonly (readonly unknown[])[];
      return { rows: rows.length, columns: rows[0]?.length ?? 1 };
    },
  };
}

function functionCard(definition: FunctionDefinition): FunctionCard {
  const { id, family, summary, parameters, lines, example, source } = definition;
  return {
    id,
    family: FAMILIES[family],
    summary,
    signature: signatureOf(id, parameters),
    arguments: parameters.map((parameter) => ({
      name: parameter.name,
      title: parameter.title,
      unit: parameter.unit,
      optional: parameter.optional,
      values: valuesOf(parameter),
    })),
    lines: lines.map(({ title, unit }) => ({ title, unit })),
    example: example.formula,
    source,
    tasks: definition.tasks,
  };
}

function signatureOf(id: string, parameters: readonly ParameterDefinition[]): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${NAMESPACE}.${id}(${names.join(", ")})`;
}

/** What may be typed: the members of a choice, else the allowed range. */
function valuesOf({ choices, allowed }: ParameterDefinition): string {
  return choices ? choices.map(({ value }) => `"${value}"`).join(", ") : allowed;
}
