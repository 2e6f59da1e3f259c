import { readFile } from "node:fs/promises";
import { createEngine } from "../../engine/createEngine";
import type { CustomFunction } from "../../engine/customFunction";
import { openWorkbookFile } from "../../engine/openWorkbookFile";
import { readXlsx, RefusedFile } from "../../xlsx/readXlsx";
import { calculationReport, calculationText } from "../calculationReport";
import { cellPlace, placeRange } from "../cellPlace";
import type { Command } from "../command";
import { fileClock } from "../fileClock";
import { readOptions } from "../options";
import { progress } from "../progress";
import { readFailure } from "../fileFailure";
import { WrongUsage } from "../wrongUsage";

/** `buildout calc`: a workbook file, calculated and compared with the values it keeps. */
export function calcCommand(functions: readonly CustomFunction[]): Command {
  return {
    summary: "Calculate an .xlsx file and compare with the values it keeps.",
    help: `buildout calc FILE.xlsx [--set 'Sheet'!A1=…]… [--only 'Sheet'!A1:B9]… [--anew] [--json]

Calculates every formula of the file and prints the values, the cells that cannot be calculated (they
keep the file's value), circular references, and where the file keeps another value. --set writes a
value first (JSON where it parses, else text; an empty one blanks). --only prints these cells only.
So that a file always gives the same answer, TODAY is the day of its last calculation and RAND keeps
the number that it drew; with --anew it is today and random numbers are drawn.
Exit status 1 when a cell could not be calculated or is circular.

Example: buildout calc model.xlsx --set 'Inputs!B3=0.09' --only 'Outputs!B2:B9'
`,
    async run(args) {
      const { flags, values, positional } = readOptions(args, {
        flags: ["json", "anew"],
        values: ["set", "only"],
      });
      const [path, ...more] = positional;
      if (path === undefined || more.length > 0) {
        throw new WrongUsage("calc takes one file: buildout calc FILE.xlsx");
      }
      const waiting = progress();
      waiting.step(`reading ${path}`);
      const file = await readWorkbook(path);
      const clock = flags.has("anew") ? undefined : fileClock(file);
      const engine = createEngine({
        functions,
        keepsDraws: !flags.has("anew"),
        now: clock === undefined ? undefined : () => clock,
      });
      waiting.step("building the model");
      openWorkbookFile(file, engine);
      const set = values
        .filter(({ name }) => name === "set")
        .map(({ value }) => cellPlace(value, engine.sheetNames()));
      for (const { place, content } of set) {
        engine.setCell(place.sheet, place.row, place.column, content);
      }
      waiting.step("calculating");
      engine.recalculate();
      const only = values
        .filter(({ name }) => name === "only")
        .map(({ value }) => placeRange(value, engine.sheetNames()));
      const report = calculationReport(
        file,
        engine,
        set.map(({ place }) => place),
        only,
      );
      waiting.done();
      process.stdout.write(
        flags.has("json") ? `${JSON.stringify(report)}\n` : calculationText(report, file.notes),
      );
      return report.notCalculated.length + report.circular.length === 0 ? 0 : 1;
    },
  };
}

async function readWorkbook(path: string): Promise<ReturnType<typeof readXlsx>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new WrongUsage(readFailure(path, error));
  }
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (error instanceof RefusedFile) throw new WrongUsage(`${path}: ${error.message}`);
    throw error;
  }
}
