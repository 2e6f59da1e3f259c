/** What reads and writes formulas, in one chunk: the pane loads it when it is first needed. */
export { insertPlan } from "./insertPlan";
export { referringFormulas } from "./referringFormulas";
export { replaceInserted } from "./replaceInserted";
