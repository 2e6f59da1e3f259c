import { PLAIN_FORMAT } from "../../../src/host/cellFormat";
import { cellStyle } from "../../../src/workbench/display/cellStyle";
import { reasonOf } from "../../../src/workbench/display/errorText";
import { selectionSummary } from "../../../src/workbench/display/selectionSummary";

test("the status bar counts everything that is filled and sums numbers only", () => {
  expect(selectionSummary([1, null, "x", "", 3, true, { error: "#N/A" }])).toEqual({
    count: 5,
    numbers: 2,
    sum: 4,
    average: 2,
  });
});

test("without numbers there is no average", () => {
  expect(selectionSummary(["x"]).average).toBeUndefined();
});

test("an error tells its own message, else what its code means", () => {
  expect(reasonOf({ error: "#VALUE!", message: "profile: zigzag" })).toBe("profile: zigzag");
  expect(reasonOf({ error: "#DIV/0!" })).toMatch(/divided by zero/);
});

test("a plain cell has no style and a filled one keeps its black text", () => {
  expect(cellStyle(PLAIN_FORMAT)).toEqual({});
  expect(cellStyle({ ...PLAIN_FORMAT, fill: "#FFFFE0" })).toEqual({
    "background-color": "#FFFFE0",
    color: PLAIN_FORMAT.fontColor,
  });
});
