import type { CheckData } from "../blocks/checkRows";
import { f, input, join, line, output } from "../builder/formula";

const program = ["program_gw", "capex_per_gw", "construction_years", "spend_profile"].concat([
  "gearing",
  "debt_rate",
  "upfront_fee_rate",
  "commitment_fee_rate",
  "draw_timing",
]);
const debt = ["secured_cap", "government_cap", "bond_cap"];
const equity = ["cumulative_gw", "vendor_tranche", "vendor_per_gw", "vendor_cap"];

const sources = ["vendor_staged", "other_equity", "sponsor_equity"]
  .concat(["secured", "government_backed", "bonds", "debt_unplaced"])
  .map(line);

/** What must hold in the workbook. */
export const checks: readonly CheckData[] = [
  {
    key: "sources_equal_uses",
    title: "Every source + sponsor equity + debt unplaced = uses, each year",
    formula: f`SUMPRODUCT(ABS(${join(sources, "+")}-${line("uses")}))`,
    remedy: "A cell of a source or of the uses on Construction was overwritten.",
    needs: [...program, ...debt, ...equity, "other_equity_available"],
  },
  {
    key: "draws_equal_debt",
    title: "Draws = debt",
    formula: f`SUM(${line("debt_draw")})-${output("debt")}`,
    remedy: "The facility's draws on Construction: a cell was overwritten.",
    needs: program,
  },
  {
    key: "gearing",
    title: "Gearing met",
    formula: f`${output("debt")}/${output("total_uses")}-${input("gearing")}`,
    remedy: "Debt over all uses, interest and fees included, is the gearing that was asked for.",
    needs: program,
  },
  {
    key: "secured_repaid",
    title: "Secured tranche repaid",
    formula: f`SUM(${line("secured")})-SUM(${line("secured_principal")})`,
    remedy:
      "What is left after year 11: a longer term, or a draw in the last year of construction.",
    needs: [...program, "secured_cap", "secured_term", "secured_interest_only"],
  },
];
