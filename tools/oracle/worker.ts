/** Judges the cases of one set from a place on, a line of JSON for each; its parent watches the time. */
import { readCases } from "./oracleSet";
import { oracleSets } from "./sets";

const [name, path, from] = process.argv.slice(2);
const set = oracleSets.find((each) => each.name === name);
if (set === undefined || path === undefined) throw new Error(`there is no set ${name ?? ""}`);
for (const [place, each] of readCases(path).entries()) {
  if (place < Number(from)) continue;
  process.stdout.write(`${JSON.stringify({ place, id: each.id })}\n`);
  const judgement = set.judge(each);
  process.stdout.write(`${JSON.stringify({ place, id: each.id, judgement: judgement ?? null })}\n`);
}
