import type { FunctionDefinition } from "../definition";

export const returns: readonly FunctionDefinition[] = [];
