import type { FunctionDefinition } from "../definition";
import { coverRatiosFunction } from "../returns/coverRatios";
import { returnsNpv } from "../returns/npv";
import { returnsPayback } from "../returns/payback";
import { returnsPvRemaining } from "../returns/pvRemaining";

export const returns: readonly FunctionDefinition[] = [
  coverRatiosFunction,
  returnsNpv,
  returnsPvRemaining,
  returnsPayback,
];
