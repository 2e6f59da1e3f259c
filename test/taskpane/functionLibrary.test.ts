import { createEngine } from "../../src/engine/createEngine";
import { catalogue } from "../../src/functions/catalogue";
import { createFunctionLibrary } from "../../src/taskpane/functionLibrary";
import { foundFunctions } from "../../src/taskpane/state/functionActions";
import type { FunctionCard } from "../../src/taskpane/state/paneState";
import { callText, exampleTexts } from "../../src/taskpane/state/callText";

const library = createFunctionLibrary(catalogue, createEngine({ functions: catalogue }));
const found = (search: string) => foundFunctions(library.cards, search).map(({ id }) => id);

function card(id: string): FunctionCard {
  const one = library.cards.find((other) => other.id === id);
  if (!one) throw new Error(`no function ${id}`);
  return one;
}

test("a card shows the call as it is typed, optional arguments in brackets", () => {
  expect(card("CAPEX.PHASE")).toMatchObject({
    family: "Capacity and spend",
    signature: "BUILDOUT.CAPEX.PHASE(total, periods, [profile], [alpha], [beta])",
  });
});

const examples = catalogue
  .map(({ id, example }) => ({ id, formula: example.formula }))
  // A blank has no spelling in an array constant: these examples show one, the fields type 0.
  .filter(({ formula }) => !/[{,](?=[,}])/.test(formula.replace(/"[^"]*"/g, '""')));

test.each(examples)(
  "the fields of $id start from its example and give its formula",
  ({ id, formula }) => {
    expect(callText(card(id), exampleTexts(card(id)))).toBe(formula);
  },
);

test("a preview shows the answer that will spill", () => {
  expect(library.preview("=BUILDOUT.CAPEX.PHASE(1400,4)")).toEqual({
    status: "ready",
    rows: 1,
    columns: 4,
    cells: ["350", "350", "350", "350"],
  });
});

test("a mistake shows the reason that Excel hides behind #VALUE!", () => {
  expect(library.preview("=BUILDOUT.CAPEX.PHASE(1400,0)")).toMatchObject({
    status: "failed",
    error: "#VALUE!",
    reason: expect.stringContaining("periods") as string,
  });
});

test("a search finds a name by its parts and a function by the task it serves", () => {
  expect(found("capex phase")[0]).toBe("CAPEX.PHASE");
  expect(found("budget over months")).toContain("CAPEX.PHASE");
  expect(found("no such thing")).toEqual([]);
});
