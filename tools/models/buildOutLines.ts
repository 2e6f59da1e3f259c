import type { CellValue } from "../../src/workbook/cellValue";

/** Key, title, value. */
export const buildOutInputs: readonly (readonly [string, string, CellValue])[] = [
  ["rent", "Rent per MW and quarter, $m", 3.1],
  ["ramp", "Ramp of utilization per quarter", 0.08],
  ["cost", "Capex per MW, $m", 34],
  ["interest", "Interest, annual", 0.09],
  ["price", "Power, $ per MWh", 62],
  ["target", "Target, MW", 1200],
  ["midpoint", "Midpoint of the build-out, quarter", 10],
  ["steepness", "Steepness of the build-out", 0.45],
  ["growth", "Escalation, annual", 0.025],
  ["fixed", "Staff, fixed, $m per quarter", 14],
  ["perMw", "Staff per MW, $m per quarter", 0.06],
  ["life", "Useful life, quarters", 24],
  ["debtShare", "Debt share of capex", 0.65],
  ["until", "Construction until quarter", 16],
  ["taxRate", "Tax rate", 0.24],
  ["discount", "Discount rate, annual", 0.11],
  ["days", "Days until rent is paid", 45],
  ["full", "Highest utilization", 0.94],
  ["sweep", "Share of cash that is swept", 0.5],
  ["pue", "Power usage effectiveness", 1.22],
  ["fee", "Fee on undrawn debt, annual", 0.006],
  ["limit", "Debt limit, $m", 28000],
  ["case", "Case", "Base"],
  ["tenor", "Quarters to repay in", 20],
  ["minimum", "Least cash, $m", 50],
];

/** A line of the model: one formula for all quarters, another for the first where it needs one. */
interface Line {
  readonly key: string;
  readonly title: string;
  /** `{key}` is an input or the line in this quarter, `{key<}` a quarter before, `{key:}` up to here. */
  readonly formula: string;
  readonly first?: string;
}

/** The lines from top to bottom; some read lines below them of the quarter before. */
export const buildOutLines: readonly Line[] = [
  line("quarter", "Quarter", "={quarter<}+1", "=1"),
  line("year", "Year", "=2026+INT(({quarter}-1)/4)"),
  line("escalator", "Escalation", "=(1+{growth})^(({quarter}-1)/4)"),
  line("building", "Under construction", "={quarter}<={until}"),
  line("share", "Share of the target", "=1/(1+EXP(-{steepness}*({quarter}-{midpoint})))"),
  line("power", "Capacity, MW", "=ROUND({target}*{share},1)"),
  line("added", "MW added", "=MAX(0,{power}-{power<})", "={power}"),
  line("used", "Utilization", '=MIN({full},{quarter}*{ramp}*IF({case}="Base",1,0.8))'),
  line("rented", "MW rented", "={power}*{used}"),
  line("revenue", "Revenue", "={rented}*{rent}*{escalator}"),
  line("energy", "Power", "={rented}*{pue}*2.19*{price}/1000*{escalator}"),
  line("staff", "Staff", "=({fixed}+{perMw}*{power})*{escalator}"),
  line("ebitda", "EBITDA", "={revenue}-{energy}-{staff}"),
  line("capex", "Capex", "={added}*{cost}*IF({quarter}>8,0.97,1)"),
  line(
    "depreciation",
    "Depreciation",
    '=SUMIFS({capex:},{quarter:},">"&({quarter}-{life}))/{life}',
  ),
  line("opening", "Debt at the beginning", "={debt<}", "=0"),
  line("draw", "Debt drawn", "=IF({building},MAX(0,MIN({capex}*{debtShare},{limit}-{opening})),0)"),
  line(
    "paidInterest",
    "Interest and fees",
    "=({opening}+{draw}/2)*{interest}/4+MAX(0,{limit}-{opening}-{draw})*{fee}/4*{building}",
  ),
  line(
    "repaid",
    "Debt repaid",
    "=IF({building},0,MIN({opening},MAX({opening}/MAX(1,{until}+{tenor}-{quarter}+1),{sweep}*({ebitda}-{paidInterest}))))",
  ),
  line("debt", "Debt at the end", "={opening}+{draw}-{repaid}"),
  line("profit", "Profit before tax", "={ebitda}-{depreciation}-{paidInterest}"),
  line("loss", "Losses carried forward", "=MAX(0,{loss<}-{profit})", "=MAX(0,-{profit})"),
  line("usedLoss", "Losses used", "=MAX(0,MIN({loss<},{profit}))", "=0"),
  line("tax", "Tax", "=MAX(0,{profit}-{usedLoss})*{taxRate}"),
  line("net", "Net income", "={profit}-{tax}"),
  line("receivables", "Receivables", "={revenue}*{days}/91"),
  line(
    "operating",
    "Cash from operations",
    "={net}+{depreciation}-({receivables}-{receivables<})",
    "={net}+{depreciation}-{receivables}",
  ),
  line("free", "Cash before equity", "={operating}-{capex}+{draw}-{repaid}"),
  line(
    "injected",
    "Paid in by equity",
    "=MAX(0,{minimum}-({cash<}+{free}))",
    "=MAX(0,{minimum}-{free})",
  ),
  line(
    "dividend",
    "Paid to equity",
    "=IF({building},0,MAX(0,MIN({net},{cash<}+{free}-{minimum})))",
    "=0",
  ),
  line("cash", "Cash", "={cash<}+{free}+{injected}-{dividend}", "={free}+{injected}-{dividend}"),
  line("plant", "Plant", "={plant<}+{capex}-{depreciation}", "={capex}-{depreciation}"),
  line(
    "equity",
    "Equity",
    "={equity<}+{net}+{injected}-{dividend}",
    "={net}+{injected}-{dividend}",
  ),
  line("check", "Balance check", "=ROUND({cash}+{receivables}+{plant}-{debt}-{equity},6)"),
  line("flow", "Flow to equity", "={dividend}-{injected}"),
  line(
    "cover",
    "Cover of debt service",
    "=IFERROR(IF({building},99,{ebitda}/({paidInterest}+{repaid})),99)",
  ),
];

function line(key: string, title: string, formula: string, first?: string): Line {
  return first === undefined ? { key, title, formula } : { key, title, formula, first };
}
