import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Host } from "../../src/host/host";
import { BRIDGE_QUERY, installScriptBridge } from "../../src/host/scriptBridge";
import type { ScriptBridge } from "../../src/host/scriptBridge";

/** A page with the real office.js on it. */
export interface OfficePage {
  readonly window: OfficeWindow;
  readonly bridge: ScriptBridge;
  /** Ends a page that was made for one test. */
  readonly close: () => void;
}

/** What office.js puts into a page. */
export interface OfficeWindow extends Window {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  eval(code: string): unknown;
}

const FILES = join(import.meta.dirname, "../../node_modules/@microsoft/office-js/dist");

/** Address that the files of office.js seem to come from; nothing is fetched. */
const BASE = "https://localhost/officejs/";

/**
 * A new page, or the one that the test runs in when it has one: there office.js is loaded once, and
 * every later start connects another host to it.
 */
export async function officePage(host: Host): Promise<OfficePage> {
  if (typeof document === "undefined") {
    const window = await blankWindow();
    return {
      ...newPage(window, host),
      close() {
        window.close();
      },
    };
  }
  if (pageOfTest === undefined) pageOfTest = newPage(window, host);
  else pageOfTest.bridge.connect(host);
  return pageOfTest;
}

let pageOfTest: OfficePage | undefined;

/** jsdom does not load inside a window of its own, so it is asked for only where there is none. */
async function blankWindow(): Promise<OfficeWindow> {
  const { JSDOM } = await import("jsdom");
  const { window } = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: `https://localhost/taskpane.html${BRIDGE_QUERY}`,
    runScripts: "outside-only",
    pretendToBeVisual: true,
  });
  return window as unknown as OfficeWindow;
}

/** The host is there before office.js, which asks for its context while it starts. */
function newPage(window: OfficeWindow, host: Host): OfficePage {
  if (!window.location.search.includes("_host_Info")) {
    window.history.replaceState(null, "", `${window.location.pathname}${BRIDGE_QUERY}`);
  }
  const bridge = installScriptBridge(window);
  bridge.connect(host);
  serveScripts(window);
  const script = window.document.createElement("script");
  script.src = `${BASE}office.js`;
  window.document.head.appendChild(script);
  return { window, bridge, close: () => undefined };
}

/** Scripts of office.js are read from the disk and run in the window, in the order of their tags. */
function serveScripts(window: OfficeWindow): void {
  const { head } = window.document;
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    const source = node.nodeName === "SCRIPT" ? (node as unknown as HTMLScriptElement).src : "";
    append(node);
    if (source.startsWith(BASE)) {
      const file = join(FILES, source.slice(BASE.length).replace(/[?#].*/, ""));
      const run = (): void => {
        window.eval(readFileSync(file, "utf8"));
        node.dispatchEvent(new (window as unknown as { Event: typeof Event }).Event("load"));
      };
      if (source.endsWith("office.js")) run();
      else queueMicrotask(run);
    }
    return node;
  };
}
