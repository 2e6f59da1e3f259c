import type { FunctionDefinition } from "../functions/definition";

/** `CAPEX.PHASE(total, periods, [profile])`: arguments that may be left out stand in brackets. */
export function signature({ id, parameters }: FunctionDefinition): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${id}(${names.join(", ")})`;
}
