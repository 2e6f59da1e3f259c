import type { FunctionDefinition } from "../definition";

export const simulation: readonly FunctionDefinition[] = [];
