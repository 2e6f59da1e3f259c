import { benchForTests, cellsOf, selectRange, typeInto } from "../support/benchForTests";

test("copied formulas and looks follow, also over several cells; the clipboard gets what is shown", () => {
  const { bench, workbook } = benchForTests();
  typeInto(bench, { A1: "50%", B1: "=A1*2" });
  selectRange(bench, "A1:B1");
  const { text, html } = bench.copy();
  expect(text).toBe("50%\t1");
  expect(html).toContain('<td x:num="0.5"');
  selectRange(bench, "A2:B3");
  bench.paste({ text });
  expect(cellsOf(bench, "A2 B2 A3 B3")).toEqual([0.5, "=A2*2", 0.5, "=A3*2"]);
  expect(workbook.cell("Sheet1", 2, 0).text).toBe("50%");
});

test("pasting values leaves formulas and looks behind", () => {
  const { bench } = benchForTests();
  typeInto(bench, { A1: "2", B1: "=A1*2" });
  selectRange(bench, "B1");
  const { text } = bench.copy();
  selectRange(bench, "C1");
  bench.paste({ text }, "values");
  expect(cellsOf(bench, "C1")).toEqual([4]);
});

test("cut cells move: references and names follow, and one undo brings everything back", () => {
  const { bench, workbook } = benchForTests("Plan", "Other");
  typeInto(bench, { A1: "2", B1: "=A1*2", C1: "=SUM(A1:B1)" });
  workbook.addName("rate", "=Plan!$A$1");
  bench.activate("Other");
  typeInto(bench, { A1: "=Plan!B1" });
  bench.activate("Plan");
  selectRange(bench, "A1:B1");
  const before = workbook.dump();
  const { text } = bench.cut();
  bench.activate("Other");
  selectRange(bench, "C3");
  bench.paste({ text });
  expect(cellsOf(bench, "C3 D3 A1")).toEqual([2, "=C3*2", "=Other!D3"]);
  expect(cellsOf(bench, "A1 B1 C1", "Plan")).toEqual([null, null, "=SUM(Other!C3:D3)"]);
  expect(workbook.name("rate")?.formula).toBe("=Other!$C$3");
  expect(bench.copied()).toBeUndefined();
  bench.undo();
  bench.activate("Other");
  selectRange(bench, "A1");
  bench.activate("Plan");
  selectRange(bench, "A1:B1");
  expect(workbook.dump()).toBe(before);
});

test("a table from elsewhere is read as if it were typed", () => {
  const { bench } = benchForTests();
  bench.paste({ text: 'a\tb\n1,234\t5%\r\n"x\ty"\t=1+1' });
  expect(cellsOf(bench, "A1 B1 A2 B2 A3 B3")).toEqual(["a", "b", 1234, 0.05, "x\ty", "=1+1"]);
});

test("the result of a formula takes no paste, and the message names the formula", () => {
  const { bench, workbook } = benchForTests();
  typeInto(bench, { A1: "=SEQUENCE(3)" });
  selectRange(bench, "A2");
  const before = workbook.dump();
  expect(() => {
    bench.paste({ text: "7" });
  }).toThrow("A2 is part of the result of A1. Paste elsewhere");
  expect(workbook.dump()).toBe(before);
});

test("the fill handle goes on with the cells and their looks", () => {
  const { bench, workbook } = benchForTests();
  typeInto(bench, { A1: "10%", A2: "20%", B1: "=A1" });
  selectRange(bench, "A1:A2");
  bench.fillOver({ row: 0, column: 0, rows: 4, columns: 1 });
  expect(workbook.cell("Sheet1", 3, 0).text).toBe("40%");
  selectRange(bench, "B1");
  bench.fillOver({ row: 0, column: 1, rows: 4, columns: 1 });
  expect(cellsOf(bench, "B4")).toEqual(["=A4"]);
});

test("Ctrl+D in one row copies from above", () => {
  const { bench } = benchForTests();
  typeInto(bench, { A1: "1", B1: "=A1" });
  selectRange(bench, "A2:B2");
  bench.fill("down");
  expect(cellsOf(bench, "A2 B2")).toEqual([1, "=A2"]);
});
