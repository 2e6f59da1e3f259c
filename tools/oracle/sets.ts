import { engineSets } from "./engineSets";
import { financeSets } from "./financeSets";
import type { OracleSet } from "./oracleSet";
import { rateSets } from "./rateSets";

/** Every set there is; `npm run oracle -- engine` runs those of the group "engine". */
export const oracleSets: readonly OracleSet[] = [...rateSets, ...financeSets, ...engineSets];
