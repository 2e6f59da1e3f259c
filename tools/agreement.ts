/**
 * Our engine against LibreOffice, formula by formula: a generated model (240,000 formulas; with
 * `-- --short` a small one), the golden workbooks, and what is native in the templates.
 * `npm run agreement`; SOFFICE names the program where it is not on the path.
 */
import { agree } from "./agreement/agree";
import { TOLERANCE } from "./agreement/compareCells";
import { findLibreOffice } from "./agreement/libreOffice";
import { generatedWorkbook, goldenFiles, templateFiles } from "./agreement/workbooks";
import { functionsOf } from "./models/functionsIn";

const LARGE = { sheets: 20, rows: 200, columns: 60, seed: 1 };
const SMALL = { sheets: 2, rows: 200, columns: 12, seed: 1 };

/** Of each workbook. */
const MOST_SHOWN = 20;

const program = findLibreOffice();
if (program === undefined) {
  console.log("left out: there is no LibreOffice (SOFFICE names none, and none is on the path)");
} else {
  const generated = await generatedWorkbook(process.argv.includes("--short") ? SMALL : LARGE);
  const results = agree(program, [generated, ...goldenFiles(), ...(await templateFiles())]);
  let compared = 0;
  let differing = 0;
  for (const result of results) {
    const { workbook, differences, leftOut, worst } = result;
    compared += result.compared;
    differing += differences.length;
    const functions = functionsOf(workbook.engine).size;
    console.log(
      `${workbook.about}: ${result.compared} formulas with ${functions} functions, ${differences.length} differ by more than ${TOLERANCE}; the others by at most ${worst.toExponential(1)}`,
    );
    for (const [reason, count] of leftOut) console.log(`  left out: ${count}, ${reason}`);
    for (const { cell, formula, ours, theirs } of differences.slice(0, MOST_SHOWN)) {
      console.log(`  ${cell} ${formula}: ours ${ours}, LibreOffice ${theirs}`);
    }
    if (differences.length > MOST_SHOWN)
      console.log(`  and ${differences.length - MOST_SHOWN} more`);
  }
  console.log(`${compared} formulas compared, ${differing} differ`);
  if (differing > 0) process.exitCode = 1;
}
