import { canPoint, pointAt } from "../../../src/workbench/state/pointing";

const draft = (text: string) => ({ text, caret: text.length, pointed: undefined });
const range = { row: 0, column: 0, rows: 3, columns: 1 };

test.each(["=", "=SUM(", "=1+", "=A1,", "=IF(A1>"])("after %s a click is a reference", (text) => {
  expect(canPoint(draft(text))).toBe(true);
});

test.each(["12", "=A1", "=SUM(A1)", '="a(', ""])("after %p a click enters the text", (text) => {
  expect(canPoint(draft(text))).toBe(false);
});

test("the range goes in at the caret", () => {
  expect(pointAt(draft("=SUM("), range, undefined)).toEqual({
    text: "=SUM(A1:A3",
    caret: 10,
    pointed: { start: 5, end: 10 },
  });
});

test("pointing again replaces what was pointed at", () => {
  const first = pointAt({ text: "=SUM()", caret: 5, pointed: undefined }, range, undefined);
  const second = pointAt(first, { ...range, rows: 1 }, "My inputs");
  expect(second.text).toBe("=SUM('My inputs'!A1)");
  expect(canPoint(second)).toBe(true);
});
