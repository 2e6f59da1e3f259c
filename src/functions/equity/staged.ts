import { stagedMoney } from "../../core/equity/stagedMoney";
import { success } from "../../core/result";
import { amounts, choice, nonNegative, optional, positive } from "../arguments";
import { define } from "../define";
import { row } from "../results/shape";

const MODES = {
  floor: "Whole tranches only",
  prorata: "In proportion to the trigger",
} as const;

export const equityStaged = define(
  {
    id: "EQUITY.STAGED",
    family: "equity",
    summary: "Money released as a milestone grows, such as 10 billion for each GW.",
    args: {
      cumulative_trigger: amounts("What has been reached by each period, such as GW online", {
        unit: "any",
      }),
      tranche: nonNegative("Money for each step", { unit: "currency" }),
      per_units: positive("Size of a step, in the unit of the trigger", { unit: "as the trigger" }),
      cap: optional(nonNegative("Most money in all; no limit if omitted", { unit: "currency" })),
      mode: choice("Whole steps or in proportion", MODES, "floor"),
    },
    result: row("money", "Released in each period"),
    example: [[0.5, 1, 2.2], 10, 1, 15],
    source: "OpenAI and NVIDIA, letter of intent of 2025-09-22: money for each gigawatt deployed.",
    mathematics: "max(0, min(cap, tranche·⌊trigger/per_units⌋) − released so far).",
    related: ["EQUITY.ROUND", "EQUITY.WARRANTS", "CAPACITY.SCHEDULE"],
    tasks: ["When does milestone money come in?"],
  },
  ({ cumulative_trigger, tranche, per_units, cap, mode }) =>
    success(stagedMoney(cumulative_trigger, tranche, per_units, cap, mode)),
);
