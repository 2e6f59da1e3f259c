import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readFailure, writeFailure } from "../../src/cli/fileFailure";
import { buildout } from "./support";

test("calc says that a file is missing, or that it is a folder, and exits 2", () => {
  const missing = buildout(["calc", "nowhere.xlsx"]);
  expect(missing).toMatchObject({ status: 2, stdout: "" });
  expect(missing.stderr).toBe("buildout: there is no file nowhere.xlsx\n");
  const folder = mkdtempSync(path.join(tmpdir(), "buildout-"));
  expect(buildout(["calc", folder]).stderr).toBe(`buildout: ${folder} is a folder\n`);
});

test("writing into a folder that does not exist names the folder", () => {
  const error = Object.assign(new Error("ENOENT: no such file"), { code: "ENOENT" });
  expect(writeFailure("there/model.xlsx", error)).toBe(
    "cannot write there/model.xlsx: there is no folder there",
  );
});

test("a failure without words of ours keeps those of the system", () => {
  expect(readFailure("model.xlsx", new Error("EIO: i/o error"))).toBe(
    "cannot read model.xlsx: EIO: i/o error",
  );
});
