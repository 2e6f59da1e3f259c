import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { findBrowser } from "../../tools/browser/findBrowser";
import type { OpenedWorkbench } from "./openWorkbench";
import { DIST, openWorkbench } from "./openWorkbench";
import { steps } from "./steps";

const ROOT = join(import.meta.dirname, "../..");
const PICTURES = join(ROOT, "test/browser/pictures");

/**
 * Parts of facts: only the steps that say one of them are run, in their order. A step that builds on
 * an earlier one needs that one too.
 */
const ASKED = process.argv.slice(2);

process.exitCode = await main();

function isAsked(fact: string): boolean {
  return ASKED.length === 0 || ASKED.some((part) => fact.includes(part));
}

/** Runs the steps in a browser; the exit code. */
async function main(): Promise<number> {
  const browser = findBrowser();
  if (browser === undefined) {
    const required = process.env["REQUIRE_BROWSER"] === "1";
    console.log(
      `Browser tests ${required ? "failed" : "left out"}: no Chrome, Edge or Chromium found; CHROME_BIN can name one.`,
    );
    return required ? 1 : 0;
  }
  if (!existsSync(join(DIST, "workbench.html"))) {
    console.log("Browser tests failed: dist/ has no workbench.html; run npm run build first.");
    return 1;
  }
  mkdirSync(PICTURES, { recursive: true });
  const workbench = await openWorkbench(browser);
  let failed = 0;
  let tried = 0;
  try {
    for (const [index, { fact, run }] of steps.entries()) {
      if (!isAsked(fact)) continue;
      tried += 1;
      const started = Date.now();
      try {
        await run(workbench);
        console.log(`  ✓ ${fact} (${Date.now() - started} ms)`);
      } catch (error) {
        failed += 1;
        console.log(`  ✕ ${fact}\n${error instanceof Error ? error.message : String(error)}`);
      }
      await picture(workbench, `step-${String(index + 1).padStart(2, "0")}`);
    }
    if (ASKED.length === 0) await lookAt(workbench);
  } finally {
    await workbench.close();
  }
  console.log(failed === 0 ? `${tried} browser steps passed.` : `${failed} browser steps failed.`);
  if (tried === 0) console.log(`No step says ${ASKED.join(" or ")}.`);
  return failed === 0 && tried > 0 ? 0 : 1;
}

/** Pictures for a person to look at: the page in both themes, the pane in its usual widths. */
async function lookAt(workbench: OpenedWorkbench): Promise<void> {
  const { page, origin } = workbench;
  await picture(workbench, "workbench-light");
  await page.emulateMedia({ colorScheme: "dark" });
  await picture(workbench, "workbench-dark");
  await page.emulateMedia({ colorScheme: "light" });
  const pane = await page.context().newPage();
  for (const width of [320, 350]) {
    await pane.setViewportSize({ width, height: 640 });
    await pane.goto(`${origin}/taskpane.html`);
    await pane.waitForTimeout(1500);
    await pane.screenshot({ path: join(PICTURES, `pane-${width}.png`) });
  }
}

async function picture({ page }: OpenedWorkbench, name: string): Promise<void> {
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
