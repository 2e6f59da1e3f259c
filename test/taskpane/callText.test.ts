import { argumentText, callText, cycleAbsolute } from "../../src/taskpane/state/callText";
import { refersToCells } from "../../src/taskpane/state/functionActions";

const argument = (name: string, choices: string[] = []) => ({
  name,
  title: "",
  unit: "",
  optional: true,
  choices: choices.map((value) => ({ value, title: "" })),
  allowed: "",
  example: "",
});
const card = {
  signature: "BUILDOUT.X.Y(a, [b], [c])",
  arguments: [argument("a"), argument("b", ["even", "scurve"]), argument("c")],
};

test.each([
  { fact: "arguments stand in their order", texts: { a: "1", b: "", c: "3" }, call: "1,,3" },
  { fact: "what is left out at the end is not written", texts: { a: "1" }, call: "1" },
  {
    fact: "a member of a choice gets its quotes",
    texts: { a: "A1", b: "even" },
    call: 'A1,"even"',
  },
  { fact: "anything else stands as typed", texts: { a: "1", b: "B2" }, call: "1,B2" },
])("$fact", ({ texts, call }) => {
  expect(callText(card, texts)).toBe(`=BUILDOUT.X.Y(${call})`);
});

test.each([
  {
    value: [
      [1, 2],
      [3, null],
    ],
    text: "{1,2;3,0}",
  },
  { value: 'say "x"', text: '"say ""x"""' },
  { value: true, text: "TRUE" },
  { value: null, text: "" },
])("$value is typed $text", ({ value, text }) => {
  expect(argumentText(value)).toBe(text);
});

test("F4 goes round the four kinds of reference, the sheet stays", () => {
  const round = ["A1", "$A$1", "A$1", "$A1", "A1"];
  for (const [index, from] of round.slice(0, -1).entries()) {
    expect(cycleAbsolute(from)).toBe(round[index + 1]);
  }
  expect(cycleAbsolute("Inputs!B2:C9")).toBe("Inputs!$B$2:$C$9");
});

test.each([
  { typed: "Inputs!C4", refers: true },
  { typed: "SUM(B2:B9)", refers: true },
  { typed: '"A1"', refers: false },
  { typed: "1400", refers: false },
  { typed: "LOG10(5)", refers: false },
])("“$typed” names cells: $refers", ({ typed, refers }) => {
  expect(refersToCells([typed])).toBe(refers);
});
