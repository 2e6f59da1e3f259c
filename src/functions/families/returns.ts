import type { FunctionDefinition } from "../definition";
import { coverRatiosFunction } from "../returns/coverRatios";

export const returns: readonly FunctionDefinition[] = [coverRatiosFunction];
