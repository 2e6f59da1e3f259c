import type { FunctionDefinition } from "../definition";
import { returnsCompare } from "../returns/compare";
import { covenantTest } from "../returns/covenantTest";
import { coverRatiosFunction } from "../returns/coverRatios";
import { returnsIrrs } from "../returns/irrs";
import { returnsNpv } from "../returns/npv";
import { returnsPayback } from "../returns/payback";
import { returnsPvRemaining } from "../returns/pvRemaining";
import { returnsXirr } from "../returns/xirr";

export const returns: readonly FunctionDefinition[] = [
  returnsXirr,
  returnsIrrs,
  returnsNpv,
  returnsPvRemaining,
  returnsPayback,
  returnsCompare,
  coverRatiosFunction,
  covenantTest,
];
