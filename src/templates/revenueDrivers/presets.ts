import { HSBC, PRESS } from "../blocks/presetSources";
import type { PresetInputs } from "../builder/provenance";

const SCALED = "run rate 2030 of the preset / 200";

/** What later news and one bank's view change. */
export const presets: PresetInputs = {
  "Reset Feb 2026": {
    segment_scale: { value: 1.6085106382978724, source: SCALED, date: PRESS.date, confidence: "L" },
    target_2030: { value: 280, ...PRESS },
    target_basis: { value: "recognized", ...PRESS },
  },
  "HSBC-like": {
    segment_scale: { value: 1.227063829787234, source: SCALED, date: HSBC.date, confidence: "L" },
    target_2030: { value: 213.6, ...HSBC },
    target_basis: { value: "recognized", ...HSBC },
  },
};
