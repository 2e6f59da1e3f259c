import { capexPhase } from "./capex/phase";
import type { FunctionDefinition } from "./definition";
import { timeAxisFunction } from "./time/axis";

export { NAMESPACE } from "./namespace";

/** Every function, in the order of the reference. */
export const catalogue: readonly FunctionDefinition[] = [timeAxisFunction, capexPhase];
