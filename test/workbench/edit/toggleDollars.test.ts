import { toggleDollars } from "../../../src/workbench/edit/toggleDollars";

test.each([
  ["=A1", "=$A$1"],
  ["=$A$1", "=A$1"],
  ["=A$1", "=$A1"],
  ["=$A1", "=A1"],
  ["=1+B2:C3", "=1+$B$2:$C$3"],
  ["='My inputs'!B2", "='My inputs'!$B$2"],
  ["=B:C", "=$B:$C"],
  ["=$2:$3", "=2:3"],
])("F4 at the end of %s makes %s", (text, toggled) => {
  expect(toggleDollars({ text, caret: text.length })).toEqual({
    text: toggled,
    caret: toggled.length,
  });
});

test("only the reference at the caret changes", () => {
  expect(toggleDollars({ text: "=A1+B1*2", caret: 2 }).text).toBe("=$A$1+B1*2");
});

test("away from references nothing changes", () => {
  expect(toggleDollars({ text: "=A1+12", caret: 6 })).toEqual({ text: "=A1+12", caret: 6 });
});
