import { checkReading, excelPort, themeOf } from "../../src/taskpane/excelPort";
import { templateCard } from "../../src/taskpane/templateCard";
import { startOffice } from "../support/office";
import { sampleTemplate } from "../support/sampleTemplate";

const order = {
  template: templateCard(sampleTemplate),
  preset: "Base",
  plan: sampleTemplate.plan(sampleTemplate.values("Base"), "Base"),
  signal: new AbortController().signal,
  onProgress: () => undefined,
};

test("what is inserted is found again, its checks are read, and it is removed", async () => {
  const { workbook, host } = await startOffice();
  expect(await excelPort.ready()).toBe("ready");
  const inserted = await excelPort.insert(order);
  expect(await excelPort.inserted()).toEqual([inserted]);
  expect(await excelPort.readChecks(inserted.checks)).toEqual(["passes"]);
  workbook.setContents("Outputs", 2, 2, [[0]]);
  workbook.recalculate();
  expect(await excelPort.readChecks(inserted.checks)).toEqual(["fails"]);
  await excelPort.goTo({ sheet: "Outputs", address: "C4" });
  expect(workbook.activeSheet().name).toBe("Outputs");
  await excelPort.remove(inserted.id);
  expect(await excelPort.inserted()).toEqual([]);
  expect(host.refusals).toEqual([]);
});

test("inputs are read, updated and put back through Excel, and a replacement keeps the names", async () => {
  const { workbook, host } = await startOffice();
  const { id } = await excelPort.insert(order);
  const shapes = [{ key: "price", sheet: "Inputs", rows: 1, columns: 1 }];
  const write = { key: "price", index: 0, content: 30 };
  const undo = await excelPort.update(id, shapes, [write]);
  workbook.recalculate();
  expect(workbook.engine.value("Outputs", 2, 2)).toBe(180);
  await excelPort.update(id, shapes, undo);
  expect((await excelPort.inputs(id, shapes)).values).toEqual({ price: [20] });
  expect(await excelPort.referring(id)).toEqual([]);
  const replaced = await excelPort.insert({ ...order, replaces: id });
  expect(replaced.sheets.map(({ sheet }) => sheet)).toEqual(["Inputs", "Outputs"]);
  expect(await excelPort.inserted()).toEqual([replaced]);
  await expect(excelPort.inputs(id, shapes)).rejects.toThrow("None of its sheets");
  expect(host.refusals).toEqual([]);
});

test("a formula goes into the active cell only when its answer has room", async () => {
  const { workbook } = await startOffice();
  workbook.setContents("Sheet1", 0, 3, [["mine"]]);
  workbook.select("Sheet1", { row: 0, column: 1, rows: 1, columns: 1 });
  const formula = { formula: "={1,2,3}", rows: 1, columns: 3, anyway: false };
  expect(await excelPort.insertFormula(formula)).toEqual({
    status: "blocked",
    cell: "B1",
    taken: "D1",
  });
  expect(workbook.engine.cell("Sheet1", 0, 1).formula).toBeUndefined();
  workbook.select("Sheet1", { row: 2, column: 1, rows: 1, columns: 1 });
  expect(await excelPort.insertFormula(formula)).toEqual({ status: "placed", cell: "B3" });
  workbook.recalculate();
  expect(workbook.engine.value("Sheet1", 2, 3)).toBe(3);
});

test("a selection comes with its sheet and its values", async () => {
  const { workbook } = await startOffice();
  workbook.setContents("Sheet1", 0, 0, [[1, 2]]);
  workbook.select("Sheet1", { row: 0, column: 0, rows: 1, columns: 2 });
  expect(await excelPort.selection()).toEqual({ address: "Sheet1!A1:B1", values: [[1, 2]] });
});

test("a sheet that is gone is told in words", async () => {
  await startOffice();
  await expect(excelPort.goTo({ sheet: "Nowhere", address: "A1" })).rejects.toThrow("Excel says:");
});

test.each([
  { value: 0, reading: "passes" },
  { value: 1e-9, reading: "fails" },
  { value: "#NAME?", reading: "unknown" },
  { value: undefined, reading: "unknown" },
])("a check of $value $reading", ({ value, reading }) => {
  expect(checkReading(value)).toBe(reading);
});

test("a dark background of Office makes a dark pane", () => {
  expect([themeOf("#262626"), themeOf("#FFFFFF"), themeOf("")]).toEqual([
    "dark",
    "light",
    undefined,
  ]);
});
