import type { PlanFigures } from "../../src/analysis/planFigures";
import { templates } from "../../src/templates/templates";
import { calculated, passes, vectorsOf } from "./support";

function pick({ lines, outputs }: PlanFigures): Pick<PlanFigures, "lines" | "outputs"> {
  return { lines, outputs };
}

describe.each(templates)("$name", (template) => {
  const vectors = vectorsOf(template.name);
  const presets = Object.entries(vectors.expected);

  test("question, periods, presets and keys are those of the worked figures", () => {
    const { plan } = calculated(template, "Nov 2025");
    expect(template).toMatchObject({ question: vectors.question, periods: vectors.periods });
    expect(template.presets).toEqual(["Nov 2025", "Reset Feb 2026", "HSBC-like", "Blank"]);
    for (const [key, { title, unit }] of Object.entries(vectors.inputs)) {
      expect(plan.keys.inputs[key]).toMatchObject({ title, unit });
    }
    for (const [key, { title, unit, length }] of Object.entries(vectors.lines)) {
      const line = { title, unit, length: length ?? vectors.periods.length };
      expect([key, plan.keys.lines[key]]).toEqual([key, expect.objectContaining(line)]);
    }
    expect(plan.keys.outputs).toMatchObject(vectors.outputs);
    expect(plan.keys.checks).toMatchObject(vectors.checks);
  });

  test("defaults and presets are the worked values, each with its source, date and confidence", () => {
    for (const preset of ["Nov 2025", "Reset Feb 2026", "HSBC-like"]) {
      const values = template.values(preset);
      const { keys } = template.plan(values, preset);
      for (const [key, fact] of Object.entries(vectors.inputs)) {
        const { value, source, date, confidence } = vectors.presets[preset]?.[key] ?? fact;
        expect([key, values[key]]).toEqual([key, value]);
        expect(keys.inputs[key]).toMatchObject({ source, date, confidence });
      }
    }
  });

  test("a preset that changes nothing has the figures of the first", () => {
    const first = calculated(template, "Nov 2025").figures;
    for (const preset of ["Reset Feb 2026", "HSBC-like"]) {
      if (vectors.presets[preset] !== undefined) continue;
      const { lines, outputs } = calculated(template, preset).figures;
      expect({ preset, lines, outputs }).toEqual({ preset, ...pick(first) });
    }
  });

  test.each(presets)("%s gives every worked figure, and all checks hold", (preset, expected) => {
    const { figures } = calculated(template, preset);
    expect(figures.notCalculated).toEqual([]);
    const differences: string[] = [];
    const compare = (place: string, got: unknown, want: number | null): void => {
      if (want === null || passes(got, want)) return;
      differences.push(`${place}: ${JSON.stringify(got)} instead of ${want}`);
    };
    for (const [key, values] of Object.entries(expected.lines)) {
      expect([key, figures.lines[key]?.values.length]).toEqual([key, values.length]);
      values.forEach((want, i) => {
        compare(`${key}[${i + 1}]`, figures.lines[key]?.values[i], want);
      });
    }
    for (const [point, want] of Object.entries(expected.points)) {
      const [, key = "", number = ""] = /^(.*)\[(\d+)\]$/.exec(point) ?? [];
      compare(point, figures.lines[key]?.values[Number(number) - 1], want);
    }
    for (const [key, want] of Object.entries(expected.outputs)) {
      compare(key, figures.outputs[key]?.value, want);
    }
    expect(differences).toEqual([]);
    expect(Object.entries(figures.checks).filter(([, { ok }]) => !ok)).toEqual([]);
    expect(figures.masterCheck).toBe(0);
  });

  test("the cover answers in sentences with figures, and asks for inputs where they are missing", () => {
    const [whole, blank] = ["Nov 2025", "Blank"].map((preset) => calculated(template, preset));
    const sentence = (of: typeof whole, row: number) => of?.figures.engine.value("Cover", row, 0);
    for (const row of [7, 8]) {
      expect(sentence(whole, row)).toMatch(/\d.*\.$/);
      expect(sentence(whole, row)).not.toMatch(/^(Inputs are missing|Not calculated)/);
    }
    expect(sentence(blank, 7)).toMatch(/^Inputs are missing/);
    expect(sentence(blank, 8)).toBe("");
  });

  test("a blank workbook says that inputs are missing, in every check, and holds no figure", () => {
    const { figures } = calculated(template, "Blank");
    const values = Object.values(figures.checks).map(({ value }) => value);
    expect(values).toEqual(template.checks.map(() => "inputs missing"));
    expect(figures.masterCheck).toBe(template.checks.length);
    const lines = Object.values(figures.lines).flatMap((it) => it.values);
    const all = [...lines, ...Object.values(figures.outputs).map(({ value }) => value)];
    expect(all.filter((value) => typeof value === "number")).toEqual([]);
  });
});
