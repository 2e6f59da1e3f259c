import type { FunctionDefinition } from "../definition";
import { equityAntiDilution } from "../equity/antiDilution";
import { equityConvert } from "../equity/convert";
import { equityRound } from "../equity/round";
import { equityStaged } from "../equity/staged";
import { equityWarrants } from "../equity/warrants";

export const equity: readonly FunctionDefinition[] = [
  equityRound,
  equityConvert,
  equityStaged,
  equityWarrants,
  equityAntiDilution,
];
