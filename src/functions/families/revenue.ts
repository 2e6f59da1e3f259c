import type { FunctionDefinition } from "../definition";
import { revenueRecognized } from "../revenue/recognized";
import { revenueRunrate } from "../revenue/runrate";

export const revenue: readonly FunctionDefinition[] = [revenueRunrate, revenueRecognized];
