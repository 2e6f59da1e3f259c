import type { FunctionDefinition } from "../definition";
import { actualsOverlay } from "../time/actualsOverlay";
import { timeAxisFunction } from "../time/axis";
import { escalate } from "../time/escalate";
import { timeFlag } from "../time/flag";
import { timeResample } from "../time/resample";
import { timeShift } from "../time/shift";

export const time: readonly FunctionDefinition[] = [
  timeAxisFunction,
  timeFlag,
  timeResample,
  timeShift,
  escalate,
  actualsOverlay,
];
