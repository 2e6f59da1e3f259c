import { priceVolumeMix } from "../../core/revenue/priceVolumeMix";
import { success } from "../../core/result";
import { amounts } from "../arguments";
import { define } from "../define";
import { lines, scalarLine } from "../results/shape";

const PRICE = { along: "items", unit: "currency per unit" };
const VOLUME = { along: "items", unit: "units", min: 0 };

export const revenuePvm = define(
  {
    id: "REVENUE.PVM",
    family: "revenue",
    summary: "Why revenue changed: volume, mix, price, new and discontinued items.",
    args: {
      price0: amounts("Price of each item before", PRICE),
      volume0: amounts("Units of each item before, 0 for a new item", VOLUME),
      price1: amounts("Price of each item after", PRICE),
      volume1: amounts("Units of each item after, 0 for a discontinued item", VOLUME),
    },
    result: lines({
      volume: scalarLine("More or fewer units at the average price before"),
      mix: scalarLine("Shift toward dearer or cheaper items"),
      price: scalarLine("Changed prices on the units after"),
      new: scalarLine("New items"),
      discontinued: scalarLine("Discontinued items"),
      total: scalarLine("Change of revenue, the sum of the five"),
    }),
    example: [
      [10, 50],
      [100, 20],
      [11, 48],
      [130, 30],
    ],
    source: "Price-volume-mix analysis of sales variances (management accounting).",
    mathematics:
      "volume (Q1−Q0)·P̄0; mix Σq1p0 − Q1·P̄0; price Σq1(p1−p0), over items sold in both; P̄0 = Σq0p0/Q0.",
    related: ["RECON.BRIDGE", "ARR.BRIDGE"],
    tasks: ["How much of the growth is price and how much is volume?"],
  },
  ({ price0, volume0, price1, volume1 }) =>
    success(priceVolumeMix(price0, volume0, price1, volume1)),
);
