import type { FunctionDefinition } from "../definition";
import { timeAxisFunction } from "../time/axis";

export const time: readonly FunctionDefinition[] = [timeAxisFunction];
