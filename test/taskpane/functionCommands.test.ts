import { createEngine } from "../../src/engine/createEngine";
import { catalogue } from "../../src/functions/catalogue";
import { createFunctionCommands } from "../../src/taskpane/functionCommands";
import { createFunctionLibrary } from "../../src/taskpane/functionLibrary";
import type { FormulaOrder, OfficePort } from "../../src/taskpane/officePort";
import { toggleFunction, typeArgument } from "../../src/taskpane/state/functionActions";
import { initialState } from "../../src/taskpane/state/paneState";
import { createStore } from "../../src/taskpane/state/store";
import { withoutExcel } from "../../src/taskpane/withoutExcel";

async function opened(office: Partial<OfficePort>) {
  const store = createStore(initialState({ firstRun: false }));
  const copied: string[] = [];
  const commands = createFunctionCommands({
    store,
    office: { ...withoutExcel, ...office },
    loadFunctions: () =>
      Promise.resolve(createFunctionLibrary(catalogue, createEngine({ functions: catalogue }))),
    copy: (text) => {
      copied.push(text);
      return Promise.resolve();
    },
    later: (work) => {
      work();
    },
  });
  await commands.loadFunctions();
  const { functions } = store.get();
  const cards = functions.status === "ready" ? functions.value : [];
  const card = cards.find(({ id }) => id === "CAPEX.PHASE");
  if (!card) throw new Error("no CAPEX.PHASE");
  store.apply(toggleFunction, card);
  return { store, commands, card, copied };
}

test("the preview follows the arguments", async () => {
  const { store } = await opened({});
  expect(store.get().functionPreview).toMatchObject({ status: "ready", columns: 8 });
  store.apply(typeArgument, "periods", "4");
  expect(store.get().functionPreview).toMatchObject({ status: "ready", columns: 4 });
  store.apply(typeArgument, "total", "Sheet1!B2");
  expect(store.get().functionPreview).toEqual({ status: "unknown" });
});

test("a taken selection stands in the formula as its address and in the preview as its values", async () => {
  const orders: FormulaOrder[] = [];
  const { store, commands, card } = await opened({
    selection: () => Promise.resolve({ address: "Sheet1!B2", values: [[700]] }),
    insertFormula: (order) => {
      orders.push(order);
      return Promise.resolve({ status: "placed", cell: "D8" });
    },
  });
  store.apply(typeArgument, "profile", "even");
  store.apply(typeArgument, "periods", "2");
  await commands.takeSelection("total");
  expect(store.get().functionPreview).toMatchObject({ cells: ["350", "350"] });
  await commands.insertFormula(card, false);
  expect(orders).toEqual([
    {
      formula: '=BUILDOUT.CAPEX.PHASE(Sheet1!B2,2,"even")',
      rows: 1,
      columns: 2,
      anyway: false,
    },
  ]);
  expect(store.get().functionNote).toMatchObject({ kind: "done", text: "Inserted in D8." });
});

test("a cell in the way is named before anything is written", async () => {
  const { store, commands, card } = await opened({
    insertFormula: () => Promise.resolve({ status: "blocked", cell: "D8", taken: "F8" }),
  });
  await commands.insertFormula(card, false);
  expect(store.get().functionNote).toMatchObject({
    kind: "blocked",
    text: "D8 needs 8 cells, but F8 is not empty: the answer would show #SPILL!. Select a free cell, or clear F8.",
  });
});

test("the formula that is shown is the one that is copied", async () => {
  const { store, commands, card, copied } = await opened({});
  store.apply(typeArgument, "periods", "5");
  await commands.copyFormula(card);
  expect(copied).toEqual(['=BUILDOUT.CAPEX.PHASE(1400,5,"scurve")']);
});
