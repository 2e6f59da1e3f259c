import { catalogue } from "../../src/functions/catalogue";
import { createFunctionLibrary } from "../../src/taskpane/functionLibrary";
import { foundFunctions } from "../../src/taskpane/state/navigationActions";

const library = createFunctionLibrary(catalogue);
const found = (search: string) => foundFunctions(library.cards, search).map(({ id }) => id);

test("a card shows the call as it is typed, optional arguments in brackets", () => {
  const card = library.cards.find(({ id }) => id === "CAPEX.PHASE");
  expect(card).toMatchObject({
    family: "Capacity and spend",
    signature: "BUILDOUT.CAPEX.PHASE(total, periods, [profile], [alpha], [beta])",
    example: '=BUILDOUT.CAPEX.PHASE(1400,8,"scurve")',
  });
});

test("the size of an answer is known before it spills", () => {
  expect(library.size("CAPEX.PHASE")).toEqual({ rows: 1, columns: 8 });
});

test("a search finds a name by its parts and a function by the task it serves", () => {
  expect(found("capex phase")[0]).toBe("CAPEX.PHASE");
  expect(found("budget over months")).toContain("CAPEX.PHASE");
  expect(found("no such thing")).toEqual([]);
});
