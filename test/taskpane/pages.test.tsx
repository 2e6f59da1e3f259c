/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { render } from "preact";
import { act } from "preact/test-utils";
import type { InsertOrder } from "../../src/taskpane/officePort";
import { keepFocus } from "../../src/taskpane/pages/keepFocus";
import { Pane } from "../../src/taskpane/pages/Pane";
import { typeText } from "../../src/taskpane/state/formActions";
import { openPage } from "../../src/taskpane/state/navigationActions";
import type { OfficePort } from "../../src/taskpane/officePort";
import { inserted, paneForTests } from "./support/paneForTests";

async function shown(office: Partial<OfficePort> = {}, firstRun = false) {
  document.documentElement.lang = "en";
  document.title = "Buildout";
  document.body.innerHTML = '<div id="pane"></div>';
  const place = document.getElementById("pane") as HTMLElement;
  const pane = paneForTests(office, firstRun);
  const draw = (): void => {
    void act(() => {
      render(<Pane state={pane.store.get()} store={pane.store} commands={pane.commands} />, place);
    });
  };
  pane.store.subscribe(draw);
  draw();
  await pane.commands.start();
  return { ...pane, place };
}

// axe asks for a canvas to tell icon fonts; jsdom has none and says so on the console.
HTMLCanvasElement.prototype.getContext = () => null;

/** What axe finds, where jsdom can tell; colors and sizes need a browser. */
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document, {
    rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("what is painted before the scripts are here has the tabs that the pane draws", async () => {
  const html = readFileSync(join(import.meta.dirname, "../../src/taskpane/taskpane.html"), "utf8");
  const first = new DOMParser().parseFromString(html, "text/html");
  const { place } = await shown();
  const tabs = (root: ParentNode): unknown =>
    [...root.querySelectorAll(".tablist > .tab")].map((tab) => [
      tab.querySelector(".tab-name")?.textContent,
      tab.querySelector("path")?.getAttribute("d"),
      tab.getAttribute("aria-selected") === "true",
    ]);
  expect(tabs(first)).toEqual(tabs(place));
  expect(first.querySelectorAll("button, input, a")).toHaveLength(0);
});

test("Tab reaches the heading that has just opened, as office.js asks, until the focus leaves", async () => {
  const hasFocus = jest.spyOn(document, "hasFocus").mockReturnValue(true);
  const { commands, place } = await shown();
  commands.openTemplate("sample");
  await settled();
  const heading = place.querySelector("h2");
  expect(document.activeElement).toBe(heading);
  expect(heading?.tabIndex).toBe(0);
  heading?.blur();
  expect(heading?.tabIndex).toBe(-1);
  hasFocus.mockRestore();
});

test("when what has the focus goes away, what stood before it has the focus", async () => {
  document.body.innerHTML = '<div id="pane"><button>1</button><button>2</button></div>';
  const place = document.getElementById("pane") as HTMLElement;
  const [first, second] = place.querySelectorAll("button");
  second?.focus();
  keepFocus(place, () => second?.remove());
  expect(document.activeElement).toBe(document.body);
  await settled();
  expect(document.activeElement).toBe(first);
});

async function settled(): Promise<void> {
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 80)));
}

const sampleCells = { price: [20], growth: [0.1], volume: [1, 2, 3], basis: ["run_rate"] };
const standing = { inserted: () => Promise.resolve([inserted]) };

test.each<{ page: string; prepare: () => Promise<unknown> }>([
  { page: "the first run", prepare: () => shown({}, true) },
  { page: "the list with a template in the workbook", prepare: () => shown(standing) },
  {
    page: "a form with an input to fix",
    prepare: async () => {
      const { commands, store, settle } = await shown();
      commands.openTemplate("sample");
      settle();
      store.apply(typeText, "growth", "140");
    },
  },
  {
    page: "the receipt",
    prepare: async () => {
      const { commands } = await shown({ insert: () => Promise.resolve(inserted) });
      commands.openTemplate("sample");
      await commands.insert();
    },
  },
  {
    page: "the form of a template that stands, with inputs and sheets gone",
    prepare: async () => {
      const { commands } = await shown({
        inserted: () => Promise.resolve([{ ...inserted, gone: ["Outputs"] }]),
        inputs: () =>
          Promise.resolve({ values: { price: [25] }, formulas: [], missing: ["growth"] }),
        referring: () => Promise.resolve(["Sheet1!B4"]),
      });
      await commands.openStanding(inserted.id);
      await commands.askReplace();
    },
  },
  {
    page: "what an update has changed",
    prepare: async () => {
      const { commands, store } = await shown({
        ...standing,
        inputs: () => Promise.resolve({ values: { price: [25] }, formulas: [], missing: [] }),
        update: () => Promise.resolve([]),
      });
      await commands.openStanding(inserted.id);
      store.apply(typeText, "price", "30");
      await commands.update();
    },
  },
  {
    page: "the list after a removal",
    prepare: async () => {
      const { commands } = await shown({
        ...standing,
        inputs: () => Promise.resolve({ values: sampleCells, formulas: [], missing: [] }),
        remove: () => Promise.resolve(),
      });
      await commands.remove(inserted.id);
    },
  },
  {
    page: "an insertion that failed",
    prepare: async () => {
      const { commands } = await shown({ insert: () => Promise.reject(new Error("locked")) });
      commands.openTemplate("sample");
      await commands.insert();
    },
  },
  {
    page: "the checks",
    prepare: async () => {
      const { commands, store } = await shown({
        ...standing,
        readChecks: () => Promise.resolve(["fails"]),
      });
      await commands.readChecks();
      store.apply(openPage, "checks");
    },
  },
])("axe finds nothing on $page", async ({ prepare }) => {
  await prepare();
  expect(await violations()).toEqual([]);
});

test("the button names the act, and leads to the input that stands in its way", async () => {
  const { commands, store, place } = await shown();
  commands.openTemplate("sample");
  const button = place.querySelector<HTMLButtonElement>(".action-bar .primary");
  expect(button?.textContent).toBe("Insert 2 sheets");
  expect(button?.getAttribute("aria-disabled")).toBe("false");
  store.apply(typeText, "growth", "140");
  expect(button?.getAttribute("aria-disabled")).toBe("true");
  expect(place.querySelector(".reason")?.textContent).toBe("Fix 1 input first");
  expect(place.querySelector("#message-growth")?.textContent).toBe(
    "Growth can't exceed 90 % a year. Type 14 for 14 %.",
  );
});

test("progress is shown and read aloud", async () => {
  const { commands, place } = await shown({
    insert: ({ onProgress }: InsertOrder) => {
      onProgress(1, 2, "Outputs");
      return new Promise(() => undefined);
    },
  });
  commands.openTemplate("sample");
  void commands.insert();
  expect(place.querySelector(".progress-text")?.textContent).toBe("2 of 2 · Outputs");
  expect(place.querySelector("[role=status]")?.textContent).toBe("2 of 2 · Outputs");
});

test("arrow keys move among the tabs, Home and End to the ends", async () => {
  const { place, store } = await shown();
  const press = (key: string): void => {
    const tab = place.querySelector('[role=tab][aria-selected="true"]');
    tab?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  };
  for (const [key, page] of [
    ["ArrowRight", "functions"],
    ["End", "checks"],
    ["ArrowRight", "build"],
    ["ArrowLeft", "checks"],
    ["Home", "build"],
  ] as const) {
    press(key);
    expect(store.get().page).toBe(page);
  }
});

test("Remove asks once, on the page", async () => {
  const { place, store } = await shown({ ...standing, remove: () => Promise.resolve() });
  const click = (text: string): void => {
    const buttons = [...place.querySelectorAll<HTMLButtonElement>(".standing button")];
    buttons.find((button) => button.textContent === text)?.click();
  };
  click("Remove");
  expect(store.get().inWorkbook).toHaveLength(1);
  click("Remove 2 sheets");
  await new Promise((resolve) => setTimeout(resolve));
  expect(store.get().inWorkbook).toEqual([]);
});
