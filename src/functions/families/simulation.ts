import type { FunctionDefinition } from "../definition";
import { mcCommitments } from "../simulation/commitments";
import { mcCorrelate } from "../simulation/correlate";
import { mcRunway } from "../simulation/runway";
import { mcSample } from "../simulation/sample";
import { mcSummary } from "../simulation/summary";
import { stressShock } from "../stress/shock";
import { sensTornado } from "../stress/tornado";

export const simulation: readonly FunctionDefinition[] = [
  stressShock,
  sensTornado,
  mcSample,
  mcCorrelate,
  mcSummary,
  mcRunway,
  mcCommitments,
];
