import type { PlanFigures } from "../analysis/planFigures";
import { calculatePlan, engineContent, readFigures } from "../analysis/planFigures";
import type { Engine } from "../engine/engine";
import { parseRange } from "../workbook/address";
import type { WorkbookPlan } from "../workbook/plan";

/**
 * Calculates the plans of a template as its inputs change. The engine of the plan before is kept: where
 * only contents differ, the cells that differ are written and only what depends on them is
 * calculated again, so that figures keep up with typing.
 *
 * @param newEngine - An engine without sheets that knows our functions.
 */
export function createPlanCalculator(newEngine: () => Engine): (plan: WorkbookPlan) => PlanFigures {
  let last: { plan: WorkbookPlan; engine: Engine } | undefined;
  return (plan) => {
    const before = last;
    last = undefined;
    if (before && sameLayout(before.plan, plan)) {
      writeDifferences(before.plan, plan, before.engine);
      before.engine.recalculate();
      last = { plan, engine: before.engine };
      return readFigures(plan, before.engine);
    }
    const figures = calculatePlan(plan, newEngine());
    last = { plan, engine: figures.engine };
    return figures;
  };
}

/** Whether two plans have the same sheets, names and blocks, whatever stands in the cells. */
function sameLayout(one: WorkbookPlan, other: WorkbookPlan): boolean {
  return layoutOf(one) === layoutOf(other);
}

function layoutOf({ template, sheets, names }: WorkbookPlan): string {
  return JSON.stringify([
    template,
    names,
    sheets.map(({ name, blocks }) => [
      name,
      blocks.map(({ at, rows }) => [at, rows.map((cells) => cells.length)]),
    ]),
  ]);
}

function writeDifferences(before: WorkbookPlan, plan: WorkbookPlan, engine: Engine): void {
  for (const [s, sheet] of plan.sheets.entries()) {
    for (const [b, block] of sheet.blocks.entries()) {
      const start = parseRange(block.at);
      const old = before.sheets[s]?.blocks[b];
      if (!start || !old) continue;
      for (const [r, cells] of block.rows.entries()) {
        for (const [c, content] of cells.entries()) {
          if (content === old.rows[r]?.[c]) continue;
          engine.setCell(
            sheet.name,
            start.row + r,
            start.column + c,
            engineContent(content) ?? null,
          );
        }
      }
    }
  }
}
