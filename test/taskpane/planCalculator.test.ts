import { calculatePlan } from "../../src/analysis/planFigures";
import { createEngine } from "../../src/engine/createEngine";
import { createPlanCalculator } from "../../src/taskpane/planCalculator";
import { sampleTemplate } from "../support/sampleTemplate";

const plan = (changed: object) =>
  sampleTemplate.plan({ ...sampleTemplate.values("Base"), ...changed }, "Base");

test("an edited plan calculates to what a new engine makes of it", () => {
  const calculate = createPlanCalculator(() => createEngine());
  calculate(plan({}));
  for (const changed of [
    { price: 10 },
    { volume: [4, null, 6] },
    { price: 0, volume: [1, 2, 3] },
  ]) {
    const figures = calculate(plan(changed));
    const fresh = calculatePlan(plan(changed), createEngine());
    expect({ ...figures, engine: undefined }).toEqual({ ...fresh, engine: undefined });
  }
});

test("one engine serves a plan whose cells alone differ; another layout gets a new one", () => {
  let engines = 0;
  const calculate = createPlanCalculator(() => {
    engines++;
    return createEngine();
  });
  calculate(plan({}));
  calculate(plan({ price: 1 }));
  expect(engines).toBe(1);
  const other = plan({});
  calculate({
    ...other,
    names: [...other.names, { name: "more", sheet: "Outputs", formula: "=1" }],
  });
  expect(engines).toBe(2);
});
