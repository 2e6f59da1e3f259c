/**
 * Speed side by side with what else there is, on a quiet machine: `npm run bench`, with `-- slice` for
 * the columnar evaluator, with `-- engine [--with-hyperformula]` for the engine; the last installs
 * HyperFormula outside the project.
 */
import { benchCalls } from "./bench/calls";
import { benchEngine } from "./bench/engine";
import { benchRates } from "./bench/rates";
import { benchRunway } from "./bench/runway";
import { benchSlice } from "./bench/slice";

const [wanted, ...options] = process.argv.slice(2);
if (wanted === "engine") {
  benchEngine(options.includes("--with-hyperformula"));
} else if (wanted === "slice") {
  benchSlice();
} else {
  benchRates();
  benchRunway();
  benchCalls();
}
