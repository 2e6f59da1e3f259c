import { allocate } from "../../core/funding/allocation";
import { failure, success, type Result } from "../../core/result";
import { amounts, choice, grid, nonNegative, type Matrix } from "../arguments";
import { transpose } from "../arguments/table";
import { counted } from "../boundary/describe";
import type { Orientation } from "../boundary/range";
import { define } from "../define";
import { MOST_CELLS, tooManyCells, type TooManyCells } from "./mostCells";
import { line, lines, matrix } from "../results/shape";

const MODES = {
  waterfall: "One source after the other, in the order of caps",
  prorata: "All sources in proportion to what is left of each",
} as const;

export const fundAllocate = define(
  {
    id: "FUND.ALLOCATE",
    family: "funding",
    summary: "Which source of money pays how much of each period's need.",
    args: {
      need: amounts("Money needed in each period", { min: 0 }),
      caps: grid(
        nonNegative(
          "What each source can give: one row or column of lifetime caps, or sources × periods of amounts that become available",
          { unit: "currency" },
        ),
      ),
      mode: choice("How sources share the need", MODES, "waterfall"),
    },
    result: lines({
      sources: matrix("Paid by each source"),
      unfunded: line("Need that no source covers"),
    }),
    example: [[30, 40, 50], [20, 60], "waterfall"],
    source: "Sources and uses of project finance; sums tie out as FAST Standard 2.03 asks.",
    mathematics:
      "waterfall: min(need left, cap left) in order; prorata: cap left · need/Σ caps left. Unused availability stays available.",
    related: ["FUND.GAP", "CASH.WATERFALL", "DEBT.CONSTRUCTION"],
    tasks: ["Which source pays what?", "How much is not funded yet?"],
  },
  ({ need, caps, mode }, { orientation }) => {
    const available = availability(caps, need.length, orientation);
    return available.ok ? success(allocate(need, available.value, mode)) : available;
  },
  {
    "caps-do-not-fit": ({ periods, seen }) =>
      `caps has ${counted(seen, "period")} and need has ${periods}; use ${periods}, or one row or column of lifetime caps`,
    "too-many-sources": ({ sources }) =>
      `caps has ${sources} sources; use ${MOST_SOURCES} or fewer`,
    "too-many-cells": (size) => tooManyCells("caps", "source", size),
  },
);

/** As many as there may be contracts. */
const MOST_SOURCES = 500;

type CapsFailure =
  | TooManyCells
  | {
      readonly kind: "caps-do-not-fit";
      readonly periods: number;
      readonly seen: number;
    }
  | { readonly kind: "too-many-sources"; readonly sources: number };

/** Sources × periods; a single row or column is a lifetime cap for each source. */
function availability(
  caps: Matrix,
  periods: number,
  orientation: Orientation,
): Result<Matrix, CapsFailure> {
  const isList = caps.length === 1 || caps[0]?.length === 1;
  const sources = isList
    ? caps.flat().map((cap) => [cap])
    : orientation === "column"
      ? transpose(caps)
      : caps;
  if (sources.length > MOST_SOURCES) {
    return failure({ kind: "too-many-sources", sources: sources.length });
  }
  if (sources.length * periods > MOST_CELLS) {
    return failure({ kind: "too-many-cells", lines: sources.length, periods });
  }
  const seen = sources[0]?.length ?? 0;
  if (!isList && seen !== periods) {
    return failure({ kind: "caps-do-not-fit", periods, seen });
  }
  return success(sources);
}
