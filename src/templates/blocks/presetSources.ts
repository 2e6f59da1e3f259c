/** News that presets of several templates take up. */
export const PRESS = {
  source: "CNBC and Reuters, via several",
  date: "2026-02-20",
  confidence: "M",
} as const;

/** One bank's published view. */
export const HSBC = {
  source: "HSBC, via Reuters and investing.com",
  date: "2025-11-25",
  confidence: "H",
} as const;
