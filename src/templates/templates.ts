import { revenueDrivers } from "./revenueDrivers/template";
import type { Template } from "./template";

/** The ready workbooks, in the order of their list. */
export const templates: readonly Template[] = [revenueDrivers];
