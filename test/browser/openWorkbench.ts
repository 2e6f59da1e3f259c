import { join } from "node:path";
import process from "node:process";
import type { FrameLocator, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { BROWSER_FLAGS } from "../../tools/browser/findBrowser";
import { serveDist } from "./distServer";

/** The production build in a browser. */
export interface OpenedWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly origin: string;
  /** Addresses outside of this machine that a page asked for; none is let through. */
  readonly outside: readonly string[];
  /** Errors that pages reported. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** The window of the browser: CSS pixels, and pixels of a picture for each of them. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

const ROOT = join(import.meta.dirname, "../..");
const OFFICE_FILES = join(ROOT, "node_modules/@microsoft/office-js/dist");
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** The build that is tried; BUILDOUT_DIST can name another one than dist/. */
export const DIST = process.env["BUILDOUT_DIST"] ?? join(ROOT, "dist");

/**
 * Serves dist/ as the build wrote it and opens the workbench. Only office.js comes from the
 * devDependency in place of Microsoft's CDN; every other request to the outside is refused and noted.
 */
export async function openWorkbench(
  executablePath: string,
  screen: Screen = { width: 1366, height: 768, scale: 1 },
): Promise<OpenedWorkbench> {
  const server = await serveDist(DIST);
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: screen.width, height: screen.height },
    deviceScaleFactor: screen.scale,
  });
  const outside: string[] = [];
  const errors: string[] = [];
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (url.startsWith(`${server.origin}/`) || url.startsWith("data:")) await route.continue();
    else if (url.startsWith(OFFICE_CDN)) {
      const [name = ""] = url.slice(OFFICE_CDN.length).split(/[?#]/);
      await route.fulfill({ path: join(OFFICE_FILES, name) });
    } else {
      outside.push(url);
      await route.abort();
    }
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${server.origin}/workbench.html`);
  await page.locator(".cell-editor").waitFor({ state: "attached" });
  return {
    page,
    pane: page.frameLocator("iframe"),
    origin: server.origin,
    outside,
    errors,
    async close() {
      await browser.close();
      server.close();
    },
  };
}
