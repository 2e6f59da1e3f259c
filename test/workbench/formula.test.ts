import { argumentHint } from "../../src/workbench/formula/argumentHint";
import { applyCompletion, completions } from "../../src/workbench/formula/completion";
import { formulaContext } from "../../src/workbench/formula/formulaContext";
import { nativeFunctions, ourFunctions } from "../../src/workbench/formula/knownFunctions";

const functions = [
  ...ourFunctions(
    {
      functions: [
        {
          id: "CAPEX.PHASE",
          name: "CAPEX.PHASE",
          description: "Spread a total over periods along a curve.",
          parameters: [
            { name: "total", description: "Total to spend" },
            { name: "periods", description: "Number of periods" },
            {
              name: "profile",
              description: "Shape of the spend",
              customEnumId: "PROFILE",
              optional: true,
            },
          ],
        },
        { id: "DEBT.SCHEDULE", name: "DEBT.SCHEDULE", description: "A loan.", parameters: [] },
      ],
      enums: [
        {
          id: "PROFILE",
          values: [
            { name: "even", stringValue: "even", tooltip: "The same in every period" },
            { name: "scurve", stringValue: "scurve", tooltip: "Slow, fast, slow" },
          ],
        },
      ],
    },
    "BUILDOUT",
  ),
  ...nativeFunctions(["SUM", "SUMIF", "IF"]),
];

/** The bar marks the caret. */
function draft(marked: string): { text: string; caret: number } {
  return { text: marked.replace("|", ""), caret: marked.indexOf("|") };
}

describe("the context at the caret", () => {
  test.each([
    { fact: "text that is no formula has none", at: "SUM|", expected: undefined },
    { fact: "a word being typed", at: "=su|m", expected: { word: "su", calls: [] } },
    {
      fact: "a nested call and its argument",
      at: "=IF(A1,SUM(1,2,|",
      expected: { word: undefined, calls: ["IF:1", "SUM:2"] },
    },
    {
      fact: "a closed call is left",
      at: "=IF(SUM(1,2),|",
      expected: { word: undefined, calls: ["IF:1"] },
    },
    {
      fact: "commas in an array constant do not count",
      at: "=SUM({1,2,3},|",
      expected: { word: undefined, calls: ["SUM:1"] },
    },
    {
      fact: "commas and parentheses in a string do not count",
      at: '=SUM("a,(b",|',
      expected: { word: undefined, calls: ["SUM:1"] },
    },
    {
      fact: "a quoted sheet name is no string",
      at: "=SUM('a,b'!A1,|",
      expected: { word: undefined, calls: ["SUM:1"] },
    },
    { fact: "the E of 1E5 is no name", at: "=1E|", expected: { word: undefined, calls: [] } },
    {
      fact: "names keep their periods",
      at: "=BUILDOUT.CA|",
      expected: { word: "BUILDOUT.CA", calls: [] },
    },
  ])("$fact", ({ at, expected }) => {
    const { text, caret } = draft(at);
    const context = formulaContext(text, caret);
    const seen = context && {
      word: context.word?.text,
      calls: context.calls.map(({ name, argument }) => `${name}:${argument}`),
    };
    expect(seen).toEqual(expected);
  });
});

describe("completion", () => {
  const labels = (at: string): string[] =>
    completions(draft(at), functions, ["tax_rate"]).map(({ label }) => label);

  test.each([
    { fact: "functions that begin with the word", at: "=su|", offers: ["SUM", "SUMIF"] },
    {
      fact: "ours by their namespace",
      at: "=BUILD|",
      offers: ["BUILDOUT.CAPEX.PHASE", "BUILDOUT.DEBT.SCHEDULE"],
    },
    { fact: "ours by any part of the name", at: "=pha|", offers: ["BUILDOUT.CAPEX.PHASE"] },
    { fact: "defined names", at: "=1+ta|", offers: ["tax_rate"] },
    { fact: "nothing once a defined name is complete", at: "=tax_rate|", offers: [] },
    { fact: "nothing inside a string", at: '="su|', offers: [] },
    {
      fact: "the choices of a closed argument",
      at: "=BUILDOUT.CAPEX.PHASE(1,2,|",
      offers: ['"even"', '"scurve"'],
    },
    {
      fact: "choices by their beginning, quoted or not",
      at: '=BUILDOUT.CAPEX.PHASE(1,2,"s|',
      offers: ['"scurve"'],
    },
    { fact: "no choices for another argument", at: "=BUILDOUT.CAPEX.PHASE(1,|", offers: [] },
  ])("offers $fact", ({ at, offers }) => {
    expect(labels(at)).toEqual(offers);
  });

  test.each([
    { fact: "a function opens its parenthesis", at: "=1+su|", pick: "SUM", becomes: "=1+SUM(|" },
    {
      fact: "a parenthesis that stands there is kept",
      at: "=su|(A1)",
      pick: "SUM",
      becomes: "=SUM|(A1)",
    },
    {
      fact: "a word under the caret is replaced whole",
      at: "=su|mm+1",
      pick: "SUM",
      becomes: "=SUM(|+1",
    },
    {
      fact: "a choice replaces its half-typed string",
      at: '=BUILDOUT.CAPEX.PHASE(1,2,"sc|")',
      pick: '"scurve"',
      becomes: '=BUILDOUT.CAPEX.PHASE(1,2,"scurve"|)',
    },
  ])("$fact", ({ at, pick, becomes }) => {
    const start = draft(at);
    const choice = completions(start, functions).find(({ label }) => label === pick);
    if (choice === undefined) throw new Error(`${pick} is not offered`);
    expect(applyCompletion(start, choice)).toEqual(draft(becomes));
  });
});

describe("the argument hint", () => {
  const hint = (at: string): string | undefined => {
    const { text, caret } = draft(at);
    const found = argumentHint(text, caret, functions);
    return (
      found &&
      `${found.name}(${found.parts.map((part) => (part.current ? `*${part.text}*` : part.text)).join(", ")})`
    );
  };

  test.each([
    {
      fact: "marks the current argument",
      at: "=BUILDOUT.CAPEX.PHASE(1400,|",
      shows: "BUILDOUT.CAPEX.PHASE(total, *periods*, [profile])",
    },
    {
      fact: "keeps marking a repeating argument",
      at: "=SUM(1,2,3,|",
      shows: "SUM(number1, *[number2], …*)",
    },
    {
      fact: "belongs to the innermost known call",
      at: "=SUM(UNKNOWN(1,|",
      shows: "SUM(*number1*, [number2], …)",
    },
    { fact: "ends with the closing parenthesis", at: "=SUM(1)|", shows: undefined },
  ])("$fact", ({ at, shows }) => {
    expect(hint(at)).toBe(shows);
  });

  test("tells what the current argument is", () => {
    const { text, caret } = draft("=BUILDOUT.CAPEX.PHASE(1400,8|");
    expect(argumentHint(text, caret, functions)?.description).toBe("Number of periods");
  });
});
