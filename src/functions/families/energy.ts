import type { FunctionDefinition } from "../definition";
import { computeTco } from "../energy/computeTco";
import { energyCost } from "../energy/energyCost";
import { levelizedCost } from "../energy/levelizedCost";
import { taxNol } from "../tax/nol";

export const energy: readonly FunctionDefinition[] = [
  energyCost,
  computeTco,
  levelizedCost,
  taxNol,
];
