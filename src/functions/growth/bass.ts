import { bassDiffusion } from "../../core/growth/bass";
import { success } from "../../core/result";
import { nonNegative, periodCount, positive } from "../arguments";
import { define } from "../define";
import { line, lines, scalarLine } from "../results/shape";

export const diffusionBass = define(
  {
    id: "DIFFUSION.BASS",
    family: "growth",
    summary: "Adoption of a new product by innovators and imitators.",
    args: {
      periods: periodCount(),
      market: nonNegative("Adopters in the end", { unit: "adopters" }),
      p: positive("Innovation per period, above 0; about 0.03 a year", { unit: "fraction" }),
      q: nonNegative("Imitation per period; about 0.4 a year", { unit: "fraction" }),
    },
    result: lines({
      new: line("Adopters in the period", { unit: "adopters" }),
      cumulative: line("Adopters so far", { unit: "adopters" }),
      peak_time: scalarLine("When most adopt, in periods", { unit: "periods" }),
    }),
    example: [5, 100, 0.03, 0.38],
    source: 'F. Bass, "A New Product Growth for Model Consumer Durables" (1969).',
    mathematics: "F(t) = (1−e^(−(p+q)t))/(1+(q/p)e^(−(p+q)t)); peak ln(q/p)/(p+q), 0 where q ≤ p.",
    related: ["SCURVE.VALUE", "REVENUE.DEVICES"],
    tasks: [
      "How do device or robot sales spread through a market?",
      "When do sales of a new product peak?",
    ],
  },
  ({ periods, market, p, q }) => {
    const { peakTime, ...rest } = bassDiffusion(periods, market, p, q);
    return success({ ...rest, peak_time: peakTime });
  },
);
