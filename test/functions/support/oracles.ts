import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One published case: what Excel, a regulator or an open model answered. */
export interface OracleCase {
  readonly id: string;
  readonly fn: string;
  readonly args: unknown;
  readonly expected: unknown;
  readonly exact?: unknown;
  readonly status: string;
  readonly sane?: boolean;
}

/**
 * Cases of a collection that an independent computation confirms; none where the folder is not at
 * hand. It is not part of the project: BUILDOUT_ORACLES names it.
 */
export function oracleCases(file: string, fn: string): readonly OracleCase[] {
  const folder = process.env["BUILDOUT_ORACLES"] ?? join(__dirname, "../../../../shared/oracles");
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  const { cases } = JSON.parse(readFileSync(path, "utf8")) as { cases: readonly OracleCase[] };
  return cases.filter(
    (each) => each.fn === fn && each.status === "confirmed" && each.sane !== false,
  );
}
