import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NotedCase, SetReport } from "./runSet";

/**
 * How often the engine agrees with the published answers that LibreOffice and Gnumeric both give too.
 * The collection lists the cases in which one of them does not.
 */
export function undisputedAgreement(
  reports: readonly SetReport[],
  folder: string,
): { readonly count: number; readonly differing: readonly string[] } {
  const text = readFileSync(join(folder, "engine-agreement.json"), "utf8");
  const { disagreements } = JSON.parse(text) as {
    readonly disagreements: readonly { readonly set: string; readonly id: string }[];
  };
  const disputed = new Set(disagreements.map(({ set, id }) => `engine ${set} ${id}`));
  let count = 0;
  const differing: string[] = [];
  for (const report of reports) {
    const isUndisputed = ({ id }: NotedCase) => !disputed.has(`${report.name} ${id}`);
    const others = report.differing.filter(isUndisputed);
    count += others.length + report.agreeing.filter(isUndisputed).length;
    differing.push(...others.map(({ id, note }) => `${report.name} ${id} ${note}`));
  }
  return { count, differing };
}
