import type { NoRate } from "../../core/returns/internalRate";
import { noSolution } from "../boundary/errorCell";
import type { Messages } from "../define";

/** Why there is no rate, in the words of the argument that holds the flows. */
export function rateMessages(name: string): Messages<NoRate> {
  return {
    "no-flows": () =>
      noSolution(`${name} has no amount other than 0; a rate needs money out and money in`),
    "one-sign": ({ sign }) =>
      noSolution(
        `${name} has no ${sign > 0 ? "negative" : "positive"} amount left once those of one date are added; a rate needs money out and money in`,
      ),
    "never-zero": ({ sign }) =>
      noSolution(
        `there is no rate: ${name} is worth ${sign > 0 ? "more" : "less"} than 0 at every rate above −100 %`,
      ),
    "out-of-reach": () =>
      noSolution(`the only rate of ${name} is next to −100 % or above 1e19; check signs and dates`),
  };
}
