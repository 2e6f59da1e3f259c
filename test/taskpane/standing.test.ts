import type { InputWrite, StandingInputs } from "../../src/excel/standingInputs";
import type { InsertOrder, OfficePort } from "../../src/taskpane/officePort";
import { choosePreset, resetForm, setCell, typeText } from "../../src/taskpane/state/formActions";
import type { InsertedTemplate } from "../../src/taskpane/state/paneState";
import { presetOf } from "../../src/taskpane/state/standingValues";
import { templateCard } from "../../src/taskpane/templateCard";
import { sampleTemplate } from "../support/sampleTemplate";
import { inserted, paneForTests } from "./support/paneForTests";

const read: StandingInputs = {
  values: { price: [25], growth: [0.1], volume: [1, null, 3], basis: ["run_rate"] },
  formulas: [],
  missing: [],
};

async function opened(inputs: StandingInputs = read, office = {}) {
  const pane = paneForTests({
    inserted: () => Promise.resolve([inserted]),
    inputs: () => Promise.resolve(inputs),
    ...office,
  });
  await pane.commands.start();
  await pane.commands.openStanding(inserted.id);
  return pane;
}

test("the form of a template that stands has the values of the workbook, none marked", async () => {
  const { store } = await opened();
  const { form } = store.get();
  expect(form?.values).toEqual({
    price: 25,
    growth: 0.1,
    volume: [1, null, 3],
    basis: "run_rate",
  });
  expect(form?.base).toBe(form?.values);
  expect(form?.preset).toBe("Base");
});

test("an update writes the cells that differ and no other", async () => {
  const update = jest.fn<Promise<InputWrite[]>, Parameters<OfficePort["update"]>>();
  update.mockResolvedValue([{ key: "price", index: 0, content: 25 }]);
  const { store, commands } = await opened(read, { update });
  store.apply(typeText, "price", "30");
  store.apply(typeText, "volume.1", "7");
  store.apply(setCell, "basis", "run_rate");
  await commands.update();
  expect(update.mock.calls[0]?.[2]).toEqual([
    { key: "price", index: 0, content: 30 },
    { key: "volume", index: 1, content: 7 },
  ]);
  expect(store.get().insertion).toMatchObject({
    status: "updated",
    update: {
      changes: [
        { title: "Price", before: "25\u00A0$bn", after: "30\u00A0$bn" },
        { title: "Volume", before: "", after: "1 of 3 values" },
      ],
      undone: false,
    },
  });
});

test("an update is taken back with what stood, and done again", async () => {
  const stood = [{ key: "price", index: 0, content: "=A1" }];
  const newer = [{ key: "price", index: 0, content: 30 }];
  const update = jest.fn<Promise<InputWrite[]>, Parameters<OfficePort["update"]>>();
  update.mockResolvedValueOnce(stood).mockResolvedValueOnce(newer);
  const { store, commands } = await opened(read, { update });
  store.apply(typeText, "price", "30");
  await commands.update();
  await commands.undoUpdate();
  expect(update.mock.calls[1]?.[2]).toBe(stood);
  expect(store.get().insertion).toMatchObject({ update: { undone: true, undo: newer } });
});

test("an update that Excel refuses keeps the form and says that nothing was written", async () => {
  const { store, commands } = await opened(read, {
    update: () => Promise.reject(new Error("A cell is being edited.")),
  });
  store.apply(typeText, "price", "30");
  await commands.update();
  expect(store.get().failure?.what).toBe("Sample was not updated; its inputs are as they were.");
  expect(store.get().form?.values["price"]).toBe(30);
});

test("values of a preset come into the form; Reset returns to the workbook", async () => {
  const { store } = await opened();
  store.apply(typeText, "growth", "12");
  store.apply(choosePreset, "High", sampleTemplate.values("High"));
  expect(store.get().form?.values).toMatchObject({ price: 30, growth: 0.12, volume: [1, 2, 3] });
  store.apply(resetForm);
  expect(store.get().form?.values).toMatchObject({ price: 25, volume: [1, null, 3] });
});

test("inputs that are gone are named, and replacing asks before it breaks formulas", async () => {
  const insert = jest.fn<Promise<InsertedTemplate>, [InsertOrder]>();
  insert.mockResolvedValue({ ...inserted, id: "buildout.inserted.2" });
  const { values } = read;
  const damaged = {
    values: { price: values["price"] ?? [], basis: values["basis"] ?? [] },
    formulas: [],
    missing: ["growth", "volume"],
  };
  const { store, commands } = await opened(damaged, {
    insert,
    referring: () => Promise.resolve(["Sheet1!B4"]),
  });
  expect(store.get().form?.standing?.missing).toEqual(["growth", "volume"]);
  expect(store.get().form?.values).toMatchObject({ price: 25, volume: [1, 2, 3] });
  await commands.askReplace();
  expect(store.get().form?.standing?.referring).toEqual(["Sheet1!B4"]);
  await commands.replace();
  expect(insert.mock.calls[0]?.[0]).toMatchObject({ replaces: inserted.id });
  expect(store.get().inWorkbook.map(({ id }) => id)).toEqual(["buildout.inserted.2"]);
});

test("a removal is taken back by inserting with the inputs that stood", async () => {
  const insert = jest.fn().mockResolvedValue(inserted);
  const { store, commands } = await opened(read, { insert, remove: () => Promise.resolve() });
  await commands.remove(inserted.id);
  expect(store.get().removed).toMatchObject({ title: "Sample", values: { price: 25 } });
  await commands.undoRemoval();
  const [order] = insert.mock.calls[0] as [{ plan: ReturnType<typeof sampleTemplate.plan> }];
  expect(order.plan.sheets[0]?.blocks[0]?.rows[2]?.[2]).toBe(25);
  expect(store.get().removed).toBeUndefined();
});

test("a receipt closes when its sheets are gone again, by undo or by hand", async () => {
  let standing = [inserted];
  let changed = (): void => undefined;
  const { store, commands } = paneForTests({
    insert: () => Promise.resolve(inserted),
    inserted: () => Promise.resolve(standing),
    watch: (heard) => {
      changed = heard;
      return Promise.resolve();
    },
  });
  await commands.start();
  commands.openTemplate("sample");
  await commands.insert();
  expect(store.get().insertion?.status).toBe("done");
  standing = [];
  changed();
  await commands.refresh();
  expect(store.get()).toMatchObject({
    insertion: undefined,
    inWorkbook: [],
    announcement: "Sample is not in this workbook any more.",
  });
});

test("a look that began before an insertion ended does not close its receipt", async () => {
  let answer: (seen: InsertedTemplate[]) => void = () => undefined;
  let calls = 0;
  const { store, commands } = paneForTests({
    insert: () => Promise.resolve(inserted),
    inserted: () => {
      calls += 1;
      if (calls !== 2) return Promise.resolve(calls === 1 ? [] : [inserted]);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
  });
  await commands.start();
  commands.openTemplate("sample");
  const looked = commands.refresh();
  await commands.insert();
  answer([]);
  await looked;
  expect(calls).toBe(3);
  expect(store.get()).toMatchObject({ insertion: { status: "done" }, inWorkbook: [inserted] });
});

test("the preset is found behind the label of a plan that was changed", () => {
  const card = templateCard(sampleTemplate);
  expect([presetOf(card, "High"), presetOf(card, "High, changed"), presetOf(card, "?")]).toEqual([
    "High",
    "High",
    "Base",
  ]);
});
