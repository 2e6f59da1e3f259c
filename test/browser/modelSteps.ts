import assert from "node:assert/strict";
import type { OpenedWorkbench } from "./openWorkbench";
import type { Step } from "./step";
import { calculated, readCells, sheetNames } from "./sheetReader";
import { goTo, insertTemplate, type } from "./workbenchActions";
import type { TemplateFigures } from "./templateFigures";
import { templateFigures } from "./templateFigures";

const EXIT_RUN_RATE = [20, 34.14, 57.81, 91.6, 138.52, 200, 272.29, 341.93, 393.31];

/** What the functions and the first template must show. */
export const modelSteps: readonly Step[] = [
  {
    fact: "the pane starts on office.js and talks to the workbench",
    async run({ pane }) {
      await pane.getByRole("button", { name: "Skip" }).click();
      await pane.locator("#template-revenue-drivers").waitFor();
    },
  },
  {
    fact: "a phased total spills and adds up exactly",
    async run(workbench) {
      await type(workbench, "A1", '=BUILDOUT.CAPEX.PHASE(1400,8,"scurve")');
      const spend = await numbers(workbench, "Sheet1!A1:H1");
      assert.equal(spend[0], 60.15625);
      assert.equal(spend[7], 60.15625);
      assert.equal(sum(spend), 1400);
    },
  },
  {
    fact: "another total is calculated at once",
    async run(workbench) {
      await type(workbench, "A1", '=BUILDOUT.CAPEX.PHASE(2000,8,"scurve")');
      assert.equal(sum(await numbers(workbench, "Sheet1!A1:H1")), 2000);
    },
  },
  {
    fact: "a wrong choice is #VALUE! with the choices in its message",
    async run(workbench) {
      await type(workbench, "A3", '=BUILDOUT.CAPEX.PHASE(1400,8,"zigzag")');
      const [cell] = await readCells(workbench.page, "Sheet1!A3");
      assert.ok(typeof cell === "object" && cell !== null);
      assert.equal(cell.error, "#VALUE!");
      assert.match(cell.message ?? "", /zigzag/);
      assert.match(cell.message ?? "", /scurve/);
      await goTo(workbench, "A3");
      await workbench.page.locator(".cell-tip").getByText("scurve").waitFor();
    },
  },
  {
    fact: "completion offers our functions and lists the choices of an argument",
    async run({ page }) {
      await goTo({ page }, "A5");
      await page.keyboard.type("=phase");
      await page.locator(".offers").getByText("BUILDOUT.CAPEX.PHASE", { exact: true }).waitFor();
      await page.keyboard.press("Tab");
      await page.keyboard.type("1400,8,");
      await page.locator(".offers").getByText('"scurve"').waitFor();
      await page.locator(".hint-current").waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
    },
  },
  {
    fact: "the pane inserts Revenue drivers with the figures of the command line",
    async run(workbench) {
      await insertTemplate(workbench, "Revenue drivers");
      const figures = templateFigures("revenue-drivers");
      await sameFigures(workbench, figures);
      const total = figures.lines["exit_run_rate_total"]?.values.map(Number) ?? [];
      total.forEach((value, index) => {
        assert.ok(Math.abs(value - (EXIT_RUN_RATE[index + 1] ?? 0)) < 0.005, `${value}`);
      });
      const checks = Object.values(figures.checks).map(({ value }) => value);
      assert.ok(checks.every((value) => value === 0));
    },
  },
  {
    fact: "the master check stands in the frozen header",
    async run({ page }) {
      await page.getByRole("tab", { name: "Curves", exact: true }).click();
      const frozen = await page.evaluate(() => {
        const { workbook } = (window as unknown as FrozenWindow).workbench;
        return workbook.activeSheet().frozen.rows;
      });
      assert.ok(frozen > 0);
      await page.locator('revogr-data[type="rowPinStart"]').getByText(/check/i).first().waitFor();
    },
  },
  {
    fact: "inserting again overwrites nothing",
    async run(workbench) {
      const before = await sheetNames(workbench.page);
      const figures = templateFigures("revenue-drivers");
      await insertTemplate(workbench, "Revenue drivers");
      const after = await sheetNames(workbench.page);
      assert.deepEqual(after.slice(0, before.length), before);
      assert.equal(after.length, before.length * 2 - 1);
      await sameFigures(workbench, figures);
    },
  },
  {
    fact: "changing one input changes the cells that the command line changes",
    async run(workbench) {
      const cell = templateFigures("revenue-drivers").inputs["consumer_v2"]?.cell ?? "";
      await goTo(workbench, cell);
      await workbench.page.keyboard.type("110");
      await workbench.page.keyboard.press("Enter");
      await calculated(workbench.page);
      await sameFigures(workbench, templateFigures("revenue-drivers", ["consumer_v2=110"]));
    },
  },
  {
    fact: "undo takes the change back and redo does it again",
    async run(workbench) {
      await workbench.page.keyboard.press("Control+z");
      await calculated(workbench.page);
      await sameFigures(workbench, templateFigures("revenue-drivers"));
      await workbench.page.keyboard.press("Control+y");
      await calculated(workbench.page);
      await sameFigures(workbench, templateFigures("revenue-drivers", ["consumer_v2=110"]));
    },
  },
  {
    fact: "the add-in's registered functions answered the calls",
    async run({ page }) {
      const answered = await page.locator("[data-answered]").getAttribute("data-answered");
      console.log(`    ${answered ?? "0"} calls answered by the add-in's registered functions`);
      assert.ok(Number(answered) > 0);
    },
  },
];

interface FrozenWindow {
  readonly workbench: {
    readonly workbook: { activeSheet(): { readonly frozen: { readonly rows: number } } };
  };
}

/** Every line, output and check of the sheets, cell by cell, against the printed figures. */
async function sameFigures({ page }: OpenedWorkbench, figures: TemplateFigures): Promise<void> {
  for (const [key, { cell, values }] of Object.entries(figures.lines)) {
    const read = await readCells(page, lineAddress(cell, values.length, figures.periods.length));
    same(key, read, values);
  }
  for (const part of [figures.outputs, figures.checks]) {
    for (const [key, { cell, value }] of Object.entries(part)) {
      same(key, await readCells(page, cell), [value]);
    }
  }
}

function same(key: string, read: readonly unknown[], printed: readonly unknown[]): void {
  printed.forEach((value, index) => {
    const cell = read[index];
    if (typeof value === "number" && typeof cell === "number") {
      const room = 1e-12 * Math.max(1, Math.abs(value));
      assert.ok(Math.abs(value - cell) <= room, `${key}[${index}]: cell ${cell}, printed ${value}`);
    } else if (value !== null && value !== "" && typeof value !== "object") {
      assert.equal(cell, value, `${key}[${index}]`);
    }
  });
}

/** Lines run across, one cell a period; what has another length runs down. */
function lineAddress(cell: string, length: number, periods: number): string {
  const [, sheet = "", letters = "A", digits = "1"] = /^(.*)!([A-Z]+)(\d+)$/.exec(cell) ?? [];
  if (length > periods || length < 5) return `${sheet}!${letters}${digits}`;
  if (length !== periods && length === 7) {
    return `${sheet}!${letters}${digits}:${letters}${Number(digits) + length - 1}`;
  }
  return `${sheet}!${letters}${digits}:${shiftedLetters(letters, length - 1)}${digits}`;
}

function shiftedLetters(letters: string, by: number): string {
  let number = by;
  let power = 1;
  for (const letter of letters.split("").reverse()) {
    number += (letter.charCodeAt(0) - 64) * power;
    power *= 26;
  }
  let text = "";
  for (; number > 0; number = Math.floor((number - 1) / 26)) {
    text = String.fromCharCode(65 + ((number - 1) % 26)) + text;
  }
  return text;
}

async function numbers(workbench: OpenedWorkbench, address: string): Promise<number[]> {
  const cells = await readCells(workbench.page, address);
  return cells.map((cell) => {
    assert.equal(typeof cell, "number", `${address} holds ${JSON.stringify(cell)}`);
    return Number(cell);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
