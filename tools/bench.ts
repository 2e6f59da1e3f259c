/** Speed side by side with what else there is: `npm run bench`, on a quiet machine. */
import { benchCalls } from "./bench/calls";
import { benchRates } from "./bench/rates";
import { benchRunway } from "./bench/runway";

benchRates();
benchRunway();
benchCalls();
