import type { Engine } from "../../src/engine/engine";
import { cellText, parseCell } from "../../src/workbook/address";
import { isCellError, type CellValue } from "../../src/workbook/cellValue";
import { isFormula, literalText } from "../../src/workbook/literalText";
import type { PlanContent, WorkbookPlan } from "../../src/workbook/plan";
import { foreignTo } from "./notJudged";

/**
 * A plan whose formulas LibreOffice can calculate: our values stand in place of those that call
 * functions of ours or such as LibreOffice does not know, and in the cells that they spill into.
 *
 * @param engine - The calculated plan.
 */
export function nativePart(plan: WorkbookPlan, engine: Engine): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      // Only cells count here.
      charts: [],
      conditionals: [],
      validations: [],
      blocks: sheet.blocks.flatMap(({ at, rows }) => {
        const start = parseCell(at) ?? { row: 0, column: 0 };
        const spills: { at: string; rows: PlanContent[][] }[] = [];
        const kept = rows.map((cells, down) =>
          cells.map((content, right): PlanContent => {
            if (!isFormula(content) || foreignTo(content) === undefined) return content;
            const row = start.row + down;
            const column = start.column + right;
            const { value, spill } = engine.cell(sheet.name, row, column);
            if (spill) {
              const filled = Array.from({ length: spill.rows }, (_, r) =>
                Array.from({ length: spill.columns }, (__, c) =>
                  constant(engine.value(sheet.name, row + r, column + c)),
                ),
              );
              spills.push({ at: cellText(row, column), rows: filled });
            }
            return constant(value);
          }),
        );
        return [{ at, rows: kept }, ...spills];
      }),
    })),
  };
}

/** An error stands as a formula that is one; files know no error but those of old. */
function constant(value: CellValue): PlanContent {
  if (isCellError(value))
    return `=${/^#(CALC|SPILL|CIRC)!$/.test(value.error) ? "#VALUE!" : value.error}`;
  return typeof value === "string" ? literalText(value) : value;
}
