import type { FunctionDefinition } from "../definition";

export const commitments: readonly FunctionDefinition[] = [];
