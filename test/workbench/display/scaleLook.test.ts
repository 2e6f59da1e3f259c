import { barLook, scaleLook } from "../../../src/workbench/display/scaleLook";

const RED_TO_GREEN = [
  { type: "min", color: "#FF0000" },
  { type: "percentile", value: "50", color: "#FFFFFF" },
  { type: "max", color: "#00FF00" },
];
const ALL = [0, 10, 40];

test.each([
  [0, "rgb(255,0,0)"],
  [5, "rgb(255,128,128)"],
  [10, "rgb(255,255,255)"],
  [25, "rgb(128,255,128)"],
  [40, "rgb(0,255,0)"],
])("%d on a scale of three colors is %s", (value, color) => {
  expect(scaleLook(RED_TO_GREEN, value, ALL)).toEqual({ "background-color": color });
});

test("what is no number has no color and no bar", () => {
  expect(scaleLook(RED_TO_GREEN, "a", ALL)).toBeUndefined();
  expect(
    barLook(
      { color: "#638EC6", min: { type: "min" }, max: { type: "max" }, barOnly: false },
      null,
      ALL,
    ),
  ).toBeUndefined();
});

test("a bar runs from zero, a negative one to the left of it", () => {
  const bar = { color: "#638EC6", min: { type: "min" }, max: { type: "max" }, barOnly: false };
  expect(barLook(bar, 10, ALL)?.["background-image"]).toContain("#638EC6 0.0%, #638EC6 25.0%");
  expect(barLook(bar, -10, [-10, 30])?.["background-image"]).toContain(
    "#E06666 0.0%, #E06666 25.0%",
  );
});
