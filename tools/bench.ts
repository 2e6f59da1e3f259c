/** Speed side by side with what else there is, on a quiet machine: `npm run bench [-- slice]`. */
import { benchCalls } from "./bench/calls";
import { benchRates } from "./bench/rates";
import { benchRunway } from "./bench/runway";
import { benchSlice } from "./bench/slice";

if (process.argv[2] === "slice") {
  benchSlice();
} else {
  benchRates();
  benchRunway();
  benchCalls();
}
