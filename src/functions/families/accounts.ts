import { accountCorkscrew } from "../accounts/corkscrew";
import { reconBridge } from "../accounts/bridge";
import { checkDiff } from "../checks/diff";
import type { FunctionDefinition } from "../definition";

export const accounts: readonly FunctionDefinition[] = [checkDiff, accountCorkscrew, reconBridge];
