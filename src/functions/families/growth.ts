import type { FunctionDefinition } from "../definition";
import { growthFade } from "../growth/fade";
import { growthPath } from "../growth/path";
import { scurveCalibrate } from "../growth/scurveCalibrate";
import { scurveValueFunction } from "../growth/scurveValue";

export const growth: readonly FunctionDefinition[] = [
  growthPath,
  growthFade,
  scurveValueFunction,
  scurveCalibrate,
];
