import { goToPlace } from "../../src/excel/goToPlace";
import { insertPlan } from "../../src/excel/insertPlan";
import { readPlaces } from "../../src/excel/readPlaces";
import { referringFormulas } from "../../src/excel/referringFormulas";
import { rememberedReceipts } from "../../src/excel/rememberedReceipts";
import { replaceInserted } from "../../src/excel/replaceInserted";
import { inputShapes, readInputs, writeInputs } from "../../src/excel/standingInputs";
import { watchSheets } from "../../src/excel/watchSheets";
import { sampleTemplate } from "../support/sampleTemplate";
import { excelForTests, samplePlan } from "./support/excelForTests";

const SHAPES = inputShapes(samplePlan);

async function inserted() {
  const bed = await excelForTests();
  await insertPlan(samplePlan);
  bed.workbook.recalculate();
  return { ...bed, receipt: await onlyReceipt() };
}

async function onlyReceipt() {
  const [receipt] = await rememberedReceipts();
  if (!receipt) throw new Error("nothing is remembered");
  return receipt;
}

test("inputs are read as they stand, where rows, columns and names of sheets have moved to", async () => {
  const { workbook, host } = await inserted();
  workbook.setContents("Inputs", 2, 2, [[25]]);
  workbook.setContents("Inputs", 4, 3, [[""]]);
  workbook.insertLines("Inputs", "rows", 1, 3);
  workbook.insertLines("Inputs", "columns", 0, 1);
  workbook.renameSheet("Inputs", "My assumptions");
  workbook.recalculate();
  expect(await readInputs(await onlyReceipt(), SHAPES)).toEqual({
    values: { price: [25], growth: [0.1], volume: [1, null, 3], basis: ["run_rate"] },
    formulas: [],
    missing: [],
  });
  await goToPlace((await onlyReceipt()).firstInput);
  expect(workbook.activeSheet()).toMatchObject({
    name: "My assumptions",
    selection: { row: 5, column: 3 },
  });
  expect(host.refusals).toEqual([]);
});

test("a check is read in its cell after rows were inserted above it", async () => {
  const { workbook, receipt } = await inserted();
  workbook.insertLines("Outputs", "rows", 0, 2);
  workbook.recalculate();
  expect(await readPlaces(receipt.checkPlaces)).toEqual([0]);
  workbook.deleteLines("Outputs", "rows", 5, 1);
  expect(await readPlaces(receipt.checkPlaces)).toEqual([undefined]);
});

test("an input whose row was deleted is missing, and so is one of another size", async () => {
  const { workbook } = await inserted();
  workbook.deleteLines("Inputs", "rows", 3, 1);
  workbook.insertLines("Inputs", "columns", 3, 1);
  workbook.recalculate();
  const { values, missing } = await readInputs(await onlyReceipt(), SHAPES);
  expect(missing).toEqual(["growth", "volume"]);
  expect(values).toEqual({ price: [20], basis: ["run_rate"] });
});

test("without their sheet all inputs are missing, and the receipt says which sheet is gone", async () => {
  const { workbook } = await inserted();
  workbook.deleteSheet("Inputs");
  const now = await onlyReceipt();
  expect(now.gone).toEqual(["Inputs"]);
  expect((await readInputs(now, SHAPES)).missing).toHaveLength(4);
});

test("writing changes the cells that are named and no other; writing back what stood is undo", async () => {
  const { workbook, receipt } = await inserted();
  workbook.setContents("Inputs", 2, 2, [["=10*2"]]);
  workbook.setContents("Outputs", 6, 0, [["my note"]]);
  workbook.recalculate();
  const before = workbook.dump();
  const read = await readInputs(receipt, SHAPES);
  expect(read.formulas).toEqual([{ key: "price", index: 0, formula: "=10*2" }]);
  const undo = await writeInputs(receipt, SHAPES, [
    { key: "price", index: 0, content: 30 },
    { key: "volume", index: 1, content: null },
    { key: "basis", index: 0, content: "recognized" },
  ]);
  workbook.recalculate();
  expect(workbook.engine.value("Outputs", 2, 2)).toBe(30 * 4);
  expect(undo).toEqual([
    { key: "price", index: 0, content: "=10*2" },
    { key: "volume", index: 1, content: 2 },
    { key: "basis", index: 0, content: "run_rate" },
  ]);
  await writeInputs(receipt, SHAPES, undo);
  workbook.recalculate();
  expect(workbook.dump()).toBe(before);
});

test("an input that was deleted meanwhile stops the whole update", async () => {
  const { workbook, receipt } = await inserted();
  workbook.deleteLines("Inputs", "rows", 3, 1);
  workbook.recalculate();
  const before = workbook.dump();
  await expect(
    writeInputs(receipt, SHAPES, [
      { key: "price", index: 0, content: 30 },
      { key: "growth", index: 0, content: 0.2 },
    ]),
  ).rejects.toThrow("growth");
  expect(workbook.dump()).toBe(before);
});

test("formulas elsewhere that name a sheet of the template are found", async () => {
  const { workbook, receipt } = await inserted();
  workbook.setContents("Sheet1", 3, 1, [["=Outputs!C3*2"], ["=SUM(B1:B2)"], ['="Outputs!C3"']]);
  expect(await referringFormulas(receipt)).toEqual(["Sheet1!B4"]);
});

describe("replacing", () => {
  const other = sampleTemplate.plan(
    { ...sampleTemplate.values("High"), volume: [4, 5, 6] },
    "High",
  );

  test("puts new sheets under the old names, in the old place", async () => {
    const { workbook, host, receipt } = await inserted();
    workbook.addSheet("Mine");
    workbook.renameSheet("Outputs", "Results");
    workbook.deleteSheet("Inputs");
    const replaced = await replaceInserted(await onlyReceipt(), other);
    workbook.recalculate();
    expect(workbook.sheets().map(({ name }) => name)).toEqual([
      "Sheet1",
      "Inputs",
      "Results",
      "Mine",
    ]);
    expect(workbook.engine.value("Results", 2, 2)).toBe(15 * 30);
    expect(replaced.key).not.toBe(receipt.key);
    expect(await rememberedReceipts()).toMatchObject([{ key: replaced.key, gone: [] }]);
    expect(host.refusals).toEqual([]);
  });

  test("a failure before the old sheets go leaves the workbook as it was", async () => {
    const clean = await syncsOfReplacing();
    const { workbook, host } = await inserted();
    const receipt = await onlyReceipt();
    const before = workbook.dump();
    // The last two syncs look at the old sheets and delete them.
    for (let at = 1; at <= clean - 2; at++) {
      host.failAtSync(at, "before");
      await expect(replaceInserted(receipt, other)).rejects.toThrow();
      expect(workbook.dump()).toBe(before);
    }
  });

  test("a failure while the old sheets go leaves the new ones and says so", async () => {
    const clean = await syncsOfReplacing();
    const { workbook, host } = await inserted();
    host.failAtSync(clean, "before");
    await expect(replaceInserted(await onlyReceipt(), other)).rejects.toThrow("(old");
    expect(workbook.sheets().map(({ name }) => name)).toEqual([
      "Sheet1",
      "Inputs",
      "Outputs",
      "(old 1) Inputs",
      "(old 2) Outputs",
    ]);
  });

  async function syncsOfReplacing(): Promise<number> {
    const { host } = await inserted();
    const receipt = await onlyReceipt();
    const before = host.traffic().syncs;
    await replaceInserted(receipt, other);
    return host.traffic().syncs - before;
  }
});

test("whoever adds or deletes a sheet, the pane hears of it", async () => {
  const { workbook, host } = await excelForTests();
  let heard = 0;
  await watchSheets(() => {
    heard += 1;
  });
  workbook.addSheet("Mine");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toBe(1);
  workbook.deleteSheet("Mine");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toBe(2);
  expect(host.refusals).toEqual([]);
});
