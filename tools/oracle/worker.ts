/** Judges the cases of one set from a place on, a line of JSON for each; its parent watches the time. */
import { readFileSync } from "node:fs";
import type { OracleCase } from "./oracleSet";
import { oracleSets } from "./sets";

const [name, path, from] = process.argv.slice(2);
const set = oracleSets.find((each) => each.name === name);
if (set === undefined || path === undefined) throw new Error(`there is no set ${name ?? ""}`);
const { cases } = JSON.parse(readFileSync(path, "utf8")) as { cases: readonly OracleCase[] };
for (const [place, each] of cases.entries()) {
  if (place < Number(from)) continue;
  process.stdout.write(`${JSON.stringify({ place, id: each.id })}\n`);
  const judgement = set.judge(each);
  process.stdout.write(`${JSON.stringify({ place, id: each.id, judgement: judgement ?? null })}\n`);
}
