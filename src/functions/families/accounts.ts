import { checkDiff } from "../checks/diff";
import type { FunctionDefinition } from "../definition";
import { accountCorkscrew } from "../accounts/corkscrew";

export const accounts: readonly FunctionDefinition[] = [checkDiff, accountCorkscrew];
