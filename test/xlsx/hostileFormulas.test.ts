import { createEngine } from "../../src/engine/createEngine";
import { openWorkbookFile } from "../../src/engine/openWorkbookFile";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { handMadeFile } from "./handMadeFile";

test.each([
  { fact: "64 levels deep is calculated", f: `${"ABS(".repeat(64)}1${")".repeat(64)}`, value: 1 },
  { fact: "a sum of 990 terms is calculated", f: `1${"+1".repeat(989)}`, value: 990 },
  { fact: "8,192 characters of one sum", f: `1${"+1".repeat(4095)}`, value: "kept" },
  { fact: "5,000 parentheses", f: `${"(".repeat(5000)}1${")".repeat(5000)}`, value: "kept" },
  { fact: "7,000 signs", f: `${"-".repeat(7000)}1`, value: "kept" },
  {
    fact: "5,000 stored forms",
    f: `${"_xlfn.SINGLE(".repeat(5000)}1${")".repeat(5000)}`,
    value: "kept",
  },
])("a long formula neither crashes nor hangs: $fact", ({ f, value }) => {
  const engine = createEngine();
  const bytes = handMadeFile({ sheets: { S: { A1: { f, t: "str", v: "kept" }, XFD1048576: 5 } } });
  openWorkbookFile(readXlsx(bytes), engine);
  engine.recalculate();
  const cell = engine.cell("S", 0, 0);
  expect(cell.value).toBe(value);
  expect(cell.notCalculated === undefined).toBe(value !== "kept");
});
