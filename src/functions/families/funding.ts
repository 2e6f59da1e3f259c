import type { FunctionDefinition } from "../definition";
import { fundAllocate } from "../funding/allocate";
import { fundGap } from "../funding/gap";
import { cashWaterfallFunction } from "../funding/waterfall";

export const funding: readonly FunctionDefinition[] = [
  fundGap,
  fundAllocate,
  cashWaterfallFunction,
];
