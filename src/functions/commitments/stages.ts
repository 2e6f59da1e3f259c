import { migrateStages } from "../../core/commitments/stages";
import { amount, grid, periodCount, series, share } from "../arguments";
import { counted, describeNumber } from "../boundary/describe";
import { define } from "../define";
import { line, lines, matrix } from "../results/shape";

export const commitStages = define(
  {
    id: "COMMIT.STAGES",
    family: "commitments",
    summary: "How commitments move between stages such as indicative, conditional and firm.",
    args: {
      opening: series(amount("Amount in each stage at the start"), { along: "stages", max: 500 }),
      transition: grid(share("Share that moves in a period: row = from stage, column = to stage")),
      periods: periodCount(),
    },
    result: lines({
      stages: matrix("Amount in a stage at the end of each period"),
      lapsed: line("Lapsed so far"),
    }),
    orientation: "row",
    example: [
      [100, 50],
      [
        [0.6, 0.3],
        [0, 1],
      ],
      3,
    ],
    source: "Markov migration, as of credit ratings (J.P. Morgan, CreditMetrics, 1997).",
    mathematics: "x_{t+1} = x_t·T; what a row of T lacks to 1 lapses.",
    related: ["COMMIT.PROFILE", "MC.COMMITMENTS"],
    tasks: ["How much of a pipeline of letters of intent becomes firm, and when?"],
  },
  ({ opening, transition, periods }) => migrateStages(opening, transition, periods),
  {
    "not-square": ({ rows, columns, stages }) =>
      `transition has ${counted(rows, "row")} and ${counted(columns, "column")} and opening has ${counted(stages, "stage")}; use one row and one column per stage`,
    "row-above-one": ({ row, sum }) =>
      `transition has shares that add up to ${describeNumber(sum)} in row ${row}; use shares that add up to 1 or less (the rest lapses)`,
  },
);
