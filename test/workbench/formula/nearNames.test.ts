import { withNearNames } from "../../../src/workbench/formula/nearNames";

const FUNCTIONS = ["SUM", "SUMIF", "XLOOKUP", "VLOOKUP", "HLOOKUP", "BUILDOUT.CAPEX.PHASE"];

test.each([
  ["XLOOKUPP", "XLOOKUPP is not a function; did you mean XLOOKUP?"],
  ["FOO", "FOO is not a function."],
  ["SMU", "SMU is not a function; did you mean SUM?"],
  ["PHASE", "PHASE is not a function; did you mean BUILDOUT.CAPEX.PHASE?"],
  ["ZLOOKUP", "ZLOOKUP is not a function; did you mean HLOOKUP, VLOOKUP or XLOOKUP?"],
])("%s: the error names what is near", (typed, said) => {
  expect(withNearNames(`there is no function "${typed}"`, FUNCTIONS, [])).toBe(said);
});

test("an unknown name gets near names of the workbook", () => {
  expect(withNearNames('there is no name "growht"', FUNCTIONS, ["growth"])).toBe(
    "growht is not a name in this workbook; did you mean growth?",
  );
});

test("any other message stays", () => {
  expect(withNearNames("tenor is 0 years", FUNCTIONS, [])).toBe("tenor is 0 years");
});
