import { templateCard } from "../../src/taskpane/templateCard";
import { fieldText } from "../../src/taskpane/state/fieldText";
import * as form from "../../src/taskpane/state/formActions";
import { initialState } from "../../src/taskpane/state/paneState";
import type { Form, PaneState } from "../../src/taskpane/state/paneState";
import { sampleTemplate } from "../support/sampleTemplate";

const card = templateCard(sampleTemplate);
const opened = form.openTemplate(
  initialState({ firstRun: false }),
  card,
  "Base",
  sampleTemplate.values("Base"),
);

function formOf(state: PaneState): Form {
  if (!state.form) throw new Error("no template is open");
  return state.form;
}

test("a percent field shows 10.0 and holds 0.1; 14 typed is 0.14", () => {
  const typed = form.typeText(opened, "growth", "14");
  expect(formOf(typed).values["growth"]).toBe(0.14);
  expect(formOf(typed).drafts["growth"]).toBe("14");
  expect(formOf(form.leaveField(typed, "growth")).drafts).toEqual({});
});

test("a text that means no number leaves the last good value and stands as a problem", () => {
  const typed = form.leaveField(form.typeText(opened, "price", "abc"), "price");
  expect(formOf(typed).values["price"]).toBe(20);
  expect(formOf(typed).drafts["price"]).toBe("abc");
  expect(form.problems(formOf(typed))).toEqual([
    { path: "price", text: "“abc” is not a number here. Type digits only, such as 12.5." },
  ]);
  expect(form.problems(formOf(form.typeText(typed, "price", "21")))).toEqual([]);
});

test("a copied row fills a list from the cell on, and what does not fit is left out", () => {
  const pasted = form.pasteCells(opened, "volume.1", [["7", "8", "9"]]);
  expect(formOf(pasted).values["volume"]).toEqual([1, 7, 8]);
});

test("a copied column fills a list as a row does", () => {
  const pasted = form.pasteCells(opened, "volume.0", [["4"], ["5"], ["6"]]);
  expect(formOf(pasted).values["volume"]).toEqual([4, 5, 6]);
});

test("a changed input is marked until it is reset", () => {
  const changed = form.typeText(opened, "price", "25");
  expect(form.changedKeys(formOf(changed))).toEqual(["price"]);
  expect(form.changedKeys(formOf(form.resetField(changed, "price")))).toEqual([]);
});

test("typing the preset's value again is no change", () => {
  const there = form.typeText(opened, "price", "25");
  expect(form.changedKeys(formOf(form.typeText(there, "price", "20.0")))).toEqual([]);
});

test("reset all is undone until the next edit", () => {
  const changed = form.typeText(opened, "price", "25");
  const reset = form.resetForm(changed);
  expect(formOf(reset).values).toEqual(sampleTemplate.values("Base"));
  expect(formOf(form.undoReset(reset)).values["price"]).toBe(25);
  const edited = form.setCell(reset, "basis", "recognized");
  expect(formOf(form.undoReset(edited)).values["price"]).toBe(20);
});

test("another preset keeps what the user has changed", () => {
  const changed = form.setCell(opened, "basis", "recognized");
  const other = form.choosePreset(changed, "High", sampleTemplate.values("High"));
  expect(formOf(other).values).toMatchObject({ price: 30, basis: "recognized" });
  expect(form.changedKeys(formOf(other))).toEqual(["basis"]);
});

test("problems stand in the order of the form", () => {
  const refused = form.showRefused(opened, { "volume.2": "later", price: "first" });
  expect(form.problems(formOf(refused)).map(({ path }) => path)).toEqual(["price", "volume.2"]);
});

test("newer values make the figures stale, not empty", () => {
  const ready = form.showFigures(opened, {
    status: "ready",
    figures: [],
    line: undefined,
    failingChecks: [],
    stale: false,
  });
  expect(formOf(form.figuresOutdated(ready)).figures).toMatchObject({ stale: true });
});

test("jumping to a problem opens its group", () => {
  expect(formOf(opened).openGroups).toEqual(["Price"]);
  expect(formOf(form.revealField(opened, "volume.2")).openGroups).toEqual(["Price", "Volume"]);
});

test.each([
  { kind: "number", unit: "$bn", cell: 1400, text: "1,400" },
  { kind: "number", unit: "year", cell: 2026, text: "2026" },
  { kind: "percent", unit: "share/yr", cell: 0.35, text: "35.0" },
  { kind: "text", unit: "text", cell: "US$", text: "US$" },
  { kind: "number", unit: "$bn", cell: null, text: "" },
] as const)("$cell in a $kind field of unit $unit shows as “$text”", ({ cell, text, ...field }) => {
  expect(fieldText(field, cell)).toBe(text);
});
