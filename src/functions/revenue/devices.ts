import { deviceRevenue } from "../../core/revenue/devices";
import { success } from "../../core/result";
import { amount, amounts, defaulting, number, perPeriod, positive, share } from "../arguments";
import { define } from "../define";
import { line, lines } from "../results/shape";

export const revenueDevices = define(
  {
    id: "REVENUE.DEVICES",
    family: "revenue",
    summary: "Revenue of devices or robots and of the service attached to those in use.",
    args: {
      units: amounts("Devices sold in each period", { unit: "units" }),
      price: perPeriod(amount("Price of a device", { unit: "currency per unit" })),
      service_attach: perPeriod(share("Share of devices in use with the service")),
      service_price: perPeriod(
        amount("Price of the service per device and period", { unit: "currency per unit" }),
      ),
      life: positive("Periods a device is in use, fractions allowed", { unit: "periods" }),
      price_erosion: defaulting(
        perPeriod(number("Fall of the price per period, below 1", { below: 1, unit: "fraction" })),
        0,
      ),
    },
    result: lines({
      hardware: line("Revenue of devices"),
      installed_base: line("Devices in use at the end of the period", { unit: "units" }),
      service: line("Revenue of the service, on the mean devices in use"),
      total: line("Revenue"),
    }),
    example: [[10, 20, 30, 40], 5, 0.6, 2, 2.5, 0.1],
    source: "Installed-base models of hardware with services.",
    mathematics:
      "hardware = units·price·Π(1−erosion); base = Σ_k units_{t−k}·clip(life−k, 0, 1); service = mean base·attach·service_price.",
    related: ["DIFFUSION.BASS", "LEARN.WRIGHT", "REVENUE.ADDONS"],
    tasks: ["What do devices and their subscriptions earn?", "How large is the installed base?"],
  },
  ({ units, price, service_attach, service_price, life, price_erosion }) => {
    const { installedBase, ...rest } = deviceRevenue({
      units,
      price,
      serviceAttach: service_attach,
      servicePrice: service_price,
      life,
      priceErosion: price_erosion,
    });
    return success({ ...rest, installed_base: installedBase });
  },
);
