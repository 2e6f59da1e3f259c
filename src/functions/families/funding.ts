import type { FunctionDefinition } from "../definition";

export const funding: readonly FunctionDefinition[] = [];
