import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { axeViolations } from "./axeViolations";
import type { Step } from "./step";

/** What the page looks like, to eyes and to screen readers. */
export const looksSteps: readonly Step[] = [
  {
    fact: "a column is made wider by dragging its edge",
    async run({ page }) {
      await page.getByRole("tab", { name: "My work", exact: true }).click();
      const box = await page.locator(".grid").boundingBox();
      const [x, y] = [(box?.x ?? 0) + 32 + 63, (box?.y ?? 0) + 10];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 57, y, { steps: 4 });
      await page.mouse.up();
      await page.waitForTimeout(300);
      assert.equal(await firstColumnWidth(page), 90);
    },
  },
  {
    fact: "the pane hides and comes back",
    async run({ page }) {
      const width = async (): Promise<number> =>
        (await page.locator(".grid").boundingBox())?.width ?? 0;
      const before = await width();
      await page.getByRole("button", { name: "Hide pane" }).click();
      assert.equal(await width(), 1366);
      await page.getByRole("button", { name: "Show pane" }).click();
      assert.equal(await width(), before);
    },
  },
  {
    fact: "a cover states no figure while a check fails, and its answer otherwise, with its chart",
    async run({ page }) {
      const says = (text: RegExp) => page.locator(".grid").getByText(text).first().waitFor();
      await page.getByRole("tab", { name: "Cover", exact: true }).click();
      await says(/Checks do not hold/);
      await page.getByRole("tab", { name: "Cover (2)", exact: true }).click();
      await says(/needs growth of [\d.]+% a year/);
      await page.getByRole("img", { name: "Chart: Exit run rate by segment" }).first().waitFor();
    },
  },
  {
    fact: "axe finds nothing on the page and in the pane, in both themes",
    async run({ page }) {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const frame of page.frames()) assert.deepEqual(await axeViolations(frame), []);
      }
      await page.emulateMedia({ colorScheme: "light" });
    },
  },
];

interface BenchWindow {
  readonly workbench: {
    readonly workbook: { activeSheet(): { readonly columnWidths: ReadonlyMap<number, number> } };
  };
}

function firstColumnWidth(page: Page): Promise<number | undefined> {
  return page.evaluate(() =>
    (window as unknown as BenchWindow).workbench.workbook.activeSheet().columnWidths.get(0),
  );
}
