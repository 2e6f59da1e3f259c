import { excelCode, explainError } from "../../src/excel/explainError";

test.each([
  {
    fact: "a cell being edited is told with its remedy",
    error: { code: "InvalidOperationInCellEditMode", message: "Excel is in cell-editing mode" },
    text: "A cell is being edited. Press Enter or Esc, then try again.",
  },
  {
    fact: "what we do not know stays in Excel's words, with its code for a search",
    error: { code: "ItemNotFound", message: "No such sheet." },
    text: "Excel says: No such sheet. (ItemNotFound)",
  },
  { fact: "our own errors keep their words", error: new Error("no style"), text: "no style" },
  { fact: "a thrown text is its own message", error: "broken", text: "broken" },
])("$fact", ({ error, text }) => {
  expect(explainError(error)).toBe(text);
});

test("only errors of Excel have a code", () => {
  expect(excelCode({ code: "AccessDenied", message: "" })).toBe("AccessDenied");
  expect(excelCode(new Error("ours"))).toBeUndefined();
});
