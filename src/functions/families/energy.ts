import type { FunctionDefinition } from "../definition";

export const energy: readonly FunctionDefinition[] = [];
