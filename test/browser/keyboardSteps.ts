import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import type { Step } from "./step";

/** What goes without a mouse. */
export const keyboardSteps: readonly Step[] = [
  {
    fact: "from the opened page to an inserted template everything goes by keyboard",
    async run({ page, origin }) {
      const fresh = await page.context().newPage();
      try {
        await fresh.goto(`${origin}/workbench.html`);
        await fresh.bringToFront();
        await fresh.locator(".cell-editor").waitFor({ state: "attached" });
        const frame = await paneOf(fresh);
        await frame.locator("#template-revenue-drivers").waitFor();
        await fresh.keyboard.press("F6");
        assert.equal(await focused(frame), "Build");
        await fresh.keyboard.press("ArrowRight");
        assert.equal(await focused(frame), "Functions");
        await fresh.keyboard.press("Home");
        await tabTo(fresh, frame, /^Revenue drivers/);
        await fresh.keyboard.press("ArrowDown");
        assert.match(await focused(frame), /^Capacity schedule/);
        await fresh.keyboard.press("Enter");
        await frame.getByRole("heading", { name: "Capacity schedule" }).waitFor();
        await tabTo(fresh, frame, /^First fiscal year of the timeline/);
        await fresh.keyboard.press("Control+a");
        await fresh.keyboard.type("2027");
        await tabTo(fresh, frame, /^Insert \d+ sheets$/);
        await fresh.keyboard.press("Enter");
        await frame.getByText("Capacity schedule inserted").waitFor({ timeout: 60_000 });
        const { sheet, firstYear } = await shown(fresh);
        assert.match(sheet, /^Cover/);
        assert.equal(firstYear, 2027);
        await fresh.keyboard.press("F6");
        assert.match(
          await fresh.evaluate(() => document.activeElement?.className ?? ""),
          /cell-editor/,
        );
      } finally {
        await fresh.close();
        await page.bringToFront();
      }
    },
  },
];

interface ShownWindow {
  readonly workbench: {
    readonly workbook: {
      names(): readonly {
        readonly name: string;
        readonly sheet?: string;
        readonly formula: string;
      }[];
      sheets(): readonly { readonly name: string }[];
      activeSheet(): { readonly name: string };
      cell(sheet: string, row: number, column: number): { readonly value: unknown };
    };
  };
}

/** The cover that is shown, and what the changed input holds on the sheets behind it. */
function shown(page: Page): Promise<{ sheet: string; firstYear: unknown }> {
  return page.evaluate(() => {
    const { workbook } = (window as unknown as ShownWindow).workbench;
    const cover = workbook.activeSheet().name;
    const sheets = workbook.sheets().map(({ name }) => name);
    const behind = sheets.slice(sheets.indexOf(cover));
    const { sheet = "", formula = "" } =
      workbook
        .names()
        .find((one) => one.name === "first_year" && behind.includes(one.sheet ?? "")) ?? {};
    const [, column = "", row = ""] = /\$([A-Z])\$(\d+)$/.exec(formula) ?? [];
    return {
      sheet: cover,
      firstYear: workbook.cell(sheet, Number(row) - 1, column.charCodeAt(0) - 65).value,
    };
  });
}

/** Presses Tab until what is named so has the focus. */
async function tabTo(page: Page, frame: Frame, name: RegExp): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 120) {
    await page.keyboard.press("Tab");
    const here = await focused(frame);
    if (name.test(here)) return;
    passed.push(here);
  }
  assert.fail(`Tab does not lead to ${String(name)}; it passed ${passed.join(" | ")}`);
}

/** What has the focus in the pane, by its label or its text. */
function focused(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const here = document.activeElement ?? document.body;
    const labels = here instanceof HTMLInputElement ? [...(here.labels ?? [])] : [];
    const text = here.getAttribute("aria-label") ?? labels[0]?.innerText ?? here.textContent;
    return text.trim();
  });
}

async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
  assert.ok(frame);
  return frame;
}
