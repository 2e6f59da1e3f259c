import { overlayActuals } from "../../core/time/overlay";
import { amount, amounts, choice, flags, optional, seriesWithBlanks, whole } from "../arguments";
import { dividedByZero, notAvailable } from "../boundary/errorCell";
import { define } from "../define";
import { row } from "../results/shape";

const MODES = {
  replace: "The forecast stays as it is",
  rebase: "The forecast is scaled by the last actual over its forecast",
  hold_total: "The forecast is scaled so that the total stays",
} as const;

export const actualsOverlay = define(
  {
    id: "ACTUALS.OVERLAY",
    family: "time",
    summary: "Actuals up to a cut-off period, then the forecast.",
    args: {
      forecast: amounts("Forecast"),
      actuals: seriesWithBlanks(amount("Actuals; blank where there is none yet")),
      last_actual_period: whole("Last period with actuals, 0 for none", {
        min: 0,
        max: 1200,
        unit: "period",
      }),
      mode: choice("What becomes of the forecast", MODES, "replace"),
      has_actual: optional(flags("TRUE where there is an actual; not blank if omitted")),
    },
    result: row("combined", "Actuals, then forecast"),
    example: [[10, 12, 14, 17], [11, 13, 0, 0], 2, "rebase"],
    source: "Rolling forecasts: actuals replace the plan, the rest is kept, rebased or re-spread.",
    mathematics:
      "rebase ×A_c/F_c; hold_total ×(ΣF − ΣA)/ΣF after the cut-off c; the total is held exactly.",
    related: ["TIME.AXIS", "STRESS.SHOCK"],
    tasks: [
      "How do I roll a forecast forward with actuals?",
      "What must the rest of the year bring to meet the budget?",
    ],
  },
  ({ forecast, actuals, last_actual_period, mode, has_actual }) => {
    const known =
      has_actual === undefined
        ? actuals
        : actuals.map((value, t) => (has_actual[t] === true ? (value ?? 0) : undefined));
    return overlayActuals(forecast, known, last_actual_period, mode);
  },
  {
    "after-last-period": ({ last, periods }) =>
      `last_actual_period is ${last}; use a whole number from 0 to ${periods}, the number of cells of forecast`,
    "actual-missing": ({ period }) =>
      notAvailable(
        `actuals has no value in period ${period}; fill it in, or use a last_actual_period below ${period}`,
      ),
    "forecast-is-zero": ({ period }) =>
      dividedByZero(
        `forecast is 0 in period ${period}, so rebase has nothing to scale by; use replace or hold_total`,
      ),
    "nothing-to-scale": ({ from }) =>
      dividedByZero(
        `forecast adds up to 0 from period ${from} on, so no scaling holds the total; use replace`,
      ),
  },
);
