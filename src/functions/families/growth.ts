import type { FunctionDefinition } from "../definition";
import { diffusionBass } from "../growth/bass";
import { growthFade } from "../growth/fade";
import { learnWright } from "../growth/learnWright";
import { growthPath } from "../growth/path";
import { scurveCalibrate } from "../growth/scurveCalibrate";
import { scurveValueFunction } from "../growth/scurveValue";

export const growth: readonly FunctionDefinition[] = [
  growthPath,
  growthFade,
  scurveValueFunction,
  scurveCalibrate,
  diffusionBass,
  learnWright,
];
