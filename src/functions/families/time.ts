import type { FunctionDefinition } from "../definition";
import { timeAxisFunction } from "../time/axis";
import { timeShift } from "../time/shift";

export const time: readonly FunctionDefinition[] = [timeAxisFunction, timeShift];
