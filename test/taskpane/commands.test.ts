import { FIRST_RUN_SEEN } from "../../src/taskpane/commands";
import type { InsertOrder } from "../../src/taskpane/officePort";
import { typeText } from "../../src/taskpane/state/formActions";
import { inserted, paneForTests } from "./support/paneForTests";

test("at the start the templates and what stands in the workbook are shown", async () => {
  const { store, commands } = paneForTests({ inserted: () => Promise.resolve([inserted]) });
  await commands.start();
  expect(store.get()).toMatchObject({
    office: "ready",
    templates: { status: "ready" },
    inWorkbook: [inserted],
  });
});

test("key figures follow what is typed, after a pause", async () => {
  const { store, commands, settle } = paneForTests({});
  await commands.start();
  commands.openTemplate("sample");
  settle();
  expect(store.get().form?.figures).toMatchObject({ figures: [{ text: "$120.0bn" }] });
  store.apply(typeText, "price", "10");
  expect(store.get().form?.figures).toMatchObject({ stale: true });
  settle();
  expect(store.get().form?.figures).toMatchObject({ figures: [{ text: "$60.0bn" }], stale: false });
});

test("an input that the template refuses keeps the form from being inserted", async () => {
  const insert = jest.fn();
  const { store, commands } = paneForTests({ insert });
  await commands.start();
  commands.openTemplate("sample");
  store.apply(typeText, "growth", "140");
  await commands.insert();
  expect(insert).not.toHaveBeenCalled();
  expect(store.get().form?.refused).toEqual({
    growth: "Growth can't exceed 90 % a year. Type 14 for 14 %.",
  });
});

test("an insertion shows its progress and ends in the receipt", async () => {
  const seen: string[] = [];
  const { store, commands } = paneForTests({
    insert: (order: InsertOrder) => {
      order.onProgress(1, 2, "Outputs");
      return Promise.resolve(inserted);
    },
  });
  store.subscribe(({ announcement }) => seen.push(announcement));
  await commands.start();
  commands.openTemplate("sample");
  await commands.insert();
  expect(store.get().insertion).toEqual({ status: "done", inserted });
  expect(store.get().inWorkbook).toEqual([inserted]);
  expect(seen).toContain("2 of 2 · Outputs");
  expect(seen.at(-1)).toBe("Sample inserted: 2 sheets, 4 inputs, 1 check.");
});

test("cancel reaches Excel, and the report says that nothing stands", async () => {
  const { store, commands } = paneForTests({
    insert: ({ signal }: InsertOrder) =>
      new Promise((_, reject) => {
        signal.addEventListener("abort", () => {
          reject(new Error("You canceled it."));
        });
      }),
  });
  await commands.start();
  commands.openTemplate("sample");
  const done = commands.insert();
  commands.cancel();
  await done;
  expect(store.get().insertion).toMatchObject({
    status: "failed",
    failure: {
      what: "Sample was not inserted; the workbook is as it was.",
      why: "You canceled it.",
    },
  });
  expect(store.get().form?.template.name).toBe("sample");
});

test("a failure of Excel is told with its reason, and the inputs are kept", async () => {
  const { store, commands } = paneForTests({
    insert: () => Promise.reject(new Error("The workbook is protected.")),
  });
  await commands.start();
  commands.openTemplate("sample");
  store.apply(typeText, "price", "25");
  await commands.insert();
  expect(store.get().insertion).toMatchObject({ failure: { why: "The workbook is protected." } });
  expect(store.get().form?.values["price"]).toBe(25);
});

test("a removed template leaves the list", async () => {
  const { store, commands } = paneForTests({
    inserted: () => Promise.resolve([inserted]),
    remove: () => Promise.resolve(),
  });
  await commands.start();
  await commands.remove(inserted.id);
  expect(store.get().inWorkbook).toEqual([]);
});

test("checks are read where they stand", async () => {
  const { store, commands } = paneForTests({
    inserted: () => Promise.resolve([inserted]),
    readChecks: () => Promise.resolve(["fails"]),
  });
  await commands.start();
  await commands.readChecks();
  expect(store.get().checks).toEqual({ "buildout.inserted.1/total": "fails" });
});

test("the first-run page inserts the worked example and is not shown again", async () => {
  const { store, commands, remembered } = paneForTests(
    { insert: () => Promise.resolve(inserted) },
    true,
  );
  await commands.start();
  await commands.insertExample();
  expect(store.get()).toMatchObject({ firstRun: false, insertion: { status: "done" } });
  expect(remembered.has(FIRST_RUN_SEEN)).toBe(true);
});

test("functions that cannot be loaded are told, and what to do", async () => {
  const { store, commands } = paneForTests({});
  await commands.loadFunctions();
  expect(store.get().functions).toEqual({
    status: "failed",
    failure: {
      what: "The functions could not be loaded.",
      why: "offline",
      next: "Check the connection, then close and open this pane.",
    },
  });
});
