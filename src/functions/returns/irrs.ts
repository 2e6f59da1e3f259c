import { DAYS_A_YEAR, internalRates, periodTimes } from "../../core/returns/internalRate";
import { amounts, date, optional, series } from "../arguments";
import { define } from "../define";
import { row } from "../results/shape";
import { rateMessages } from "./rateMessages";

export const returnsIrrs = define(
  {
    id: "RETURNS.IRRS",
    family: "returns",
    summary: "Every internal rate of return of a series of flows, lowest first.",
    args: {
      values: amounts("Cash flows, the first at time 0, money in positive", { along: "flows" }),
      dates: optional(
        series(date("Date of each flow; one period apart if omitted"), { along: "flows" }),
      ),
    },
    result: row("rates", "Internal rates of return, a period or with dates a year", {
      unit: "fraction",
    }),
    example: [[-100, 230, -132]],
    source: "Descartes' rule of signs; Pólya & Szegő, Problems and Theorems in Analysis II.",
    mathematics: "All r > −1 with Σ v_t/(1+r)^t = 0, ascending.",
    related: ["RETURNS.XIRR", "RETURNS.NPV"],
    tasks: ["Does a project have more than one IRR?"],
  },
  ({ values, dates }) =>
    dates === undefined
      ? internalRates(values, periodTimes(values), 1)
      : internalRates(values, dates, DAYS_A_YEAR),
  rateMessages("values"),
);
