import { insertPlan } from "../../src/excel/insertPlan";
import { InsertFailure, type Receipt } from "../../src/excel/receipt";
import { rememberedReceipts } from "../../src/excel/rememberedReceipts";
import { removeInserted } from "../../src/excel/removeInserted";
import { templates } from "../../src/templates/templates";
import { parseRange } from "../../src/workbook/address";
import type { WorkbookPlan } from "../../src/workbook/plan";
import { excelForTests, samplePlan } from "./support/excelForTests";

jest.setTimeout(240_000);

const plans: { name: string; plan: WorkbookPlan }[] = [
  { name: "the sample", plan: samplePlan },
  ...templates.map((template) => {
    const [preset = ""] = template.presets;
    return { name: template.name, plan: template.plan(template.values(preset), preset) };
  }),
];

describe.each(plans)("$name", ({ plan }) => {
  test("is inserted in at most twelve syncs, and nothing it asks for is missing", async () => {
    const { workbook, host } = await excelForTests();
    const seen: string[] = [];
    const before = host.traffic().syncs;
    const receipt = await insertPlan(plan, {
      onProgress: (done, total, label) => seen.push(`${done}/${total} ${label}`),
    });
    expect(host.traffic().syncs - before).toBeLessThanOrEqual(12);
    expect(host.traffic().largestRequest).toBeLessThan(2_000_000);
    expect(host.refusals).toEqual([]);
    expect(workbook.sheets().map(({ name }) => name)).toEqual([
      "Sheet1",
      ...plan.sheets.map(({ name }) => name),
    ]);
    expect(seen).toEqual(plan.sheets.map(({ name }, i) => `${i}/${plan.sheets.length} ${name}`));
    expect(receipt.inputs).toBe(Object.keys(plan.keys.inputs).length);
  });

  test("removed, it leaves nothing behind", async () => {
    const { workbook } = await excelForTests();
    const before = workbook.dump();
    await removeInserted(await insertPlan(plan));
    expect(workbook.dump()).toBe(before);
  });
});

describe.each(plans)("$name, interrupted", ({ plan }) => {
  test("a failure at any sync leaves the workbook as it was", async () => {
    const clean = await syncsOf(plan);
    const { workbook, host } = await excelForTests();
    const before = workbook.dump();
    for (const when of plan === samplePlan ? (["before", "half"] as const) : (["half"] as const)) {
      let injected = 0;
      for (let at = 1; at <= clean; at++) {
        host.failAtSync(at, when);
        await expect(insertPlan(plan)).rejects.toThrow(InsertFailure);
        expect(workbook.dump()).toBe(before);
        injected += 1;
      }
      console.log(
        `${plan.title}: ${injected} failures injected, ${clean} syncs of a clean insertion`,
      );
    }
    expect(host.refusals).toEqual([]);
  });

  test("cancel at any sync leaves the workbook as it was", async () => {
    const clean = await syncsOf(plan);
    const { workbook, host } = await excelForTests();
    const before = workbook.dump();
    for (let at = 0; at <= clean; at++) {
      const stopAt = host.traffic().syncs + at;
      const signal = {
        get aborted() {
          return host.traffic().syncs >= stopAt;
        },
      } as AbortSignal;
      await expect(insertPlan(plan, { signal })).rejects.toMatchObject({ reason: "cancelled" });
      expect(workbook.dump()).toBe(before);
    }
  });
});

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

test.each(ORDERS)("templates %d, %d, %d: nothing that stands is touched", async (...order) => {
  const { workbook, host } = await excelForTests();
  const user = sheetLines(workbook.dump(), "Sheet1");
  const before = workbook.dump();
  const receipts: Receipt[] = [];
  const stood: [sheet: string, lines: string][] = [["Sheet1", user]];
  for (const index of order) {
    const plan = plans[index + 1]?.plan;
    if (plan === undefined) throw new Error(`no template ${index}`);
    const receipt = await insertPlan(plan);
    for (const [sheet, lines] of stood) {
      expect([sheet, sheetLines(workbook.dump(), sheet)]).toEqual([sheet, lines]);
    }
    for (const { actual } of receipt.sheets) {
      stood.push([actual, sheetLines(workbook.dump(), actual)]);
    }
    expect(workbook.engine.value(receipt.masterCheck.sheet, ...cellAt(receipt.masterCheck))).toBe(
      0,
    );
    receipts.push(receipt);
  }
  for (const receipt of receipts) await removeInserted(receipt);
  expect(workbook.dump()).toBe(before);
  expect(host.refusals).toEqual([]);
});

function cellAt({ address }: { readonly address: string }): [row: number, column: number] {
  const { row, column } = parseRange(address) ?? { row: 0, column: 0 };
  return [row, column];
}

async function syncsOf(plan: WorkbookPlan): Promise<number> {
  const { host } = await excelForTests();
  const before = host.traffic().syncs;
  await insertPlan(plan);
  return host.traffic().syncs - before;
}

test("formulas calculate, texts stay texts, and the first sheet is shown", async () => {
  const { workbook } = await excelForTests();
  await insertPlan(samplePlan);
  workbook.recalculate();
  const value = (sheet: string, row: number, column: number) =>
    workbook.engine.value(sheet, row, column);
  expect([2, 3, 4].map((column) => value("Outputs", 1, column))).toEqual([20, 40, 60]);
  expect(value("Outputs", 3, 2)).toBe(0);
  expect(value("Inputs", 3, 1)).toBe("+% a year");
  expect(workbook.activeSheet().name).toBe("Inputs");
  expect(workbook.activeSheet().selection).toMatchObject({ row: 0, column: 0 });
});

test("whoever calculates by hand finds figures, and calculates by hand as before", async () => {
  const { workbook } = await excelForTests();
  workbook.setCalculationMode("Manual");
  await insertPlan(samplePlan);
  expect(workbook.engine.value("Outputs", 2, 2)).toBe(120);
  expect(workbook.calculationMode()).toBe("Manual");
});

test("a sheet gets its look, its rules, its chart and its printed page", async () => {
  const { workbook } = await excelForTests();
  await insertPlan(samplePlan);
  const [, inputs, outputs] = workbook.sheets();
  expect(inputs).toMatchObject({
    tabColor: "#1F3864",
    gridlines: false,
    frozen: { rows: 2, columns: 2 },
    validations: [{ rule: { decimal: { formula1: 0.9 } } }, { rule: { list: {} } }],
    groups: [{ axis: "rows", from: 4, count: 2 }],
  });
  expect(inputs?.formats.at(3, 2)).toMatchObject({
    fontColor: "#0000FF",
    fill: "#FFFFE5",
    numberFormat: "0.0%_)",
  });
  expect(outputs?.conditionals).toMatchObject([{ type: "Custom" }]);
  expect(outputs?.charts).toMatchObject([
    {
      name: "Revenue",
      series: [
        { name: "Revenue", values: "Outputs!$C$2:$E$2", categories: "Inputs!$C$2:$E$2" },
        { name: "Volume", chartType: "Line", values: "Inputs!$C$5:$E$5" },
      ],
    },
  ]);
});

test("inserted twice, the second stands beside the first and refers to itself", async () => {
  const { workbook } = await excelForTests();
  await insertPlan(samplePlan);
  const first = sheetLines(workbook.dump(), "Outputs");
  const second = await insertPlan(samplePlan);
  expect(second.sheets.map(({ actual }) => actual)).toEqual(["Inputs (2)", "Outputs (2)"]);
  expect(sheetLines(workbook.dump(), "Outputs")).toBe(first);
  expect(workbook.engine.cell("Outputs (2)", 1, 2).formula).toBe("='Inputs (2)'!C5:E5*price");
  expect(await rememberedReceipts()).toHaveLength(2);
});

test("the document remembers what stands, under the names that sheets have now", async () => {
  const { workbook } = await excelForTests();
  const receipt = await insertPlan(samplePlan, { day: "2026-11-25" });
  expect(await rememberedReceipts()).toEqual([{ ...receipt, gone: [] }]);
  workbook.renameSheet("Outputs", "Results");
  const [renamed] = await rememberedReceipts();
  expect(renamed?.checkPlaces).toMatchObject([
    { key: "total", title: "Total = sum of years", sheet: "Results", address: "C4" },
  ]);
  workbook.deleteSheet("Inputs");
  workbook.deleteSheet("Results");
  expect(await rememberedReceipts()).toEqual([]);
});

test("no batch is larger than 2 MB, however large a sheet is", async () => {
  const { host } = await excelForTests();
  await insertPlan(withRows(20_000));
  expect(host.traffic().largestRequest).toBeLessThan(2_000_000);
  expect(host.traffic().totalRequests).toBeGreaterThan(2_000_000);
});

test("the last visible sheets give way to an empty one", async () => {
  const { workbook } = await excelForTests();
  const receipt = await insertPlan(samplePlan);
  workbook.deleteSheet("Sheet1");
  await removeInserted(receipt);
  expect(workbook.sheets()).toHaveLength(1);
});

function withRows(count: number): WorkbookPlan {
  const [inputs, ...others] = samplePlan.sheets;
  if (!inputs) throw new Error("the sample has sheets");
  const rows = Array.from({ length: count }, (_, i) => [
    `=SUM($A$1,${i})*(1+ROW())/${i + 1}`,
    `a text that is long enough to fill a cell, number ${i}`,
    i,
  ]);
  const blocks = [...inputs.blocks, { at: "H1", rows }];
  return { ...samplePlan, sheets: [{ ...inputs, blocks }, ...others] };
}

function sheetLines(dump: string, name: string): string {
  const [, after = ""] = dump.split(`sheet ${JSON.stringify(name)}\n`);
  return after.split(/^sheet /m, 1)[0] ?? "";
}
