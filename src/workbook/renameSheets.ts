import { tokenize } from "@borgar/fx";
import { quoteSheetName, unquoteSheetName } from "./address";
import { isFormula } from "./literalText";
import type { CellPlace, PlanContent, WorkbookPlan } from "./plan";

/** New names by old name; sheets that are not in it keep theirs. */
export type SheetNames = ReadonlyMap<string, string>;

/** The same plan with sheets under other names: formulas, names, charts and keys follow. */
export function renameSheets(plan: WorkbookPlan, names: SheetNames): WorkbookPlan {
  const nameOf = (sheet: string): string => names.get(sheet) ?? sheet;
  const place = ({ sheet, address }: CellPlace): CellPlace => ({ sheet: nameOf(sheet), address });
  const formula = (text: string): string => renameInFormula(text, names);
  const reference = (text: string): string => formula(`=${text}`).slice(1);
  const content = (cell: PlanContent): PlanContent => (isFormula(cell) ? formula(cell) : cell);
  const placed = <T extends { cell: CellPlace }>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(record).map(([key, value]) => [key, { ...value, cell: place(value.cell) }]),
    );
  const { keys } = plan;
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      name: nameOf(sheet.name),
      blocks: sheet.blocks.map(({ at, rows }) => ({
        at,
        rows: rows.map((cells) => cells.map(content)),
      })),
      conditionals: sheet.conditionals.map((rule) => ({ ...rule, formula: formula(rule.formula) })),
      charts: sheet.charts.map((chart) => ({
        ...chart,
        series: chart.series.map((series) => ({
          ...series,
          categories: reference(series.categories),
          values: reference(series.values),
        })),
      })),
    })),
    names: plan.names.map((name) => ({
      ...name,
      sheet: nameOf(name.sheet),
      formula: formula(name.formula),
    })),
    keys: {
      inputs: placed(keys.inputs),
      lines: placed(keys.lines),
      outputs: placed(keys.outputs),
      checks: placed(keys.checks),
      masterCheck: place(keys.masterCheck),
    },
  };
}

/** A formula whose references to sheets follow new names; texts in it stay as they are. */
export function renameInFormula(formula: string, names: SheetNames): string {
  return tokenize(formula, { mergeRefs: false })
    .map(({ type, value }) => {
      if (type !== "context" && type !== "context_quote") return value;
      const renamed = names.get(unquoteSheetName(value));
      return renamed === undefined ? value : quoteSheetName(renamed);
    })
    .join("");
}
