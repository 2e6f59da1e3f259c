import { addonRevenue } from "../../core/revenue/addons";
import { success } from "../../core/result";
import { amount, amounts, number, perPeriod, series, share, table } from "../arguments";
import { define } from "../define";
import { line, lines, matrix } from "../results/shape";

export const revenueAddons = define(
  {
    id: "REVENUE.ADDONS",
    family: "revenue",
    summary: "Revenue of a customer base with paid add-ons such as fine-tuned models or SLAs.",
    args: {
      customers: amounts("Customers in each period", { unit: "customers" }),
      base_price: perPeriod(
        amount("Price per customer and period", { unit: "currency per customer" }),
      ),
      attach_rates: table(share("Share of customers with each add-on, one line per add-on"), {
        lines: "add-ons",
      }),
      uplifts: series(
        number("Price of each add-on as a share of the base price", { unit: "fraction" }),
        { along: "add-ons", max: 500 },
      ),
    },
    result: lines({
      base: line("Revenue without add-ons"),
      addon: matrix("Revenue of an add-on"),
      total: line("Revenue"),
      arpc: line("Average revenue per customer", {
        unit: "currency per customer",
        absent: "there are no customers in this period",
      }),
    }),
    example: [
      [100, 120, 150],
      2,
      [
        [0.1, 0.2, 0.3],
        [0.05, 0.05, 0.1],
      ],
      [0.5, 0.25],
    ],
    source: "Attach-rate models of software and hardware vendors.",
    mathematics: "N·p·(1 + Σ_j a_j·u_j); add-on j brings N·p·a_j·u_j.",
    related: ["REVENUE.DEVICES", "COHORT.ROLL"],
    tasks: [
      "How much do fine-tuned models and premium SLAs add to enterprise revenue?",
      "What is the average revenue per customer with add-ons?",
    ],
  },
  ({ customers, base_price, attach_rates, uplifts }) =>
    success(addonRevenue(customers, base_price, attach_rates, uplifts)),
);
