import { followMove, shifted } from "../../../src/workbench/edit/shiftFormula";

test.each([
  ["=A1+$A1+A$1+$A$1", "=C2+$A2+C$1+$A$1"],
  ["='My inputs'!A1:B2", "='My inputs'!C2:D3"],
  ["=SUM(A:B)+SUM(2:$5)", "=SUM(C:D)+SUM(3:$5)"],
  ['="A1"&A1#', '="A1"&C2#'],
  ["A1", "A1"],
])("%s copied a row down and two columns right is %s", (text, moved) => {
  expect(shifted(text, { rows: 1, columns: 2 })).toBe(moved);
});

test("a reference that would leave the sheet becomes #REF!", () => {
  expect(shifted("=A1+B2", { rows: -1, columns: 0 })).toBe("=#REF!+B1");
});

/** A1:B2 of Plan goes to D5 of the same sheet or of another. */
const moveTo = (sheet: string) => ({
  from: { sheet: "Plan", row: 0, column: 0, rows: 2, columns: 2 },
  to: { sheet, row: 4, column: 3 },
});

test.each([
  { fact: "a reference inside follows, dollars or not", text: "=$A$1+B2", then: "=$D$5+E6" },
  { fact: "one that is only partly inside stays", text: "=SUM(A1:A9)", then: "=SUM(A1:A9)" },
  { fact: "one to another sheet stays", text: "=Other!A1", then: "=Other!A1" },
])("after cells are moved on their sheet, $fact", ({ text, then }) => {
  expect(followMove(text, "Plan", "Plan", moveTo("Plan"))).toBe(then);
});

test("after cells are moved to another sheet, references name the sheets", () => {
  const move = moveTo("My work");
  expect(followMove("=A1+C9", "Plan", "Plan", move)).toBe("='My work'!D5+C9");
  expect(followMove("=A1+C9", "Plan", "My work", move)).toBe("=D5+Plan!C9");
});
