import { computeHours } from "../capacity/computeHours";
import { capacitySchedule } from "../capacity/schedule";
import { capexLead } from "../capex/lead";
import { capexPhase } from "../capex/phase";
import { capexRefresh } from "../capex/refresh";
import type { FunctionDefinition } from "../definition";

export const capacity: readonly FunctionDefinition[] = [
  capacitySchedule,
  capexPhase,
  capexLead,
  computeHours,
  capexRefresh,
];
