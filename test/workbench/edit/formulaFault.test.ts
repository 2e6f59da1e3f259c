import { entryFault } from "../../../src/workbench/edit/formulaFault";

test.each([
  ["=SUM(1;2)", "Arguments are separated by commas here. Type =SUM(1,2)"],
  ['=IF(A1>0;"a;b";2)', 'Arguments are separated by commas here. Type =IF(A1>0,"a;b",2)'],
  ["=1,5*A1", "Decimals take a point, and arguments are separated by commas. Type =1.5*A1"],
  ["1,5", "Decimals take a point here. Type 1.5, or '1,5 for text."],
  ["-12,25 %", "Decimals take a point here. Type -12.25 %, or '-12,25 % for text."],
  ['="abc', 'A text is not closed. Put a " at its end.'],
  ["=SUM(1,2))", "There is one closing parenthesis too many."],
  ["=1+", "Something is missing at the end of the formula."],
  ["=A1 + ) * (", expect.stringContaining("missing at the end")],
])("%s is refused with the remedy", (typed, said) => {
  expect(entryFault(typed)).toEqual(said);
});

test.each([
  "=SUM(1,2)",
  "=SUM({1;2})",
  "1,234",
  "1,234.5",
  "12,345,678",
  "a,b",
  "'1,5",
  "=",
  "=XYZ(1)",
])("%s may be entered", (typed) => {
  expect(entryFault(typed)).toBeUndefined();
});
