import type { FunctionDefinition } from "../definition";

export const equity: readonly FunctionDefinition[] = [];
