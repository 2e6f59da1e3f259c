import { checkDiff } from "../checks/diff";
import type { FunctionDefinition } from "../definition";

export const accounts: readonly FunctionDefinition[] = [checkDiff];
