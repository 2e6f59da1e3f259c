import { pressKey } from "../../../src/workbench/state/keys";
import { benchForTests, cellsOf, selectRange, typeInto } from "../support/benchForTests";

const press = (bench: Parameters<typeof pressKey>[0], key: string, how = {}) =>
  pressKey(bench, { key, ctrl: false, shift: false, alt: false, ...how }, 20);

test("typing, undo and redo give the workbook back byte for byte", () => {
  const { bench, workbook } = benchForTests();
  const dumps = [workbook.dump()];
  typeInto(bench, { A1: "5%" });
  dumps.push(workbook.dump());
  bench.undo();
  selectRange(bench, "A1");
  expect(workbook.dump()).toBe(dumps[0]);
  bench.redo();
  expect(workbook.dump()).toBe(dumps[1]);
});

test("entering the same text again is no step to undo", () => {
  const { bench } = benchForTests();
  typeInto(bench, { A1: "1" });
  typeInto(bench, { A1: "1" });
  bench.undo();
  expect(cellsOf(bench, "A1")).toEqual([null]);
});

test("what the add-in inserts in one go is taken back, and done again, in one go", () => {
  const { bench, workbook } = benchForTests();
  const before = workbook.dump();
  workbook.addSheet("Plan");
  workbook.setContents("Plan", 0, 0, [[1, "=A1*2"]]);
  workbook.addName("Rate", "=Plan!$A$1");
  workbook.setSetting("inserted", "{}");
  workbook.activate("Plan");
  workbook.recalculate();
  const after = workbook.dump();
  expect(bench.canUndo().undo).toBe("inserting sheets");
  bench.undo();
  expect(workbook.dump()).toBe(before);
  expect(bench.canUndo()).toEqual({ undo: undefined, redo: "inserting sheets" });
  bench.redo();
  bench.activate("Plan");
  bench.select({ row: 0, column: 0 });
  expect(workbook.dump()).toBe(after);
});

test("what the add-in inserts right after another insertion is a step of its own", () => {
  const { bench, workbook } = benchForTests();
  for (const name of ["First", "Second"]) {
    workbook.addSheet(name);
    workbook.addSheet(`${name} checks`);
    workbook.setContents(name, 0, 0, [[1, "=A1*2"]]);
    workbook.setSetting(name, "{}");
  }
  const names = (): string[] => workbook.sheets().map(({ name }) => name);
  bench.undo();
  expect(names()).toEqual(["Sheet1", "First", "First checks"]);
  bench.undo();
  expect(names()).toEqual(["Sheet1"]);
  bench.redo();
  expect(names()).toEqual(["Sheet1", "First", "First checks"]);
});

test("an action that fails half-way changes nothing", () => {
  const { bench, workbook } = benchForTests();
  const before = workbook.dump();
  const act = (): void => {
    bench.act("two things", () => {
      workbook.setContents("Sheet1", 0, 0, [[1]]);
      workbook.addName("not a name", "=1");
    });
  };
  expect(act).toThrow("not a name");
  expect(workbook.dump()).toBe(before);
  expect(bench.canUndo().undo).toBeUndefined();
});

test("undo leads to the cells that it changed", () => {
  const { bench } = benchForTests("One", "Two");
  typeInto(bench, { B2: "1" });
  bench.activate("Two");
  bench.undo();
  expect([bench.sheet(), bench.active()]).toEqual(["One", { row: 1, column: 1 }]);
});

test("Ctrl+D and Ctrl+R fill down and right", () => {
  const { bench } = benchForTests();
  typeInto(bench, { A1: "=C1+$C$1" });
  selectRange(bench, "A1:B2");
  press(bench, "d", { ctrl: true });
  press(bench, "r", { ctrl: true });
  expect(cellsOf(bench, "A2 B1 B2")).toEqual(["=C2+$C$1", "=D1+$C$1", "=D2+$C$1"]);
});

test("arrows point while something is missing in the formula, and Shift widens", () => {
  const { bench } = benchForTests();
  selectRange(bench, "C1");
  bench.startEdit({ text: "=SUM(" });
  press(bench, "ArrowLeft");
  press(bench, "ArrowLeft");
  expect(bench.edit()?.text).toBe("=SUM(A1");
  press(bench, "ArrowDown", { shift: true });
  press(bench, "F4");
  expect(bench.edit()?.text).toBe("=SUM($A$1:$A$2");
  press(bench, "Enter");
  expect(cellsOf(bench, "C1")).toEqual(["=SUM($A$1:$A$2)"]);
});

test("Escape leaves the cell as it was", () => {
  const { bench } = benchForTests();
  typeInto(bench, { A1: "1" });
  bench.startEdit({ text: "2" });
  press(bench, "Escape");
  expect(cellsOf(bench, "A1")).toEqual([1]);
});
