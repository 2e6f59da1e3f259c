import {
  changeDecimals,
  drawBorders,
  toggleFormat,
} from "../../../src/workbench/state/formatActions";
import { pressKey } from "../../../src/workbench/state/keys";
import { benchForTests, selectRange, typeInto } from "../support/benchForTests";

test("bold is on for all selected cells when the active one has it not", () => {
  const { bench, workbook } = benchForTests();
  selectRange(bench, "B1");
  toggleFormat(bench, "bold");
  selectRange(bench, "A1:B1");
  toggleFormat(bench, "bold");
  expect([0, 1].map((column) => workbook.cell("Sheet1", 0, column).format.bold)).toEqual([
    true,
    true,
  ]);
});

test("a decimal less starts from those that General shows", () => {
  const { bench, workbook } = benchForTests();
  typeInto(bench, { A1: "1.2345" });
  changeDecimals(bench, -1);
  expect(workbook.cell("Sheet1", 0, 0).text).toBe("1.235");
});

test("a total has a line above and a double line below", () => {
  const { bench, workbook } = benchForTests();
  selectRange(bench, "A1:B2");
  drawBorders(bench, "total");
  expect(workbook.cell("Sheet1", 0, 0).format.top?.style).toBe("Continuous");
  expect(workbook.cell("Sheet1", 0, 0).format.bottom).toBeUndefined();
  expect(workbook.cell("Sheet1", 1, 1).format.bottom?.style).toBe("Double");
});

test("Ctrl+Shift+% shows percent, and Alt+= sums what stands above", () => {
  const { bench, workbook } = benchForTests();
  typeInto(bench, { A1: "0.25", A2: "0.5" });
  selectRange(bench, "A1:A2");
  pressKey(bench, { key: "%", ctrl: true, shift: true, alt: false }, 20);
  expect(workbook.cell("Sheet1", 1, 0).text).toBe("50%");
  selectRange(bench, "A3");
  pressKey(bench, { key: "=", ctrl: false, shift: false, alt: true }, 20);
  expect(bench.edit()?.text).toBe("=SUM(A1:A2)");
  bench.enter(undefined);
  expect(workbook.cell("Sheet1", 2, 0).text).toBe("75%");
});
