import { HSBC, PRESS } from "../blocks/presetSources";
import type { PresetInputs } from "../builder/provenance";

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
