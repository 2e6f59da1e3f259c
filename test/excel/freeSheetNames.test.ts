import { freeSheetNames } from "../../src/excel/freeSheetNames";

const given = (wanted: string[], taken: string[]): string[] => [
  ...freeSheetNames(wanted, taken).values(),
];

test("free names stay as they are", () => {
  expect(given(["Inputs", "Outputs"], ["Sheet1"])).toEqual(["Inputs", "Outputs"]);
});

test("one taken name numbers every sheet of the insertion", () => {
  expect(given(["Inputs", "Outputs"], ["inputs"])).toEqual(["Inputs (2)", "Outputs (2)"]);
});

test("the number is the first that is free for all of them", () => {
  expect(given(["Inputs", "Outputs"], ["Inputs", "Outputs (2)"])).toEqual([
    "Inputs (3)",
    "Outputs (3)",
  ]);
});

test("a numbered name stays within the 31 characters of Excel", () => {
  const long = "A sheet name of thirty-one char";
  const [name = ""] = given([long], [long]);
  expect(name).toBe("A sheet name of thirty-one (2)");
  expect(name.length).toBeLessThanOrEqual(31);
});
