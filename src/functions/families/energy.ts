import type { FunctionDefinition } from "../definition";
import { taxNol } from "../tax/nol";

export const energy: readonly FunctionDefinition[] = [taxNol];
