import assert from "node:assert/strict";
import { calculated, readCells, readFormula, sheetNames } from "./sheetReader";
import type { Step } from "./step";
import { cellPlace, goTo, insertTemplate, press, type } from "./workbenchActions";

/** An analyst at work on a sheet of her own. */
export const analystSteps: readonly Step[] = [
  {
    fact: "a new sheet is added and renamed",
    async run({ page }) {
      const before = await sheetNames(page);
      await page.getByRole("button", { name: "New sheet" }).click();
      const added = (await sheetNames(page)).find((name) => !before.includes(name)) ?? "";
      await page.getByRole("tab", { name: added, exact: true }).dblclick();
      await page.locator(".tab-name").fill("My work");
      await page.keyboard.press("Enter");
      assert.ok((await sheetNames(page)).includes("My work"));
    },
  },
  {
    fact: "pointing with the mouse puts a range into a formula",
    async run(workbench) {
      const { page } = workbench;
      for (const [index, text] of ["5", "7", "9"].entries()) {
        await type(workbench, `A${index + 1}`, text);
      }
      await goTo(workbench, "C1");
      await page.keyboard.type("=SUM(");
      const [from, to] = [await cellPlace(workbench, 0, 0), await cellPlace(workbench, 2, 0)];
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 3 });
      await page.mouse.up();
      await page.keyboard.type(")*2");
      await press(workbench, "Enter");
      assert.equal(await readFormula(page, "My work!C1"), "=SUM(A1:A3)*2");
      assert.deepEqual(await readCells(page, "My work!C1"), [42]);
    },
  },
  {
    fact: "arrows point too, F4 sets the dollars",
    async run(workbench) {
      await goTo(workbench, "C2");
      await workbench.page.keyboard.type("=1+");
      await workbench.page.keyboard.press("ArrowUp");
      await workbench.page.keyboard.press("F4");
      await press(workbench, "Enter");
      assert.equal(await readFormula(workbench.page, "My work!C2"), "=1+$C$1");
    },
  },
  {
    fact: "cells go to the clipboard as text and formulas follow when they are pasted",
    async run(workbench) {
      const { page } = workbench;
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await goTo(workbench, "A1:C1");
      await page.keyboard.press("Control+c");
      const text = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(text, "5\t\t42");
      await goTo(workbench, "A5");
      await press(workbench, "Control+v");
      assert.equal(await readFormula(page, "My work!C5"), "=SUM(A5:A7)*2");
    },
  },
  {
    fact: "a table from elsewhere is pasted, and one undo takes it away",
    async run(workbench) {
      const { page } = workbench;
      await page.evaluate(() => navigator.clipboard.writeText('a\tb\n1,234\t5%\r\n"x\ty"\t=1+1'));
      await goTo(workbench, "E5");
      await press(workbench, "Control+v");
      const pasted = ["a", "b", 1234, 0.05, "x\ty", 2];
      assert.deepEqual(await readCells(page, "My work!E5:F7"), pasted);
      await press(workbench, "Control+z");
      assert.deepEqual(await readCells(page, "My work!E5:F7"), Array(6).fill(null));
    },
  },
  {
    fact: "what stands in the way of a spill blocks it until it is cleared",
    async run(workbench) {
      const { page } = workbench;
      await type(workbench, "A10", '=BUILDOUT.CAPEX.PHASE(1400,8,"scurve")');
      await type(workbench, "D10", "in the way");
      const [blocked] = await readCells(page, "My work!A10");
      assert.ok(typeof blocked === "object" && blocked?.error === "#SPILL!");
      await goTo(workbench, "D10");
      await press(workbench, "Delete");
      assert.deepEqual(await readCells(page, "My work!A10"), [60.15625]);
    },
  },
  {
    fact: "a row inserted above a spill moves it and what refers to it; undo brings it back",
    async run(workbench) {
      const { page } = workbench;
      await type(workbench, "A12", "=SUM(A10#)");
      await goTo(workbench, "A9");
      await press(workbench, "Control+Shift+Equal");
      assert.equal(await readFormula(page, "My work!A13"), "=SUM(A11#)");
      assert.deepEqual(await readCells(page, "My work!A13"), [1400]);
      await press(workbench, "Control+z");
      assert.equal(await readFormula(page, "My work!A12"), "=SUM(A10#)");
    },
  },
  {
    fact: "a deleted row leaves #REF! and undo restores every formula",
    async run(workbench) {
      const { page } = workbench;
      await goTo(workbench, "A10");
      await press(workbench, "Control+Minus");
      assert.match(await readFormula(page, "My work!A11"), /#REF!/);
      await press(workbench, "Control+z");
      assert.deepEqual(await readCells(page, "My work!A12"), [1400]);
    },
  },
  {
    fact: "the menu of a column head inserts a column",
    async run(workbench) {
      const { page } = workbench;
      const { x } = await cellPlace(workbench, 0, 1);
      const box = await page.locator(".grid").boundingBox();
      await page.mouse.click(x, (box?.y ?? 0) + 10, { button: "right" });
      await page.getByRole("menuitem", { name: "Insert column to the left" }).click();
      await calculated(page);
      assert.equal(await readFormula(page, "My work!D1"), "=SUM(A1:A3)*2");
      await press(workbench, "Control+z");
    },
  },
  {
    fact: "the other two templates go into the same workbook, every check at zero",
    async run(workbench) {
      const before = await sheetNames(workbench.page);
      await insertTemplate(workbench, "Capacity schedule");
      await insertTemplate(workbench, "Funding mix");
      const added = (await sheetNames(workbench.page)).filter((name) => !before.includes(name));
      const covers = added.filter((name) => name.startsWith("Cover"));
      assert.equal(covers.length, 2);
      for (const cover of covers) {
        assert.deepEqual(await readCells(workbench.page, `${cover}!B5`), [0]);
      }
    },
  },
  {
    fact: "an input with choices lists them",
    async run(workbench) {
      const { page } = workbench;
      await page.getByRole("tab", { name: "Inputs", exact: true }).click();
      await goTo(workbench, "F19");
      await page.locator("select.choices").selectOption("recognized");
      await calculated(page);
      assert.deepEqual(await readCells(page, "Inputs!F19"), ["recognized"]);
      await press(workbench, "Control+z");
      assert.deepEqual(await readCells(page, "Inputs!F19"), ["run_rate"]);
    },
  },
  {
    fact: "Ctrl+F finds a text on another sheet",
    async run({ page }) {
      await page.keyboard.press("Control+f");
      await page.locator(".find-text").fill("=SUM(A1:A3)*2");
      await page.keyboard.press("Enter");
      await page.locator(".find-said").getByText("1 of 1").waitFor();
      assert.equal(await page.locator(".name-box").inputValue(), "C1");
      await page.keyboard.press("Escape");
    },
  },
];
