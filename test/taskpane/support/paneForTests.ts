import { calculatePlan } from "../../../src/analysis/planFigures";
import { createEngine } from "../../../src/engine/createEngine";
import { createCommands } from "../../../src/taskpane/commands";
import { createModelLibrary } from "../../../src/taskpane/createModelLibrary";
import type { OfficePort } from "../../../src/taskpane/officePort";
import { initialState } from "../../../src/taskpane/state/paneState";
import type { InsertedTemplate } from "../../../src/taskpane/state/paneState";
import { createStore } from "../../../src/taskpane/state/store";
import { withoutExcel } from "../../../src/taskpane/withoutExcel";
import { sampleTemplate } from "../../support/sampleTemplate";

/** What the port of these tests says stands in the workbook after an insertion. */
export const inserted: InsertedTemplate = {
  id: "buildout.inserted.1",
  template: "sample",
  title: "Sample",
  preset: "Base",
  day: "2026-11-25",
  sheets: [
    { sheet: "Inputs", address: "A1", sheetId: "one" },
    { sheet: "Outputs", address: "A1", sheetId: "two" },
  ],
  gone: [],
  inputs: 4,
  names: 1,
  firstInput: { sheet: "Inputs", address: "C3" },
  checks: [{ key: "total", title: "Total = sum of years", sheet: "Outputs", address: "C4" }],
};

/** A pane over the sample template; `office` says what Excel does. Pauses end when `settle` is called. */
export function paneForTests(office: Partial<OfficePort>, firstRun = false) {
  const store = createStore(initialState({ firstRun }));
  const remembered = new Map<string, string>();
  const downloads = new Map<string, Uint8Array>();
  let waiting: (() => void) | undefined;
  const commands = createCommands({
    store,
    office: { ...withoutExcel, ready: () => Promise.resolve("ready"), ...office },
    memory: { setItem: (key, value) => void remembered.set(key, value) },
    loadLibrary: () =>
      Promise.resolve(
        createModelLibrary(
          [sampleTemplate],
          (plan) => calculatePlan(plan, createEngine()),
          // Loaded when it is needed: the library of files does not start in a page of jsdom.
          async (plan, values, how) =>
            (await import("../../../src/xlsx/writeXlsx")).writeXlsx(plan, values, how),
        ),
      ),
    loadFunctions: () => Promise.reject(new Error("offline")),
    download: (name, bytes) => void downloads.set(name, bytes),
    copy: () => Promise.resolve(),
    later: (work) => {
      waiting = work;
    },
  });
  const settle = (): void => {
    waiting?.();
    waiting = undefined;
  };
  return { store, commands, remembered, downloads, settle };
}
