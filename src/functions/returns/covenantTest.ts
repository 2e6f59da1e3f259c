import { covenantHeadroom, covenantStatus } from "../../core/returns/covenant";
import { success } from "../../core/result";
import { choice, number, optional, perPeriod, seriesWithErrors } from "../arguments";
import { isErrorCell } from "../boundary/errorCell";
import { define } from "../define";
import { line, lines, scalarLine } from "../results/shape";

const DIRECTIONS = {
  min: "The ratio must not fall below the threshold",
  max: "The ratio must not rise above the threshold",
} as const;

export const covenantTest = define(
  {
    id: "COVENANT.TEST",
    family: "returns",
    summary: "Whether a ratio keeps its covenant: clear, lock-up or breach, and the headroom.",
    args: {
      ratio: seriesWithErrors(number("Ratio in each period", { unit: "x" })),
      threshold: perPeriod(number("Ratio at which the covenant is just kept", { unit: "x" })),
      lockup: optional(
        perPeriod(
          number("Ratio from which distributions are free; none if omitted", { unit: "x" }),
        ),
      ),
      direction: choice("Least or most", DIRECTIONS, "min"),
    },
    result: lines({
      status: line("0 clear, 1 lock-up, 2 breach", { unit: "code" }),
      headroom: line("Room before the breach", {
        unit: "fraction",
        absent: "a ratio of 0 or less has no headroom in percent",
      }),
      first_breach: scalarLine("First period in breach", {
        unit: "period",
        absent: "no period is in breach",
      }),
    }),
    example: [[1.5, 1.05, 1.3], 1.1, 1.35, "min"],
    source: "Default and lock-up covenants of project finance.",
    mathematics: "Headroom min: 1 − threshold/ratio; max: threshold/ratio − 1.",
    related: ["COVER.RATIOS", "DEBT.SCULPT"],
    tasks: ["When is a covenant breached?", "How far may cash flow fall before the lock-up?"],
  },
  ({ ratio, threshold, lockup, direction }) => {
    const status = ratio.map((value, t) =>
      isErrorCell(value) ? value : covenantStatus(value, threshold[t] ?? 0, lockup?.[t], direction),
    );
    const headroom = ratio.map((value, t) =>
      isErrorCell(value) ? value : covenantHeadroom(value, threshold[t] ?? 0, direction),
    );
    const first = status.indexOf(2);
    return success({ status, headroom, first_breach: first < 0 ? undefined : first + 1 });
  },
);
