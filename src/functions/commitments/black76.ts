import { black76 } from "../../core/commitments/black76";
import { success } from "../../core/result";
import { choice, nonNegative, perPeriod, positive, rate } from "../arguments";
import { define } from "../define";
import { row } from "../results/shape";

const TYPES = {
  call: "The right to buy at the strike",
  put: "The right to sell at the strike",
} as const;

export const optionBlack76 = define(
  {
    id: "OPTION.BLACK76",
    family: "commitments",
    summary: "Price of a European option on a forward, such as on compute hours or energy.",
    args: {
      type: choice("Kind of option", TYPES),
      forward: perPeriod(positive("Forward price, above 0", { unit: "currency per unit" })),
      strike: perPeriod(positive("Strike price, above 0", { unit: "currency per unit" })),
      volatility: perPeriod(
        nonNegative("Annual volatility of the forward price", { unit: "fraction" }),
      ),
      years: perPeriod(nonNegative("Years to expiry", { unit: "years" })),
      rate: perPeriod(rate("Interest rate, continuously compounded", "annual")),
    },
    result: row("price", "Price per unit, paid today", { unit: "currency per unit" }),
    example: ["call", 60, 55, 0.35, 1, 0.04],
    source: 'F. Black, "The Pricing of Commodity Contracts" (1976).',
    mathematics:
      "call e^(−rT)·(F·N(d1) − K·N(d2)); d1 = ln(F/K)/(σ√T) + σ√T/2, d2 = d1 − σ√T; without volatility the discounted intrinsic value.",
    related: ["HEDGE.SETTLE", "COMMIT.PROFILE"],
    tasks: [
      "What is an option on compute capacity worth?",
      "What does a cap on power prices cost?",
    ],
  },
  ({ type, forward, strike, volatility, years, rate: rates }) =>
    success(
      forward.map((price, i) =>
        black76(type, price, strike[i] ?? price, volatility[i] ?? 0, years[i] ?? 0, rates[i] ?? 0),
      ),
    ),
);
