import { styledAreas } from "../../src/excel/styledAreas";
import { rangeText } from "../../src/workbook/address";
import { styles } from "../../src/workbook/styles";

const shown = (formats: Parameters<typeof styledAreas>[0]) =>
  styledAreas(formats).map(({ range, style }) => [rangeText(range), style]);

test("rows that look the same become one rectangle", () => {
  expect(
    shown([
      { range: "B2:D2", style: "input" },
      { range: "B3:D3", style: "input" },
      { range: "B4:D4", style: "input" },
    ]),
  ).toEqual([["B2:D4", styles.input]]);
});

test("a later style overlays only what it names", () => {
  expect(
    shown([
      { range: "A1:C1", style: "input" },
      { range: "B1:C1", style: "percent" },
    ]),
  ).toEqual([
    ["A1", styles.input],
    ["B1:C1", { ...styles.input, ...styles.percent }],
  ]);
});

test("the order of overlaying decides, not the order of the cells", () => {
  const [area] = styledAreas([
    { range: "A1", style: "formula" },
    { range: "A1", style: "link" },
  ]);
  expect(area?.style.color).toBe(styles.link.color);
});

test("a hole parts a rectangle", () => {
  expect(
    shown([
      { range: "A1", style: "note" },
      { range: "A3", style: "note" },
    ]),
  ).toEqual([
    ["A1", styles.note],
    ["A3", styles.note],
  ]);
});

test.each([
  { range: "A:A", style: "note", message: "A:A is too large to format" },
  { range: "nowhere at all", style: "note", message: "no address" },
  { range: "A1", style: "sparkling", message: 'no style "sparkling"' },
])("$range in $style is refused: $message", ({ range, style, message }) => {
  expect(() => styledAreas([{ range, style }])).toThrow(message);
});
