import { editText, typedContent } from "../../../src/workbench/edit/typedContent";

test.each([
  ["", null, undefined],
  ["12", 12, undefined],
  ["1,234.5", 1234.5, "#,##0.00"],
  ["5%", 0.05, "0%"],
  ["true", true, undefined],
  ["'12", "12", undefined],
  ["hello", "hello", undefined],
  ["=SUM(A1:A3", "=SUM(A1:A3)", undefined],
  ['=LEN("(")', '=LEN("(")', undefined],
  ["=", "=", undefined],
])("%s typed into a plain cell is %p with the format %p", (typed, content, numberFormat) => {
  expect(typedContent(typed, "General")).toEqual({ content, numberFormat });
});

test("a plain number of 1 and more in a percent cell means percent", () => {
  expect(typedContent("14", "0.0%").content).toBe(0.14);
  expect(typedContent("0.14", "0.0%").content).toBe(0.14);
});

test("a cell with a format of its own keeps it", () => {
  expect(typedContent("5%", "0.000").numberFormat).toBeUndefined();
});

test.each([
  [0.14, "0%", "14%"],
  [true, "General", "TRUE"],
  [null, "General", ""],
  ["12", "General", "'12"],
  ["US$", "General", "US$"],
  [{ error: "#N/A" } as const, "General", "#N/A"],
])("%p in the format %s is edited as %s", (content, format, text) => {
  expect(editText(content, undefined, format)).toBe(text);
});
