import "./zodWithoutEval";
import { createEngine } from "../engine/createEngine";
import { catalogue, NAMESPACE } from "../functions/catalogue";
import { templates } from "../templates/templates";
import { createModelLibrary } from "./createModelLibrary";
import { createPlanCalculator } from "./planCalculator";

/** Every template, calculated by our engine with our functions. */
export const realModelLibrary = createModelLibrary(
  templates,
  createPlanCalculator(() => createEngine({ functions: catalogue, namespace: NAMESPACE })),
  async (plan, values, how) => (await import("../xlsx/writeXlsx")).writeXlsx(plan, values, how),
);
