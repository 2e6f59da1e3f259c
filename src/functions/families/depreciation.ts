import type { FunctionDefinition } from "../definition";
import { deprEconomic } from "../depreciation/economic";
import { deprLifechange } from "../depreciation/lifeChange";
import { deprVintage } from "../depreciation/vintage";

export const depreciation: readonly FunctionDefinition[] = [
  deprVintage,
  deprLifechange,
  deprEconomic,
];
