import { DAYS_A_YEAR, internalRateNear } from "../../core/returns/internalRate";
import { amounts, date, defaulting, rate, series } from "../arguments";
import { define } from "../define";
import { cell } from "../results/shape";
import { rateMessages } from "./rateMessages";

export const returnsXirr = define(
  {
    id: "RETURNS.XIRR",
    family: "returns",
    summary: "The internal rate of return of dated flows: all roots are found, then the nearest.",
    args: {
      values: amounts("Cash flows, money in positive", { along: "flows" }),
      dates: series(date("Date of each flow, in any order"), { along: "flows" }),
      guess: defaulting(
        rate("Rate to which the nearest is taken, if there are several", "effective annual"),
        0.1,
      ),
    },
    result: cell("xirr", "Internal rate of return", { unit: "fraction" }),
    example: [
      [-1000, 300, 420, 680],
      [46112, 46387, 46752, 47118],
    ],
    source: "Brealey, Myers & Allen; roots bracketed by Rolle and Descartes' rule of signs.",
    mathematics: "Σ v/(1+r)^{(d−d1)/365} = 0; the root nearest to guess in |ln(1+r)|.",
    related: ["RETURNS.IRRS", "RETURNS.NPV", "RETURNS.COMPARE"],
    tasks: ["What is the IRR of flows on given dates?", "Why does XIRR show 2.98E-09?"],
  },
  ({ values, dates, guess }) => internalRateNear(values, dates, DAYS_A_YEAR, guess),
  rateMessages("values"),
);
