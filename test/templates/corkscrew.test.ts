import { corkscrew } from "../../src/templates/blocks/corkscrew";
import { f } from "../../src/templates/builder/formula";
import { fundingMix } from "../../src/templates/fundingMix/template";
import { calculated } from "./support";

test("a closing is the opening before it plus additions less reductions", () => {
  const rows = corkscrew({
    key: "loan",
    title: "Loan, closing",
    unit: "$bn",
    length: 3,
    opening: f`100`,
    additions: [{ key: "draws", label: "Draws" }],
    reductions: [{ key: "repayment", label: "Repayment" }],
  });
  expect(rows.map(({ title }) => title)).toEqual([
    "Opening",
    "Draws",
    "Repayment",
    "Loan, closing",
  ]);
});

test("debt during construction closes where its draws add up", () => {
  const { figures } = calculated(fundingMix, "Nov 2025");
  const draws = figures.lines["debt_draw"]?.values as number[];
  const closing = figures.lines["balance"]?.values as number[];
  closing.forEach((value, i) => {
    expect(value).toBeCloseTo(
      draws.slice(0, i + 1).reduce((sum, draw) => sum + draw, 0),
      9,
    );
  });
});
