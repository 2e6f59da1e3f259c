/** The families of functions in reading order, with the words of the reference. */
export const FAMILIES = {
  time: "Time axis",
  growth: "Growth shapes",
  revenue: "Revenue",
  capacity: "Capacity and spend",
  commitments: "Commitments, hedges, risk",
  energy: "Operating cost, energy, tax",
  depreciation: "Depreciation and refresh",
  debt: "Debt and lease",
  equity: "Equity and dilution",
  funding: "Funding",
  returns: "Returns and covenants",
  simulation: "Scenario, stress, Monte Carlo",
  accounts: "Accounts and checks",
} as const;

export type Family = keyof typeof FAMILIES;
