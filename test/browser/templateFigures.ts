import { execFileSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";

/** What `buildout template NAME --json` prints of a workbook. */
export interface TemplateFigures {
  readonly periods: readonly number[];
  readonly inputs: Readonly<Record<string, { readonly cell: string; readonly value: unknown }>>;
  readonly lines: Readonly<Record<string, { readonly cell: string; readonly values: unknown[] }>>;
  readonly outputs: Readonly<Record<string, { readonly cell: string; readonly value: unknown }>>;
  readonly checks: Readonly<Record<string, { readonly cell: string; readonly value: unknown }>>;
}

/** Asks the command line of the build; a failing check makes it exit with 1, which is no failure here. */
export function templateFigures(name: string, settings: readonly string[] = []): TemplateFigures {
  const cli = join(import.meta.dirname, "../../dist/cli/buildout.cjs");
  const args = [cli, "template", name, "--json", ...settings.flatMap((one) => ["--set", one])];
  try {
    return JSON.parse(
      execFileSync(process.execPath, args, { encoding: "utf8" }),
    ) as TemplateFigures;
  } catch (error) {
    const { status, stdout } = error as { status?: number; stdout?: string };
    if (status !== 1 || stdout === undefined) throw error;
    return JSON.parse(stdout) as TemplateFigures;
  }
}
