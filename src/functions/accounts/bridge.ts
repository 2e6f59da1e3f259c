import { bridge } from "../../core/accounts/bridge";
import { failure, success } from "../../core/result";
import { amount, amounts, labels, optional } from "../arguments";
import { counted } from "../boundary/describe";
import { define } from "../define";
import { line, lines, scalarLine } from "../results/shape";

export const reconBridge = define(
  {
    id: "RECON.BRIDGE",
    family: "accounts",
    summary: "From a start over drivers to an end: where the sum stands, and what is unexplained.",
    args: {
      start: amount("Amount at the start"),
      drivers: amounts("Amount of each driver, with its sign", { along: "drivers" }),
      end: amount("Amount at the end"),
      labels: optional(labels("Name of each driver", { along: "names of drivers" })),
    },
    result: lines({
      label: line("Names along the bridge, if labels are given", { unit: "text" }),
      cumulative: line("The start, then the sum after each driver"),
      unexplained: scalarLine("End less start and drivers"),
    }),
    example: [100, [20, -5], 116],
    source: "Variance bridge (waterfall chart) of management reporting.",
    mathematics: "cumulative_k = start + Σ drivers up to k; unexplained = end − cumulative_n.",
    related: ["CHECK.DIFF", "ACCOUNT.CORKSCREW", "SENS.TORNADO"],
    tasks: ["What explains the change from last year?"],
  },
  ({ start, drivers, end, labels: names }) => {
    if (names !== undefined && names.length !== drivers.length) {
      return failure({ kind: "labels-do-not-fit", names: names.length, drivers: drivers.length });
    }
    return success({
      label: names === undefined ? [] : ["Start", ...names],
      ...bridge(start, drivers, end),
    });
  },
  {
    "labels-do-not-fit": ({ names, drivers }) =>
      `labels has ${counted(names, "cell")} and drivers has ${drivers}; use ${drivers}`,
  },
);
