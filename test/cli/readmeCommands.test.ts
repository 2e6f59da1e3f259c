import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { lexer, type Token, type Tokens } from "marked";

const ROOT = path.join(__dirname, "../..");
const START = "npm run -s buildout -- ";

/** In the order of the README and all in one folder: a later command may read what one before wrote. */
const folder = mkdtempSync(path.join(tmpdir(), "buildout-"));
const commands = lexer(readFileSync(path.join(ROOT, "README.md"), "utf8"))
  .filter(isCode)
  .flatMap(({ text }) => text.split("\n"))
  .filter((line) => line.startsWith(START));

test("the README shows how to call a function and how to calculate a template", () => {
  expect(commands).toContainEqual(expect.stringContaining(`${START}call `));
  expect(commands).toContainEqual(expect.stringContaining(`${START}template `));
});

test.each(commands)("the README's command runs: %s", (command) => {
  const tsx = pathToFileURL(require.resolve("tsx")).href;
  const program = [process.execPath, "--import", tsx, path.join(ROOT, "src/cli/main.ts")];
  const words = program.map((word) => `"${word}"`).join(" ");
  const { status, stderr } = spawnSync(`${words} ${command.slice(START.length)}`, {
    cwd: folder,
    encoding: "utf8",
    shell: true,
  });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
});

function isCode(token: Token): token is Tokens.Code {
  return token.type === "code";
}
