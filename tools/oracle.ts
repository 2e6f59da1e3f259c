/**
 * How Excel, regulators and open models answered, against our functions: `npm run oracle`, or
 * `npm run oracle -- engine` for the natives of the engine, with the tests' own battery. The
 * collection is not part of the project; BUILDOUT_ORACLES names its folder.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { runBattery } from "./oracle/battery";
import { runSet, type SetReport } from "./oracle/runSet";
import { oracleSets } from "./oracle/sets";
import { undisputedAgreement } from "./oracle/undisputed";

const folder = process.env["BUILDOUT_ORACLES"] ?? join(import.meta.dirname, "../../shared/oracles");
const [wanted = "functions"] = process.argv.slice(2);
const chosen = oracleSets.filter(({ group, name }) => wanted === group || wanted === name);
/** Of the battery, and of published cases that other programs answer as published. */
const LEAST_AGREEMENT = 0.99;

if (wanted === "engine") {
  const { count, misses } = runBattery();
  reportShare("battery of the tests", count, misses);
}
if (chosen.length === 0) {
  console.log(
    `there is no set ${wanted}; use functions, engine, or ${oracleSets.map(({ name }) => name).join(", ")}`,
  );
  process.exitCode = 1;
} else if (!existsSync(folder)) {
  console.log("left out: there is no collection of published cases (BUILDOUT_ORACLES)");
} else {
  console.log(`${"".padEnd(24)}    pass    soft    fail    hang  worst relative`);
  const reports: SetReport[] = [];
  for (const set of chosen) {
    const report = await runSet(set, folder);
    reports.push(report);
    console.log(lineOf(report));
    if (report.fail + report.hang > 0) {
      for (const { id, note } of report.bad.slice(0, 10)) console.log(`  ${id} ${note}`);
      process.exitCode = 1;
    }
  }
  if (wanted === "engine") {
    const { count, differing } = undisputedAgreement(reports, folder);
    reportShare("published cases that LibreOffice and Gnumeric confirm", count, differing);
  }
}

function reportShare(title: string, count: number, misses: readonly string[]): void {
  const share = 1 - misses.length / count;
  console.log(
    `${title}: ${count - misses.length} of ${count} agree (${(100 * share).toFixed(2)} %)`,
  );
  for (const miss of misses) console.log(`  ${miss}`);
  if (!(share >= LEAST_AGREEMENT)) process.exitCode = 1;
}

function lineOf({ name, pass, soft, fail, hang, worstError }: SetReport): string {
  const cells = [pass, soft, fail, hang].map((value) => String(value).padStart(8)).join("");
  return `${name.padEnd(24)}${cells}${worstError.toExponential(1).padStart(16)}`;
}
