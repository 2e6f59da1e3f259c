import type { FunctionDefinition } from "../definition";
import { fundGap } from "../funding/gap";

export const funding: readonly FunctionDefinition[] = [fundGap];
