import { depreciateVintages } from "../../core/depreciation/vintages";
import { amounts, choice, defaulting, list, number, share } from "../arguments";
import { counted, describeNumber } from "../boundary/describe";
import { define } from "../define";
import { line, lines } from "../results/shape";

const METHODS = {
  SL: "Straight line",
  SYD: "Sum of the years' digits",
  DDB: "Double declining, then straight line (Excel's VDB)",
  MACRS3: "US tax table, 3 years, half-year",
  MACRS5: "US tax table, 5 years, half-year",
  MACRS7: "US tax table, 7 years, half-year",
  MACRS10: "US tax table, 10 years, half-year",
  MACRS15: "US tax table, 15 years, half-year",
} as const;

const CONVENTIONS = {
  full: "A whole period in the period of the addition",
  half: "Half a period in the period of the addition",
  next: "From the period after the addition",
} as const;

export const deprVintage = define(
  {
    id: "DEPR.VINTAGE",
    family: "depreciation",
    summary: "Depreciation and book value of additions in many periods, each over its own life.",
    args: {
      capex: amounts("Additions in each period"),
      life: list(
        number("Life in periods, fractions allowed; or an own curve of shares by age", {
          unit: "periods",
        }),
        "ages",
        1200,
      ),
      method: choice("Depreciation method", METHODS, "SL"),
      salvage_share: defaulting(share("Share of cost that is never depreciated"), 0),
      convention: choice("How much of the first period counts", CONVENTIONS, "full"),
    },
    result: lines({
      opening: line("Net book value at the start of the period"),
      additions: line("Additions"),
      depreciation: line("Depreciation"),
      closing: line("Net book value at the end of the period"),
    }),
    example: [[60, 90, 0, 0, 0], 3],
    source: "IAS 16.50–62; Excel's VDB; IRS Publication 946, table A-1 (MACRS).",
    mathematics:
      "SL share at age k: (min(k−o, L) − min(k−1−o, L))/L, o = 0, ½, 1; SL, SYD and own curve on cost·(1−salvage), DDB and MACRS on cost down to salvage.",
    related: ["DEPR.LIFECHANGE", "DEPR.ECONOMIC", "CAPEX.REFRESH"],
    tasks: [
      "How do I depreciate capex of many years without a waterfall sheet?",
      "What is the net book value of all GPUs bought so far?",
      "What is tax depreciation under MACRS?",
    ],
  },
  ({ capex, life, method, salvage_share, convention }) =>
    depreciateVintages(capex, {
      life: life.length > 1 ? life : (life[0] ?? 0),
      method,
      salvageShare: salvage_share,
      convention,
    }),
  {
    "life-not-positive": ({ life }) =>
      `life is ${describeNumber(life)}; use a number of periods above 0, or an own curve of shares by age`,
    "life-not-whole": ({ method, life }) =>
      `life is ${describeNumber(life)}; method ${method} needs a whole number of periods (or use SL)`,
    "convention-not-full": ({ method, convention }) =>
      `convention is ${convention}; method ${method} works with full only (or use SL)`,
    "own-curve-with-method": ({ method, ages }) =>
      `life is an own curve of ${counted(ages, "cell")}; method ${method} needs one whole number of periods (or use SL)`,
    "own-curve-negative": ({ age, share: negative }) =>
      `life has ${describeNumber(negative)} in cell ${age} of an own curve; use shares of 0 or more`,
    "own-curve-not-whole": ({ sum }) =>
      `life is an own curve whose shares add up to ${describeNumber(sum)}; use shares that add up to 1, or one cell for a life in periods`,
  },
);
