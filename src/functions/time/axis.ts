import { timeAxis } from "../../core/time/axis";
import { success } from "../../core/result";
import { count, date, defaulting, periodCount, perYear } from "../arguments";
import { define } from "../define";
import { line, lines } from "../results/shape";

export const timeAxisFunction = define(
  {
    id: "TIME.AXIS",
    family: "time",
    summary:
      "The header of a timeline: period numbers, first and last days, days, fiscal years and labels.",
    args: {
      start: date("First day of the first period"),
      periods: periodCount(),
      per_year: defaulting(perYear(), 1),
      fy_end_month: defaulting(
        count("Last month of the fiscal year, 1 to 12", { unit: "month", max: 12 }),
        12,
      ),
    },
    result: lines({
      period: line("Number of the period, from 1", { unit: "period" }),
      start: line("First day", { unit: "date" }),
      end: line("Last day", { unit: "date" }),
      days: line("Days in the period", { unit: "days" }),
      fiscal_year: line("Fiscal year in which the period ends", { unit: "year" }),
      label: line("Label such as FY2026, H1 FY26, Q1 FY26 or Jan-26", { unit: "text" }),
    }),
    example: [46023, 4, 4],
    source: "FAST Standard 3.07 (timing flags); EDATE of Excel.",
    mathematics:
      "start_k = EDATE(start, (k−1)·12/m), end_k = EDATE(start, k·12/m) − 1; fiscal year = year(end) + [month(end) > fy_end_month].",
    related: ["TIME.FLAG", "TIME.RESAMPLE"],
    tasks: ["How do I build a timeline header?", "Which fiscal year or quarter is a period in?"],
  },
  ({ start, periods, per_year, fy_end_month }) => {
    const axis = timeAxis(start, periods, per_year, fy_end_month);
    if (!axis.ok) return axis;
    const { fiscalYear, ...rest } = axis.value;
    return success({ ...rest, fiscal_year: fiscalYear });
  },
  {
    "past-last-date": ({ periods }) =>
      periods < 1
        ? "start is too late: its first period ends after 31 December 9999, Excel's last date; use an earlier date"
        : `periods run past 31 December 9999, Excel's last date; use ${periods} or fewer, or an earlier start`,
  },
);
