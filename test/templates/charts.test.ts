import { templates } from "../../src/templates/templates";
import { parseRange, splitSheet } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cellValue";
import { calculated } from "./support";

/** What each chart draws: keys of lines and outputs, or the first cells of a line. */
const DRAWN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "revenue-drivers": {
    "Run rate by segment": [
      "exit_run_rate_consumer",
      "exit_run_rate_enterprise",
      "exit_run_rate_devices",
      "exit_run_rate_robotics",
      "exit_run_rate_science",
      "exit_run_rate_ai_cloud",
    ],
    "Run rate and revenue": ["recognized_total", "exit_run_rate_total"],
    "Top-down and bottom-up": ["topdown_run_rate", "exit_run_rate_total"],
    Bridge: [
      "bridge_consumer bridge_enterprise bridge_devices bridge_robotics bridge_science bridge_ai_cloud",
    ],
  },
  "capacity-schedule": {
    Capacity: ["gw", "gw_sites"],
    Spend: ["spend_phase", "spend_if_owned"],
    "Cost per GW": ["35 55 50 32 90 headline_per_gw"],
  },
  "funding-mix": {
    Uses: ["costs", "interest", "upfront_fee", "commitment_fee"],
    Sources: [
      "secured",
      "government_backed",
      "bonds",
      "vendor_staged",
      "sponsor_equity",
      "debt_unplaced",
    ],
    "Equity to be found": ["vendor_staged", "sponsor_equity"],
  },
};

describe.each(templates)("$name", (template) => {
  const { plan, figures } = calculated(template, "Nov 2025");
  const charts = plan.sheets.flatMap((sheet) => sheet.charts);

  test("each chart draws its lines, cell by cell, over named categories", () => {
    const drawn = DRAWN[template.name] ?? {};
    expect(new Set(charts.map(({ name }) => name))).toEqual(new Set(Object.keys(drawn)));
    for (const { name, series } of charts) {
      expect(series).toHaveLength(drawn[name]?.length ?? 0);
      series.forEach(({ values, categories }, index) => {
        const got = valuesOf(values);
        expect([name, got]).toEqual([
          name,
          expected(drawn[name]?.[index] ?? "").slice(0, got.length),
        ]);
        expect(valuesOf(categories).every((it) => it !== null && it !== "")).toBe(true);
      });
    }
  });

  test("each chart has a title, its unit, and a legend where there is more than one series", () => {
    for (const { title, valueTitle, valueFormat, series } of charts) {
      expect([title, valueTitle, valueFormat].every((it) => it !== undefined && it !== "")).toBe(
        true,
      );
      expect(new Set(series.map((it) => it.name)).size).toBe(series.length);
    }
  });

  function expected(keys: string): CellValue[] {
    const line = figures.lines[keys];
    if (line) return [...line.values];
    return keys.split(" ").map((key) => {
      const output = figures.outputs[key];
      return output === undefined ? Number(key) : output.value;
    });
  }

  function valuesOf(text: string): CellValue[] {
    const { sheet = "", address } = splitSheet(text);
    const range = parseRange(address);
    if (range === undefined) throw new Error(`no range ${text}`);
    return Array.from({ length: range.rows * range.columns }, (_, i) =>
      figures.engine.value(
        sheet,
        range.row + Math.floor(i / range.columns),
        range.column + (i % range.columns),
      ),
    );
  }
});
