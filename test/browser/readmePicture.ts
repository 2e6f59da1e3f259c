import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { findBrowser } from "../../tools/browser/findBrowser";
import { openWorkbench } from "./openWorkbench";
import { insertTemplate } from "./workbenchActions";

/** Writes docs/pictures/workbench.png, 1366 × 768: the cover of Revenue drivers with its chart, and the pane. */
const PICTURE = join(import.meta.dirname, "../../docs/pictures/workbench.png");

/** Wide enough for the whole cover beside the pane; the picture is scaled down to 1366 pixels. */
const WIDTH = 1990;
const SCALE = 1366 / WIDTH;

const browser = findBrowser();
if (browser === undefined) {
  console.log("No picture: no Chrome, Edge or Chromium found; CHROME_BIN can name one.");
  process.exitCode = 1;
} else await draw(browser);

async function draw(executable: string): Promise<void> {
  const screen = { width: WIDTH, height: Math.round(768 / SCALE), scale: SCALE };
  const workbench = await openWorkbench(executable, screen);
  try {
    await workbench.pane.getByRole("button", { name: "Skip" }).click();
    await insertTemplate(workbench, "Revenue drivers");
    await workbench.page.getByRole("tab", { name: "Cover", exact: true }).click();
    await workbench.page.waitForTimeout(800);
    mkdirSync(dirname(PICTURE), { recursive: true });
    await workbench.page.screenshot({ path: PICTURE });
    console.log(`Written: ${PICTURE}`);
  } finally {
    await workbench.close();
  }
}
