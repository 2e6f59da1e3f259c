import { isSafeAddress, noteAt, writeNote } from "../../../src/workbench/state/notesAndLinks";
import { benchForTests } from "../support/benchForTests";

test("a note is written, changed and taken away, each as a step to undo", () => {
  const { bench, workbook } = benchForTests();
  const cell = { row: 1, column: 1 };
  writeNote(bench, cell, "From the filing");
  writeNote(bench, cell, "From the 10-K");
  expect(noteAt(workbook.activeSheet(), cell)?.text).toBe("From the 10-K");
  bench.undo();
  expect(noteAt(workbook.activeSheet(), cell)?.text).toBe("From the filing");
  writeNote(bench, cell, " ");
  expect(workbook.activeSheet().notes).toEqual([]);
});

test.each([
  ["https://example.com", true],
  ["mailto:a@example.com", true],
  ["javascript:alert(1)", false],
  ["file:///etc/passwd", false],
  ["", false],
])("%s may be opened: %s", (address, isSafe) => {
  expect(isSafeAddress(address)).toBe(isSafe);
});
