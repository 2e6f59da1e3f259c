import { renameInFormula } from "../../src/workbook/renameSheets";

const names = new Map([
  ["Inputs", "Inputs (2)"],
  ["Data room", "Data"],
]);

test.each([
  {
    fact: "a reference follows, in quotes where the new name needs them",
    formula: "=Inputs!$B$3*2",
    renamed: "='Inputs (2)'!$B$3*2",
  },
  {
    fact: "quotes go where the new name needs none",
    formula: "=SUM('Data room'!A1:B9)",
    renamed: "=SUM(Data!A1:B9)",
  },
  {
    fact: "a spilled range follows",
    formula: "=BUILDOUT.TIME.SHIFT(Inputs!H7#,1)",
    renamed: "=BUILDOUT.TIME.SHIFT('Inputs (2)'!H7#,1)",
  },
  {
    fact: "text and names that only look like the sheet stay",
    formula: '=IF(Inputs_total>0,"Inputs!A1","")',
    renamed: '=IF(Inputs_total>0,"Inputs!A1","")',
  },
  { fact: "other sheets stay", formula: "=Outputs!A1", renamed: "=Outputs!A1" },
])("$fact", ({ formula, renamed }) => {
  expect(renameInFormula(formula, names)).toBe(renamed);
});
