import assert from "node:assert/strict";
import type { OpenedWorkbench } from "./openWorkbench";
import { calculated, readCells, readFormula, sheetNames } from "./sheetReader";
import type { Step } from "./step";
import { cellPlace, goTo, insertTemplate, press, type } from "./workbenchActions";

/** The workbench as the place to work in: what somebody without Excel needs on top of formulas. */
export const deskSteps: readonly Step[] = [
  {
    fact: "inserting a template is one step to undo, and one to do again",
    async run(workbench) {
      const { page } = workbench;
      const before = await sheetNames(page);
      await insertTemplate(workbench, "Capacity schedule");
      const after = await sheetNames(page);
      await focusCells(workbench);
      await press(workbench, "Control+z");
      assert.deepEqual(await sheetNames(page), before);
      await press(workbench, "Control+y");
      assert.deepEqual(await sheetNames(page), after);
      const cover = after.filter((name) => name.startsWith("Cover")).at(-1) ?? "";
      assert.deepEqual(await readCells(page, `${cover}!B5`), [0]);
      await press(workbench, "Control+z");
      assert.deepEqual(await sheetNames(page), before);
    },
  },
  {
    fact: "a sheet is duplicated, hidden, shown again and deleted from the menu of its tab",
    async run(workbench) {
      const { page } = workbench;
      await page.getByRole("tab", { name: "My work", exact: true }).click();
      await chooseOnTab(workbench, "My work", "Duplicate");
      assert.equal(await readFormula(page, "My work (2)!C1"), "=SUM(A1:A3)*2");
      await chooseOnTab(workbench, "My work (2)", "Hide");
      assert.equal(await page.getByRole("tab", { name: "My work (2)" }).count(), 0);
      await chooseOnTab(workbench, "My work", 'Show "My work (2)"');
      await chooseOnTab(workbench, "My work (2)", "Blue tab");
      await chooseOnTab(workbench, "My work (2)", "Delete");
      assert.equal((await sheetNames(page)).includes("My work (2)"), false);
      await press(workbench, "Control+z");
      assert.equal(await readFormula(page, "My work (2)!C1"), "=SUM(A1:A3)*2");
      await chooseOnTab(workbench, "My work (2)", "Delete");
    },
  },
  {
    fact: "cut cells take their references along, and values are pasted alone",
    async run(workbench) {
      const { page } = workbench;
      await page.getByRole("button", { name: "New sheet" }).click();
      await focusCells(workbench);
      await type(workbench, "A1", "40%");
      await type(workbench, "B1", "=A1*2");
      await type(workbench, "C1", "=SUM(A1:B1)");
      await goTo(workbench, "A1:B1");
      await page.keyboard.press("Control+x");
      await goTo(workbench, "A4");
      await press(workbench, "Control+v");
      const sheet = await openSheet(workbench);
      assert.equal(await readFormula(page, `${sheet}!C1`), "=SUM(A4:B4)");
      await goTo(workbench, "B4");
      await page.keyboard.press("Control+c");
      await goTo(workbench, "D4");
      await press(workbench, "Control+Shift+v");
      assert.equal(await readFormula(page, `${sheet}!D4`), "");
      assert.deepEqual(await readCells(page, `${sheet}!D4`), [0.8]);
    },
  },
  {
    fact: "the fill handle goes on with numbers",
    async run(workbench) {
      const { page } = workbench;
      await type(workbench, "F1", "10");
      await type(workbench, "F2", "20");
      await goTo(workbench, "F1:F2");
      const handle = await page.locator(".fill-handle").first().boundingBox();
      assert.ok(handle);
      await page.mouse.move(handle.x + 4, handle.y + 4);
      await page.mouse.down();
      const to = await cellPlace(workbench, 4, 5);
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
      const name = await openSheet(workbench);
      assert.deepEqual(await readCells(page, `${name}!F3:F5`), [30, 40, 50]);
    },
  },
  {
    fact: "what cannot be read stays in the field with its remedy, a mistyped function gets near names",
    async run(workbench) {
      const { page } = workbench;
      await goTo(workbench, "H1");
      await page.keyboard.type("=SUM(1;2)");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").getByText("Type =SUM(1,2)").waitFor();
      await page.keyboard.press("Escape");
      await type(workbench, "H2", "=XLOOKUPP(1)");
      await goTo(workbench, "H2");
      await page.getByText("did you mean XLOOKUP?").waitFor();
      await press(workbench, "Delete");
    },
  },
  {
    fact: "an input refuses what its validation does not allow, and says what to type",
    async run(workbench) {
      const { page } = workbench;
      await page.getByRole("tab", { name: "Inputs", exact: true }).click();
      await goTo(workbench, "F19");
      await page.keyboard.type("nonsense");
      await page.keyboard.press("Enter");
      await page.locator(".cell-tip[role=alert]").waitFor();
      assert.equal(await page.locator(".cell-editor").inputValue(), "nonsense");
      await page.keyboard.press("Escape");
      assert.deepEqual(await readCells(page, "Inputs!F19"), ["run_rate"]);
    },
  },
  {
    fact: "the toolbar changes looks: bold, percent, decimals, fill, borders",
    async run(workbench) {
      const { page } = workbench;
      await page.getByRole("tab", { name: "My work", exact: true }).click();
      await type(workbench, "H1", "0.1234");
      await goTo(workbench, "H1");
      await page.getByRole("button", { name: "Bold", exact: true }).click();
      await page.getByRole("combobox", { name: "Number format" }).selectOption("0.0%");
      await page.getByRole("button", { name: "More decimals" }).click();
      await page.getByRole("button", { name: "Color of the cell" }).click();
      await page.getByRole("menuitem", { name: "Pale yellow: inputs" }).click();
      await page.getByRole("button", { name: "Borders" }).click();
      await page.getByRole("menuitem", { name: "Around the selection" }).click();
      const cell = await page.evaluate(() => {
        const { workbook } = (window as unknown as DeskWindow).workbench;
        return workbook.cell("My work", 0, 7);
      });
      assert.equal(cell.text, "12.34%");
      assert.equal(cell.format.bold, true);
      assert.equal(cell.format.fill, "#FFF9DB");
      assert.equal(cell.format.left?.style, "Continuous");
    },
  },
  {
    fact: "cells merge, rows group and fold, a note is written and shown",
    async run(workbench) {
      const { page } = workbench;
      await type(workbench, "H3", "A heading over three columns");
      await goTo(workbench, "H3:J3");
      await chooseOnCell(workbench, 2, 8, "Merge cells");
      await page.locator(".name-box").fill("5:7");
      await page.keyboard.press("Enter");
      const box = await page.locator(".grid").boundingBox();
      await page.mouse.click((box?.x ?? 0) + 14, (await cellPlace(workbench, 5, 0)).y, {
        button: "right",
      });
      await page.getByRole("menuitem", { name: "Group rows", exact: true }).click();
      await page.getByRole("button", { name: "Hide the group of rows" }).first().click();
      await page.getByRole("button", { name: "Show the group of rows" }).first().waitFor();
      await goTo(workbench, "H1");
      await page.keyboard.press("Shift+F2");
      await page.locator(".note-editor").fill("Share of the run rate");
      await page.keyboard.press("Control+Enter");
      await page.locator(".tip-note").getByText("Share of the run rate").waitFor();
    },
  },
  {
    fact: "F6 leads to the pane and back, F1 lists the keys, Ctrl+` shows formulas",
    async run(workbench) {
      const { page } = workbench;
      await focusCells(workbench);
      await page.keyboard.press("F6");
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), "IFRAME");
      await page.keyboard.press("F6");
      assert.match(
        await page.evaluate(() => document.activeElement?.className ?? ""),
        /cell-editor/,
      );
      await page.keyboard.press("F1");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
      await page.screenshot({ path: "test/browser/pictures/keys.png" });
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+`");
      await page.locator(".grid").getByText("=SUM(A1:A3)*2").first().waitFor();
      await page.keyboard.press("Control+`");
    },
  },
  {
    fact: "the page is ready soon and typing answers at once (measured, not judged)",
    async run(workbench) {
      const { page, origin } = workbench;
      const fresh = await page.context().newPage();
      const started = Date.now();
      await fresh.goto(`${origin}/workbench.html`);
      await fresh.locator(".grid revogr-data .rgCell").first().waitFor();
      const ready = Date.now() - started;
      await fresh.close();
      await page.getByRole("tab", { name: "Cover", exact: true }).click();
      await goTo(workbench, "P40");
      const lag = await keyLag(workbench);
      await focusCells(workbench);
      await page.keyboard.press("Escape");
      await goTo(workbench, "A1");
      await page.getByRole("tab", { name: "My work", exact: true }).click();
      console.log(`    ready after ${ready} ms; a key shows after ${lag.toFixed(0)} ms (median)`);
      assert.ok(ready > 0 && lag > 0);
    },
  },
];

interface DeskWindow {
  readonly workbench: {
    readonly workbook: {
      activeSheet(): { readonly name: string };
      cell(
        sheet: string,
        row: number,
        column: number,
      ): {
        readonly text: string;
        readonly format: {
          readonly bold: boolean;
          readonly fill: string | null;
          readonly left: { readonly style: string } | undefined;
        };
      };
    };
  };
}

/** Median of the milliseconds from a key to the frame that shows it. */
function keyLag({ page }: Pick<OpenedWorkbench, "page">): Promise<number> {
  return page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>(".cell-editor");
    const times: number[] = [];
    for (const letter of "=1+2+3+4+5") {
      const start = performance.now();
      if (field === null) break;
      field.value += letter;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          setTimeout(resolve);
        });
      });
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  });
}

async function focusCells({ page }: Pick<OpenedWorkbench, "page">): Promise<void> {
  await page.evaluate(() => {
    window.focus();
    document.querySelector<HTMLElement>(".cell-editor")?.focus();
  });
}

function openSheet({ page }: Pick<OpenedWorkbench, "page">): Promise<string> {
  return page.evaluate(
    () => (window as unknown as DeskWindow).workbench.workbook.activeSheet().name,
  );
}

async function chooseOnTab(workbench: OpenedWorkbench, tab: string, choice: string): Promise<void> {
  const { page } = workbench;
  await page.getByRole("tab", { name: tab, exact: true }).click({ button: "right" });
  await page.getByRole("menuitem", { name: choice, exact: true }).click();
  await calculated(page);
  await focusCells(workbench);
}

async function chooseOnCell(
  workbench: OpenedWorkbench,
  row: number,
  column: number,
  choice: string,
): Promise<void> {
  const { x, y } = await cellPlace(workbench, row, column);
  await workbench.page.mouse.click(x, y, { button: "right" });
  await workbench.page.getByRole("menuitem", { name: choice, exact: true }).click();
}
