import { draftReferences } from "../../../src/workbench/grid/draftReferences";

test("references have colors in their order, the same reference its own", () => {
  const found = draftReferences("=A1+SUM(Inputs!B2:B3)*$A$1", "Plan");
  expect(found.map(({ sheet, color }) => [sheet, color])).toEqual([
    ["Plan", 1],
    ["Inputs", 2],
    ["Plan", 1],
  ]);
});

test("their places in the text are known", () => {
  const text = "=A1+SUM(Inputs!B2:B3)";
  expect(draftReferences(text, "Plan").map(({ start, end }) => text.slice(start, end))).toEqual([
    "A1",
    "Inputs!B2:B3",
  ]);
});

test("text that is no formula, texts in quotes and names have none", () => {
  expect(draftReferences("A1", "Plan")).toEqual([]);
  expect(draftReferences('="A1"&growth', "Plan")).toEqual([]);
});
