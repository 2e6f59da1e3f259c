import type { PresetInputs } from "../builder/provenance";

const PRESS = {
  source: "CNBC and Reuters, via several",
  date: "2026-02-20",
  confidence: "M",
} as const;
const HSBC = {
  source: "HSBC, via Reuters and investing.com",
  date: "2025-11-25",
  confidence: "H",
} as const;

/** Less money over fewer years, and one bank's view of it. */
export const presets: PresetInputs = {
  "Reset Feb 2026": {
    rental_total: { value: 600, ...PRESS },
    rental_years: { value: 5, ...PRESS },
  },
  "HSBC-like": {
    rental_total: { value: 792, ...HSBC },
    rental_years: { value: 5, ...HSBC },
  },
};
