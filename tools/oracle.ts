/**
 * How Excel, regulators and open models answered, against our functions: `npm run oracle`, or
 * `npm run oracle -- engine` for the natives of the engine. The collection is not part of the
 * project; BUILDOUT_ORACLES names its folder.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { runSet, type SetReport } from "./oracle/runSet";
import { oracleSets } from "./oracle/sets";

const folder = process.env["BUILDOUT_ORACLES"] ?? join(import.meta.dirname, "../../shared/oracles");
const [wanted = "functions"] = process.argv.slice(2);
const chosen = oracleSets.filter(({ group, name }) => wanted === group || wanted === name);

if (!existsSync(folder)) {
  console.log("left out: there is no collection of published cases (BUILDOUT_ORACLES)");
} else if (chosen.length === 0) {
  console.log(
    `there is no set ${wanted}; use functions, engine, or ${oracleSets.map(({ name }) => name).join(", ")}`,
  );
  process.exitCode = 1;
} else {
  console.log(`${"".padEnd(24)}    pass    soft    fail    hang  worst relative`);
  for (const set of chosen) {
    const report = await runSet(set, folder);
    console.log(lineOf(report));
    if (report.fail + report.hang > 0) {
      console.log(`  ${report.ids.slice(0, 10).join("\n  ")}`);
      process.exitCode = 1;
    }
  }
}

function lineOf({ name, pass, soft, fail, hang, worstError }: SetReport): string {
  const cells = [pass, soft, fail, hang].map((value) => String(value).padStart(8)).join("");
  return `${name.padEnd(24)}${cells}${worstError.toExponential(1).padStart(16)}`;
}
