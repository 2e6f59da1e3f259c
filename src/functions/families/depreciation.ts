import type { FunctionDefinition } from "../definition";

export const depreciation: readonly FunctionDefinition[] = [];
