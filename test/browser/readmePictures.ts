import { mkdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { findBrowser } from "../../tools/browser/findBrowser";
import { openWorkbench } from "./openWorkbench";
import type { TemplateTitle } from "./workbenchActions";
import { insertTemplate } from "./workbenchActions";

/** Writes the pictures of the README, 1366 × 768: a sheet of each template, and the pane beside it. */
const FOLDER = join(import.meta.dirname, "../../docs/pictures");

const PICTURES: readonly (readonly [file: string, template: TemplateTitle, sheet: string])[] = [
  ["workbench", "Revenue drivers", "Cover"],
  ["capacity-schedule", "Capacity schedule", "Outputs"],
  ["funding-mix", "Funding mix", "Cover"],
];

/** Wide enough for a whole cover beside the pane; the picture is scaled down to 1366 pixels. */
const WIDTH = 1990;
const SCALE = 1366 / WIDTH;

const browser = findBrowser();
if (browser === undefined) {
  console.log("No pictures: no Chrome, Edge or Chromium found; CHROME_BIN can name one.");
  process.exitCode = 1;
} else {
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of PICTURES) await draw(browser, ...picture);
}

async function draw(
  executable: string,
  file: string,
  template: TemplateTitle,
  sheet: string,
): Promise<void> {
  const screen = { width: WIDTH, height: Math.round(768 / SCALE), scale: SCALE };
  const workbench = await openWorkbench(executable, screen);
  try {
    await workbench.pane.getByRole("button", { name: "Skip" }).click();
    await insertTemplate(workbench, template);
    await workbench.page.getByRole("tab", { name: sheet, exact: true }).click();
    await workbench.page.waitForTimeout(800);
    const path = join(FOLDER, `${file}.png`);
    await workbench.page.screenshot({ path });
    console.log(`Written: ${path}`);
  } finally {
    await workbench.close();
  }
}
