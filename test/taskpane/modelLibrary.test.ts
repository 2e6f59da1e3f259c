import { calculatePlan } from "../../src/analysis/planFigures";
import { createEngine } from "../../src/engine/createEngine";
import { catalogue } from "../../src/functions/catalogue";
import { createModelLibrary } from "../../src/taskpane/createModelLibrary";
import { templates } from "../../src/templates/templates";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { sampleTemplate } from "../support/sampleTemplate";

const library = createModelLibrary(
  [sampleTemplate],
  (plan) => calculatePlan(plan, createEngine()),
  writeXlsx,
);
const base = library.values("sample", "Base");

test("the fields of a card come from the schema, the inputs and the first preset", () => {
  const [card] = library.cards;
  expect(card?.fields.map(({ key, kind, layout }) => [key, kind, layout.shape])).toEqual([
    ["price", "number", "one"],
    ["growth", "percent", "one"],
    ["volume", "number", "list"],
    ["basis", "choice", "one"],
  ]);
  expect(card?.fields[2]?.layout).toEqual({ shape: "list", labels: ["2026", "2027", "2028"] });
  expect(card?.fields[3]?.choices).toEqual(["run_rate", "recognized"]);
});

test("a refused value is told at its place, in the words of the schema", () => {
  expect(library.check("sample", base)).toEqual({});
  expect(library.check("sample", { ...base, growth: 1.4, volume: [1, -2, 3] })).toEqual({
    growth: "Growth can't exceed 90 % a year. Type 14 for 14 %.",
    "volume.1": "A volume can't be below 0. Type 0 for none.",
  });
});

test("key figures and the line are calculated from the values, not from the workbook", () => {
  expect(library.figures("sample", { ...base, price: 10 }, "Base")).toEqual({
    status: "ready",
    figures: [{ title: "Total", text: "$60.0bn" }],
    line: {
      title: "Revenue",
      unit: "$bn",
      periods: ["2026", "2027", "2028"],
      values: [10, 20, 30],
    },
    failingChecks: [],
    stale: false,
  });
});

test("key figures name the years that the timeline has, not those it began with", () => {
  const real = createModelLibrary(
    templates,
    (plan) => calculatePlan(plan, createEngine({ functions: catalogue })),
    writeXlsx,
  );
  const titles = (first_year: number): string[] => {
    const values = { ...real.values("revenue-drivers", "Nov 2025"), first_year };
    const figures = real.figures("revenue-drivers", values, "Nov 2025");
    return figures.status === "ready" ? figures.figures.map(({ title }) => title) : [];
  };
  expect(titles(2026)).toContain("Recognized revenue 2030");
  expect(titles(2028)).toContain("Recognized revenue 2032");
});

test("a formula that the engine lacks is named instead of a figure", () => {
  const odd = createModelLibrary(
    [
      {
        ...sampleTemplate,
        plan: (values, preset) => {
          const plan = sampleTemplate.plan(values, preset);
          const [inputs, outputs] = plan.sheets;
          if (!inputs || !outputs) throw new Error("the sample has two sheets");
          const blocks = [{ at: "C3", rows: [["=CUBEVALUE(1)"]] }];
          return {
            ...plan,
            sheets: [inputs, { ...outputs, blocks: [...outputs.blocks, ...blocks] }],
          };
        },
      },
    ],
    (plan) => calculatePlan(plan, createEngine()),
    writeXlsx,
  );
  expect(odd.figures("sample", base, "Base")).toMatchObject({
    status: "failed",
    reason: expect.stringContaining("Outputs!C3") as string,
  });
});
