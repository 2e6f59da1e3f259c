import { cellText } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cellValue";
import { buildOutInputs, buildOutLines } from "./buildOutLines";

/** A workbook as its user sees it: cells by sheet and address, inputs and outputs by address. */
export interface BuildOutModel {
  readonly sheets: Readonly<Record<string, Readonly<Record<string, CellValue>>>>;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** Quarters. */
const PERIODS = 40;
/** Titles and units stand before it. */
const FIRST_COLUMN = 4;

/**
 * A compute build-out over 40 quarters: capacity along a curve, revenue, cost, capex with straight-line
 * depreciation, a loan that is drawn and swept, tax with losses carried forward, the three statements
 * with their check, and years summed up. 1,505 formulas of Excel's own functions.
 *
 * Inputs: rent per MW, ramp of utilization, capex per MW, interest, price of power. Outputs: present
 * value of the flows to equity, least cover of debt service, peak of debt.
 */
export function buildOutModel(): BuildOutModel {
  const inputs: Record<string, CellValue> = {};
  const inputCells = new Map<string, string>();
  buildOutInputs.forEach(([key, title, value], row) => {
    inputs[cellText(row, 0)] = title;
    inputs[cellText(row, 1)] = value;
    inputCells.set(key, `Inputs!${cellText(row, 1, true)}`);
  });

  const model: Record<string, CellValue> = {};
  const rows = new Map(buildOutLines.map(({ key }, row) => [key, row]));
  const rowOf = (key: string): number => {
    const row = rows.get(key);
    if (row === undefined) throw new Error(`There is no line and no input "${key}".`);
    return row;
  };
  buildOutLines.forEach(({ title, formula, first }, row) => {
    model[cellText(row, 0)] = title;
    for (let t = 0; t < PERIODS; t++) {
      const column = FIRST_COLUMN + t;
      const written = t === 0 ? (first ?? formula) : formula;
      model[cellText(row, column)] = written.replace(
        /\{(\w+)(<|:)?\}/g,
        (_, key: string, how?: string) => {
          const input = inputCells.get(key);
          if (input !== undefined) return input;
          const at = rowOf(key);
          if (how === ":") return `$${cellText(at, FIRST_COLUMN)}:${cellText(at, column)}`;
          return cellText(at, how === "<" ? column - 1 : column);
        },
      );
    }
  });

  const all = (key: string) => {
    const row = rowOf(key);
    return `Model!$${cellText(row, FIRST_COLUMN)}:$${cellText(row, FIRST_COLUMN + PERIODS - 1)}`;
  };
  const years: Record<string, CellValue> = {};
  SUMMED.forEach((key, line) => {
    years[cellText(line + 1, 0)] = key;
    for (let y = 1; y <= PERIODS / 4; y++) {
      const year = cellText(0, y);
      years[year] = 2025 + y;
      years[cellText(line + 1, y)] = `=SUMIF(${all("year")},${year},${all(key)})`;
    }
  });
  const outputs: Record<string, CellValue> = {
    A1: "Present value of the flows to equity",
    B1: `=NPV((1+${inputCells.get("discount") ?? ""})^0.25-1,${all("flow")})`,
    A2: "Least cover of debt service",
    B2: `=MIN(${all("cover")})`,
    A3: "Peak of debt",
    B3: `=MAX(${all("debt")})`,
    A4: "Balance checks",
    B4: `=SUM(${all("check")})`,
    A5: "EBITDA margin over all years",
    B5: "=SUM(Years!B3:K3)/SUM(Years!B2:K2)",
  };
  return {
    sheets: { Inputs: inputs, Model: model, Years: years, Out: outputs },
    inputs: ["rent", "ramp", "cost", "interest", "price"].map((key) => inputCells.get(key) ?? ""),
    outputs: ["Out!B1", "Out!B2", "Out!B3"],
  };
}

const SUMMED = ["revenue", "ebitda", "capex", "net", "flow", "tax"];
