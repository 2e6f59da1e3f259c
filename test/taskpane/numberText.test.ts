import {
  numberText,
  percentText,
  readNumber,
  readPercent,
} from "../../src/taskpane/state/numberText";

test.each([
  { typed: "1,400", value: 1400 },
  { typed: " 12.5 ", value: 12.5 },
  { typed: "(3.2)", value: -3.2 },
  { typed: "-0.5", value: -0.5 },
  { typed: "1e3", value: 1000 },
  { typed: "$20", value: 20 },
])("“$typed” is $value", ({ typed, value }) => {
  expect(readNumber(typed)).toMatchObject({ kind: "number", value });
});

test.each([
  { typed: "12,5", reason: "“12,5” is not a number here. The decimal mark is a point: type 12.5." },
  { typed: "abc", reason: "“abc” is not a number here. Type digits only, such as 12.5." },
  { typed: "1.400.000", reason: "“1.400.000” is not a number here. Type 1400000." },
])("“$typed” is told apart and remedied", ({ typed, reason }) => {
  expect(readNumber(typed)).toEqual({ kind: "unclear", reason });
});

test("nothing typed is a blank, not 0", () => {
  expect(readNumber("  ")).toEqual({ kind: "blank" });
});

test.each([
  { typed: "14", value: 0.14 },
  { typed: "14%", value: 0.14 },
  { typed: "7 %", value: 0.07 },
  { typed: "0.5%", value: 0.005 },
])("a percent field takes “$typed” as $value", ({ typed, value }) => {
  expect(readPercent(typed)).toEqual({ kind: "number", value });
});

test("0.14 in a percent field is 0.14 %, and the field says so", () => {
  expect(readPercent("0.14")).toEqual({
    kind: "number",
    value: 0.0014,
    note: "Read as 0.14 %. For 14 % type 14.",
  });
});

test("a fraction shows without binary dust", () => {
  expect([percentText(0.4), percentText(0.07), percentText(0.58489319)]).toEqual([
    "40.0",
    "7.0",
    "58.489319",
  ]);
  expect(numberText(1400)).toBe("1,400");
});
