import type { FunctionDefinition } from "../definition";
import { revenueAddons } from "../revenue/addons";
import { arrBridge } from "../revenue/arrBridge";
import { cohortRoll } from "../revenue/cohortRoll";
import { revenueDevices } from "../revenue/devices";
import { revenuePvm } from "../revenue/pvm";
import { revenueRecognized } from "../revenue/recognized";
import { revenueRunrate } from "../revenue/runrate";

export const revenue: readonly FunctionDefinition[] = [
  revenueRunrate,
  revenueRecognized,
  revenueAddons,
  revenueDevices,
  revenuePvm,
  cohortRoll,
  arrBridge,
];
