import { declareClass } from "../officeObject";
import type { RangeTarget } from "../rangeTarget";

/** Range; `rangeMembers` are its members. */
export const rangeClass = declareClass<RangeTarget>("Range");
