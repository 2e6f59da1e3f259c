import type { FunctionDefinition } from "../definition";

export const debt: readonly FunctionDefinition[] = [];
