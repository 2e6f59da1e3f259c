import { templates } from "../../src/templates/templates";
import { VERSION } from "../../src/templates/version";
import { parseRange, splitSheet } from "../../src/workbook/address";
import { isFormula } from "../../src/workbook/literalText";
import { workbookPlan, type PlanContent, type WorkbookPlan } from "../../src/workbook/plan";
import { styleNamed } from "../../src/workbook/styles";
import { version } from "../../package.json";

test("the cover names the version of the package", () => {
  expect(VERSION).toBe(version);
});

const cases = templates.flatMap((template) =>
  template.presets.map((preset) => ({ template, preset, name: template.name })),
);

describe.each(cases)("$name, $preset", ({ template, preset }) => {
  const values = template.values(preset);
  const plan = template.plan(values, preset);

  test("the plan is one that every writer reads", () => {
    expect(workbookPlan.safeParse(plan).error).toBeUndefined();
    for (const { formats } of plan.sheets) {
      for (const { style } of formats) expect(styleNamed(style)).toBeDefined();
    }
  });

  test("the preset's own values pass the schema", () => {
    expect(template.schema.safeParse(values).error).toBeUndefined();
  });

  test("a sheet's header holds title, period, year, preset and the master check, frozen", () => {
    for (const { name, freeze, blocks, print } of plan.sheets) {
      // Texts of a sheet without years run on over all columns.
      const columns = ["Cover", "Checks"].includes(name) ? 0 : 2;
      expect(freeze).toEqual({ rows: 5, columns });
      expect(print).toMatchObject({ landscape: true, fitToWidth: true, titleRows: "1:5" });
      const rows = blocks[0]?.rows ?? [];
      expect(rows[3]?.slice(0, 2)).toEqual(["Preset", preset]);
      const master = plan.keys.masterCheck;
      const own = name === master.sheet ? "" : "Checks!";
      expect(rows[4]?.[1]).toBe(`=${own}$${master.address.replace(/(\d+)/, "$$$1")}`);
    }
  });

  test("every list of an input, every line and every name stands inside the workbook", () => {
    const sheets = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
    for (const { cell } of placesOf(plan)) {
      expect(sheets.has(cell.sheet)).toBe(true);
      expect(parseRange(cell.address)).toBeDefined();
    }
    expect(plan.sheets.map(({ name }) => name)).toEqual(template.sheets);
  });

  test("charts read ranges of cells that the plan fills", () => {
    for (const { charts } of plan.sheets) {
      for (const { series } of charts) {
        for (const { categories, values: range } of series) {
          const { sheet, address } = splitSheet(range);
          expect(plan.sheets.some(({ name }) => name === sheet)).toBe(true);
          expect(cellCount(address)).toBe(cellCount(splitSheet(categories).address));
        }
      }
    }
  });

  test("nothing is volatile and no formula holds an error", () => {
    const formulas = contents(plan).filter(isFormula);
    expect(formulas.filter((it) => /\b(TODAY|NOW|RAND|OFFSET|INDIRECT)\(/.test(it))).toEqual([]);
    expect(formulas.filter((it) => it.includes("#REF!"))).toEqual([]);
  });
});

test.each(templates)("$name calls our functions at most 150 times", (template) => {
  const plan = template.plan(template.values(template.presets[0] ?? ""), template.presets[0] ?? "");
  const calls = contents(plan)
    .filter(isFormula)
    .flatMap((formula) => formula.match(/BUILDOUT\./g) ?? []);
  expect(calls.length).toBeLessThanOrEqual(150);
});

function contents(plan: WorkbookPlan): PlanContent[] {
  return plan.sheets.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flat()));
}

function placesOf({ keys }: WorkbookPlan) {
  const { inputs, lines, outputs, checks } = keys;
  return [inputs, lines, outputs, checks].flatMap((record) => Object.values(record));
}

function cellCount(address: string): number {
  const range = parseRange(address);
  return range === undefined ? 0 : range.rows * range.columns;
}
