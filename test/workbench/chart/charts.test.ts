import { barGeometry } from "../../../src/workbench/chart/barGeometry";
import { chartGeometry } from "../../../src/workbench/chart/chartGeometry";
import type { ChartModel, MarkKind } from "../../../src/workbench/chart/chartModel";
import { legendLayout } from "../../../src/workbench/chart/legendLayout";
import { niceScale, position } from "../../../src/workbench/chart/scale";
import { stackedSpans } from "../../../src/workbench/chart/stackedSpans";

function model(
  kind: MarkKind,
  values: readonly (readonly (number | null)[])[],
  rest: Partial<ChartModel> = {},
): ChartModel {
  return {
    title: "",
    width: 400,
    height: 300,
    categories: ["a", "b"],
    series: values.map((own, index) => ({
      name: `series ${index}`,
      kind,
      color: "#000",
      values: own,
      secondary: false,
    })),
    horizontal: false,
    stacked: false,
    legend: "none",
    valueTitle: "",
    categoryTitle: "",
    valueFormat: "",
    ...rest,
  };
}

test("an axis has round numbers and zero", () => {
  expect(niceScale([34, 393], 4).ticks).toEqual([0, 100, 200, 300, 400]);
  expect(niceScale([-1.65, 0.08], 5).ticks).toEqual([-2, -1.5, -1, -0.5, 0, 0.5]);
});

test("lines close together far from zero have an axis without zero", () => {
  expect(niceScale([100, 104], 4, false).from).toBe(100);
});

test("no values still give an axis", () => {
  expect(niceScale([])).toEqual({ from: 0, to: 1, ticks: [0, 1] });
});

test("a value lies between two pixels", () => {
  expect(position({ from: 0, to: 10, ticks: [] }, 2.5, 100, 0)).toBe(75);
});

test("positive values stack upward, negative ones downward", () => {
  expect(
    stackedSpans(
      model(
        "column",
        [
          [1, -1],
          [2, -3],
        ],
        { stacked: true },
      ),
    ),
  ).toEqual([
    [
      { from: 0, to: 1 },
      { from: 0, to: -1 },
    ],
    [
      { from: 1, to: 3 },
      { from: -1, to: -4 },
    ],
  ]);
});

test("columns of two series stand side by side on zero", () => {
  const { marks, zeroY, bands } = chartGeometry(
    model("column", [
      [1, 2],
      [3, 4],
    ]),
  );
  const [first, second] = marks.map(({ bars }) => bars[0]);
  expect(first && first.top + first.height).toBe(zeroY);
  expect((first?.left ?? 0) + (first?.width ?? 0)).toBeLessThanOrEqual(second?.left ?? 0);
  expect(second && second.left + second.width).toBeLessThanOrEqual(bands[1]?.left ?? 0);
});

test("a missing value leaves a gap in a line", () => {
  const three = { categories: ["a", "b", "c"] };
  expect(chartGeometry(model("line", [[1, null, 3]], three)).marks[0]?.path).toMatch(
    /^M[\d. ]+M[\d. ]+$/,
  );
});

test("bars start at zero, the first category is the lowest, and lengths are in proportion", () => {
  const { bars, zeroX, bands } = barGeometry(model("column", [[20, 40]], { horizontal: true }));
  const [a, b] = bars[0]?.boxes ?? [];
  expect(a?.left).toBe(zeroX);
  expect((b?.width ?? 0) / (a?.width ?? 1)).toBeCloseTo(2, 10);
  expect(a?.top).toBeGreaterThan(b?.top ?? Infinity);
  expect(bands[0]?.top).toBeGreaterThan(bands[1]?.top ?? Infinity);
});

test("a negative bar ends at zero", () => {
  const { bars, zeroX } = barGeometry(model("column", [[-20, 40]], { horizontal: true }));
  const box = bars[0]?.boxes[0];
  expect((box?.left ?? 0) + (box?.width ?? 0)).toBeCloseTo(zeroX, 10);
});

test("a legend takes a second line when its names do not fit, and the plot gives way", () => {
  const many = Array.from({ length: 12 }, () => [1, 2]);
  const wide = model("column", many, { legend: "bottom" });
  const { places, lines } = legendLayout(wide);
  expect(lines).toBeGreaterThan(1);
  expect(places).toHaveLength(12);
  expect(Math.max(...places.map(({ left }) => left))).toBeLessThan(wide.width);
  const { plot } = chartGeometry(wide);
  expect(plot.top + plot.height + 15).toBeLessThan(Math.min(...places.map(({ top }) => top)));
});
