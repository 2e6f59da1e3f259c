import { needsArrayEntry } from "../../src/xlsx/write/arrayEntry";

test.each([
  { formula: "=SUM(A1:A3)", array: false },
  { formula: "=A1+B1*2", array: false },
  { formula: '=IF(A1>0,SUM(B:B),"none")', array: false },
  { formula: "=rate*2", array: false },
  { formula: "=SUMIFS(A:A,B:B,C1)/100", array: false },
  { formula: "=A1:A3", array: true },
  { formula: "=SUM(A1:A3*2)", array: true },
  { formula: "=ABS(A1:A3)", array: true },
  { formula: "=rates*2", array: true },
  { formula: "=SUM(A1#)", array: true },
  { formula: "=SEQUENCE(3)", array: true },
  { formula: "=BUILDOUT.X(1)", array: true },
  { formula: "=LET(x,1,x)", array: true },
  { formula: "=INDEX(A1:A3,2)", array: true },
])("$formula is stored as an array: $array", ({ formula, array }) => {
  expect(needsArrayEntry(formula, (name) => name === "rate")).toBe(array);
});
