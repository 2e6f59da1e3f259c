import { NUMBER_ERROR } from "../../values";
import { named } from "../aggregates";
import { native } from "../native";
import { flag, number } from "../readers";
import { erf, erfc, normalDensity, normalQuantile, normalShare } from "./specialFunctions";

/** The normal and the lognormal distribution. */
export const normal = [
  ...named(["NORM.DIST", "NORMDIST"], (name) =>
    native(name, [number, number, number, flag], (x, mean, deviation, isShare) => {
      if (deviation <= 0) return NUMBER_ERROR;
      const z = (x - mean) / deviation;
      return isShare ? normalShare(z) : normalDensity(z) / deviation;
    }),
  ),
  ...named(["NORM.INV", "NORMINV"], (name) =>
    native(name, [number, number, number], (share, mean, deviation) =>
      share <= 0 || share >= 1 || deviation <= 0
        ? NUMBER_ERROR
        : mean + deviation * normalQuantile(share),
    ),
  ),
  native("NORM.S.DIST", [number, flag], (z, isShare) =>
    isShare ? normalShare(z) : normalDensity(z),
  ),
  native("NORMSDIST", [number], (z) => normalShare(z)),
  ...named(["NORM.S.INV", "NORMSINV"], (name) =>
    native(name, [number], (share) =>
      share <= 0 || share >= 1 ? NUMBER_ERROR : normalQuantile(share),
    ),
  ),
  native("LOGNORM.DIST", [number, number, number, flag], (x, mean, deviation, isShare) => {
    if (x <= 0 || deviation <= 0) return NUMBER_ERROR;
    const z = (Math.log(x) - mean) / deviation;
    return isShare ? normalShare(z) : normalDensity(z) / (deviation * x);
  }),
  native("LOGNORMDIST", [number, number, number], (x, mean, deviation) =>
    x <= 0 || deviation <= 0 ? NUMBER_ERROR : normalShare((Math.log(x) - mean) / deviation),
  ),
  ...named(["LOGNORM.INV", "LOGINV"], (name) =>
    native(name, [number, number, number], (share, mean, deviation) =>
      share <= 0 || share >= 1 || deviation <= 0
        ? NUMBER_ERROR
        : Math.exp(mean + deviation * normalQuantile(share)),
    ),
  ),
  native("STANDARDIZE", [number, number, number], (x, mean, deviation) =>
    deviation <= 0 ? NUMBER_ERROR : (x - mean) / deviation,
  ),
  native("PHI", [number], normalDensityOf),
  native("GAUSS", [number], (z) => normalShare(z) - 0.5),
  ...named(["CONFIDENCE", "CONFIDENCE.NORM"], (name) =>
    native(name, [number, number, number], (alpha, deviation, size) =>
      alpha <= 0 || alpha >= 1 || deviation <= 0 || size < 1
        ? NUMBER_ERROR
        : (-normalQuantile(alpha / 2) * deviation) / Math.sqrt(Math.trunc(size)),
    ),
  ),
  native("ERF.PRECISE", [number], (x) => erf(x)),
  ...named(["ERFC", "ERFC.PRECISE"], (name) => native(name, [number], (x) => erfc(x))),
  native("FISHER", [number], (x) => (Math.abs(x) >= 1 ? NUMBER_ERROR : Math.atanh(x))),
  native("FISHERINV", [number], (y) => Math.tanh(y)),
];

function normalDensityOf(z: number): number {
  return normalDensity(z);
}
