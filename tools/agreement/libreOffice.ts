import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** The program of LibreOffice: SOFFICE names it, or it is on the path; undefined where it is missing. */
export function findLibreOffice(): string | undefined {
  const named = process.env["SOFFICE"];
  if (named !== undefined) return existsSync(named) ? named : undefined;
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => ["soffice", "libreoffice"].map((name) => join(folder, name)))
    .find((program) => existsSync(program));
}

/**
 * Has LibreOffice open .xlsx files, calculate every formula anew whatever value the file keeps, and
 * save them again.
 *
 * @param program - As `findLibreOffice` found it.
 * @param files - By name, without ending.
 * @returns The saved files, by the same names; a file that LibreOffice refuses is missing.
 */
export function recalculatedByLibreOffice(
  program: string,
  files: ReadonlyMap<string, Uint8Array>,
): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "buildout-agreement-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const saved = join(folder, "saved");
    const { status, stderr } = spawnSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ..."--headless --norestore --convert-to xlsx --outdir".split(" "),
        saved,
        ...paths,
      ],
      { timeout: TIME_LIMIT_MS, encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`LibreOffice ended with ${String(status)}: ${stderr}`);
    return new Map(
      [...files.keys()].flatMap((name) => {
        const path = join(saved, `${name}.xlsx`);
        return existsSync(path) ? [[name, readFileSync(path)] as const] : [];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const TIME_LIMIT_MS = 600_000;

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;
