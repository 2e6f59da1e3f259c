import { success } from "../../core/result";
import { escalate as escalated } from "../../core/time/escalation";
import {
  amount,
  choice,
  defaulting,
  optional,
  periodCount,
  perPeriod,
  perYear,
  rate,
} from "../arguments";
import { define } from "../define";
import { row } from "../results/shape";

const MODES = {
  step: "Once a year",
  smooth: "A bit in every period",
} as const;

export const escalate = define(
  {
    id: "ESCALATE",
    family: "time",
    summary: "A price that rises with an index or falls year by year, toward a floor if wished.",
    args: {
      base: amount("Price in period 1"),
      rate: perPeriod(rate("Change, negative for falling prices", "annual")),
      periods: periodCount(),
      per_year: defaulting(perYear(), 1),
      mode: choice("When the price changes", MODES, "step"),
      floor: optional(perPeriod(amount("Price it tends to; none if omitted"))),
    },
    result: row("price", "Price in each period"),
    example: [8, -0.35, 5, 1, "step", 1.5],
    source: "Indexation clauses of power purchase agreements and leases.",
    mathematics:
      "floor + (base − floor)·Π(1+r); step: in periods 1+m, 1+2m, …; smooth: (1+r)^(1/m) in each. The rate of a period leads into it.",
    related: ["GROWTH.PATH", "LEARN.WRIGHT"],
    tasks: [
      "How do I index a price with inflation?",
      "How do token prices fall by 35 % a year toward a floor?",
    ],
  },
  ({ base, rate: rates, per_year, mode, floor }) =>
    success(escalated(base, rates, per_year, mode, floor ?? [])),
);
