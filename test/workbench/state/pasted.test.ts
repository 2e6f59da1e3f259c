import { pasted, shifted } from "../../../src/workbench/state/pasted";

const target = (rows: number, columns: number) => ({ row: 4, column: 2, rows, columns });

test.each([
  ["=A1+$A1+A$1+$A$1", "=C2+$A2+C$1+$A$1"],
  ["='My inputs'!A1:B2", "='My inputs'!C2:D3"],
  ["=SUM(A:B)+SUM(2:$5)", "=SUM(C:D)+SUM(3:$5)"],
  ['="A1"&A1#', '="A1"&C2#'],
  ["A1", "A1"],
])("%s moved a row down and two columns right is %s", (text, moved) => {
  expect(shifted(text, { rows: 1, columns: 2 })).toBe(moved);
});

test("a reference that would leave the sheet becomes #REF!", () => {
  expect(shifted("=A1+B2", { rows: -1, columns: 0 })).toBe("=#REF!+B1");
});

test("one cell fills the selection and its formula follows", () => {
  expect(pasted([["=A1"]], target(2, 2), { row: 0, column: 1 })).toEqual([
    ["=B5", "=C5"],
    ["=B6", "=C6"],
  ]);
});

test("a block repeats where the selection holds it a whole number of times", () => {
  expect(pasted([["1", "2"]], target(2, 4), undefined)).toEqual([
    ["1", "2", "1", "2"],
    ["1", "2", "1", "2"],
  ]);
  expect(pasted([["1", "2"]], target(1, 3), undefined)).toEqual([["1", "2"]]);
});

test("formulas from elsewhere stay as they are", () => {
  expect(pasted([["=A1"]], target(1, 1), undefined)).toEqual([["=A1"]]);
});

test("nothing on the clipboard pastes nothing", () => {
  expect(pasted([], target(1, 1), undefined)).toEqual([]);
});
