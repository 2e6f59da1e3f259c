/** The figures and the line that stand above a template's form. */
export interface Headline {
  /** Output key and the few words that fit under its figure. */
  readonly figures: readonly (readonly [key: string, title: string])[];
  readonly line?: readonly [key: string, title: string];
}

/** By template name; a template without an entry shows its first outputs and its first line. */
export const HEADLINES: Readonly<Record<string, Headline>> = {
  "revenue-drivers": {
    figures: [
      ["target_run_rate_2030", "Run rate 2030"],
      ["implied_cagr", "Growth a year"],
      ["recognized_2026_2030", "Revenue 2026–30"],
    ],
    line: ["recognized_total", "Recognized revenue"],
  },
  "capacity-schedule": {
    figures: [
      ["gw_2030", "End of 2030"],
      ["gw_target", "End of 2033"],
      ["headline_per_gw", "Headline per GW"],
    ],
    line: ["gw", "Capacity"],
  },
  "commitments-register": {
    figures: [
      ["total_contracted", "Contracted"],
      ["total_expected", "Expected"],
      ["firm_share", "Firm share"],
    ],
    line: ["expected", "Expected commitments"],
  },
  "funding-mix": {
    figures: [
      ["total_uses", "Total uses"],
      ["debt", "Debt"],
      ["total_sponsor_equity", "Equity to be found"],
    ],
    line: ["sponsor_equity", "Equity to be found"],
  },
  "own-versus-partner": {
    figures: [
      ["advantage", "Owning is ahead by"],
      ["breakeven_rent", "Break-even rent"],
      ["breakeven_utilization", "Break-even use"],
    ],
    line: ["advantage_by_term", "Advantage of owning"],
  },
  "integrated-plan": {
    figures: [
      ["funding_gap", "Funding gap"],
      ["external_funding", "External funding"],
      ["retention_2033", "Holders keep"],
    ],
    line: ["gap", "Funding gap"],
  },
  stress: { figures: [["base_funding_gap", "Funding gap, base"]] },
  "signals-tracker": {
    figures: [
      ["expected_total", "Expected"],
      ["total_delta_expected", "Change"],
      ["firm_share", "Firm share"],
    ],
  },
  "cap-table": {
    figures: [
      ["post_money", "Post-money"],
      ["new_share", "New investors"],
      ["price", "Price per share"],
    ],
  },
  outlast: {
    figures: [
      ["survival_end_own", "Own survives"],
      ["survival_end_partner", "Partner survives"],
      ["breakeven_rent_sum", "Break-even rent"],
    ],
    line: ["survival_mix", "Survival, your mix"],
  },
};
