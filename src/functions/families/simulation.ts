import type { FunctionDefinition } from "../definition";
import { stressShock } from "../stress/shock";

export const simulation: readonly FunctionDefinition[] = [stressShock];
