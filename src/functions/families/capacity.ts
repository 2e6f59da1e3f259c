import { capacitySchedule } from "../capacity/schedule";
import { capexPhase } from "../capex/phase";
import type { FunctionDefinition } from "../definition";

export const capacity: readonly FunctionDefinition[] = [capacitySchedule, capexPhase];
