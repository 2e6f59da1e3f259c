import { debtCapacity } from "../../core/debt/sculpt";
import { failure, success } from "../../core/result";
import { amounts, nonNegative, optional, perPeriod, positive, share } from "../arguments";
import { define } from "../define";
import { lines, scalarLine } from "../results/shape";
import { loanPerYear, loanRate, perPeriodRates } from "./loanArguments";

export const debtSize = define(
  {
    id: "DEBT.SIZE",
    family: "debt",
    summary:
      "The debt that both a cover ratio and a cap on gearing allow, and which of them binds.",
    args: {
      cfads: amounts("Cash flow available for debt service; negative counts 0"),
      dscr: perPeriod(positive("Debt service cover ratio to keep, above 0", { unit: "x" })),
      rate: loanRate(),
      max_gearing: optional(share("Debt over uses at most; goes with uses")),
      uses: optional(nonNegative("Money to be funded; goes with max_gearing")),
      per_year: loanPerYear(),
    },
    result: lines({
      debt: scalarLine("Largest debt"),
      binding: scalarLine("Which limit binds: dscr or gearing", { unit: "text" }),
    }),
    example: [[50, 55, 60, 65], 1.25, 0.08, 0.6, 200],
    source: 'E. Bodmer, "Corporate and Project Finance Modeling", debt sizing.',
    mathematics: "debt = min(capacity of DEBT.SCULPT, max_gearing·uses).",
    related: ["DEBT.SCULPT", "DEBT.CONSTRUCTION"],
    tasks: ["Is my debt limited by cover or by gearing?", "How large a loan will a bank size?"],
  },
  ({ cfads, dscr, rate, max_gearing, uses, per_year }) => {
    const byCover = debtCapacity({
      cfads,
      dscr,
      periodicRates: perPeriodRates(rate, per_year),
      noNegativePrincipal: true,
    });
    if (max_gearing === undefined && uses === undefined) {
      return success({ debt: byCover, binding: "dscr" });
    }
    if (max_gearing === undefined || uses === undefined) {
      return failure({
        kind: "half-a-cap",
        missing: uses === undefined ? "uses" : "max_gearing",
        given: uses === undefined ? "max_gearing" : "uses",
      });
    }
    const byGearing = max_gearing * uses;
    return success(
      byCover <= byGearing
        ? { debt: byCover, binding: "dscr" }
        : { debt: byGearing, binding: "gearing" },
    );
  },
  {
    "half-a-cap": ({ missing, given }) =>
      `${missing} is missing; ${given} needs it (a cap on gearing is max_gearing × uses)`,
  },
);
