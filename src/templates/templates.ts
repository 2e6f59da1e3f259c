import { capacitySchedule } from "./capacitySchedule/template";
import { fundingMix } from "./fundingMix/template";
import { revenueDrivers } from "./revenueDrivers/template";
import type { Template } from "./template";

/** The ready workbooks, in the order of their list. */
export const templates: readonly Template[] = [revenueDrivers, capacitySchedule, fundingMix];
