import { checkName } from "../workbook/checkName";
import { isFormula } from "../workbook/literalText";
import type { WorkbookPlan } from "../workbook/plan";
import type { Place, Receipt } from "./receipt";

/** The receipt of a plan that stands, with its sheets renamed where names were taken. */
export function receiptOf(inserted: {
  readonly plan: WorkbookPlan;
  readonly renamed: WorkbookPlan;
  readonly sheetIds: readonly string[];
  readonly key: string;
  readonly day: string;
}): Receipt {
  const { plan, renamed, sheetIds, key, day } = inserted;
  const { keys } = renamed;
  const sheets = plan.sheets.map(({ name }, index) => ({
    planned: name,
    actual: renamed.sheets[index]?.name ?? name,
    id: sheetIds[index] ?? "",
  }));
  const named = new Set(renamed.names.map(({ name, sheet }) => `${sheet}!${name}`));
  const placed = (cell: Place, name: string): Place => ({
    ...cell,
    sheetId: sheets.find(({ actual }) => actual === cell.sheet)?.id ?? "",
    ...(named.has(`${cell.sheet}!${name}`) && { name }),
  });
  const [firstInput] = Object.entries(keys.inputs);
  const checks = Object.entries(keys.checks);
  const contents = plan.sheets.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flat()));
  return {
    key,
    title: plan.title,
    template: plan.template,
    preset: plan.preset,
    version: plan.version,
    day,
    sheets,
    firstInput: firstInput
      ? placed(firstInput[1].cell, firstInput[0])
      : { sheet: sheets[0]?.actual ?? "", address: "A1", sheetId: sheets[0]?.id ?? "" },
    masterCheck: keys.masterCheck,
    checkPlaces: checks.map(([checkKey, { cell, title }]) => ({
      ...placed(cell, checkName(checkKey)),
      key: checkKey,
      title,
    })),
    names: plan.names.length,
    inputs: Object.keys(keys.inputs).length,
    checks: checks.length,
    formulas: contents.filter(isFormula).length,
  };
}
