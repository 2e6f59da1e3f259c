import type { Engine } from "../../src/engine/engine";
import { templates } from "../../src/templates/templates";
import { calculated } from "./support";

test.each(templates)("$name: at most four hops between our functions", (template) => {
  const { plan, figures } = calculated(template, "Nov 2025");
  const depthOf = callDepth(figures.engine);
  const depths = plan.sheets.flatMap(({ name, blocks }) =>
    blocks.flatMap(({ rows }) =>
      rows.flatMap((cells, row) => cells.map((_, column) => depthOf(name, row, column))),
    ),
  );
  expect(Math.max(...depths) - 1).toBeLessThanOrEqual(4);
});

/** The number of our calls on the longest way to a cell. */
function callDepth(engine: Engine): (sheet: string, row: number, column: number) => number {
  const known = new Map<string, number>();
  return function depth(sheet: string, row: number, column: number): number {
    const { formula, spill } = engine.cell(sheet, row, column);
    if (formula === undefined) {
      const anchor = spill?.anchor;
      return anchor === undefined ? 0 : depth(sheet, anchor.row, anchor.column);
    }
    const key = `${sheet}!${row},${column}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const depths = engine
      .precedents(sheet, row, column)
      .flatMap((range) =>
        Array.from({ length: range.rows * range.columns }, (_, i) =>
          depth(
            range.sheet,
            range.row + Math.floor(i / range.columns),
            range.column + (i % range.columns),
          ),
        ),
      );
    const own = formula.includes("BUILDOUT.") ? 1 : 0;
    const found = Math.max(0, ...depths) + own;
    known.set(key, found);
    return found;
  };
}
