import { writeFile } from "node:fs/promises";
import { isFormula } from "../workbook/literalText";
import { writeXlsx } from "../xlsx/writeXlsx";
import { writeFailure } from "./fileFailure";
import { progress } from "./progress";
import type { TemplateRun } from "./templateReport";
import { WrongUsage } from "./wrongUsage";

/** Writes a calculated template as an .xlsx file and says what is in it. */
export async function writeTemplateFile(
  { plan, figures }: TemplateRun,
  file: string,
  flags: ReadonlySet<string>,
): Promise<void> {
  const waiting = progress();
  waiting.step(`writing ${file}`);
  const frozen = flags.has("frozen");
  const bytes = await writeXlsx(plan, figures.engine, { frozen });
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw new WrongUsage(writeFailure(file, error));
  } finally {
    waiting.done();
  }
  const cells = plan.sheets.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flat()));
  const written = {
    file,
    sheets: plan.sheets.map(({ name }) => name),
    formulas: frozen ? 0 : cells.filter(isFormula).length,
    checks: Object.fromEntries(
      Object.entries(figures.checks).map(([key, { ok, title }]) => [key, { ok, title }]),
    ),
  };
  const failing = Object.values(figures.checks).filter(({ ok }) => !ok);
  process.stdout.write(
    flags.has("json")
      ? `${JSON.stringify(written, null, 2)}\n`
      : `${file}: ${written.sheets.length} sheets, ${written.formulas} formulas, ${
          failing.length === 0
            ? "all checks 0"
            : `checks that fail: ${failing.map(({ title }) => title).join("; ")}`
        }\n`,
  );
}
