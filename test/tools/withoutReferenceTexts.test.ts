import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import withoutReferenceTexts from "../../tools/webpack/withoutReferenceTexts.js";

const FUNCTIONS = path.join(__dirname, "../../src/functions");

const declarations = readdirSync(FUNCTIONS, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, code: readFileSync(path.join(FUNCTIONS, file), "utf8") }))
  .filter(({ code }) => code.includes("= define("));

test("every declaration loses its equation and its related functions, and nothing else", () => {
  expect(declarations.length).toBeGreaterThan(70);
  for (const { file, code } of declarations) {
    const bare = withoutReferenceTexts(code);
    expect({ file, fits: /^ {4}mathematics: "",$/m.test(bare) }).toEqual({ file, fits: true });
    expect({ file, fits: /^ {4}related: \[\],$/m.test(bare) }).toEqual({ file, fits: true });
    const [before, after] = [code, bare].map((text) =>
      text.replace(/ {4}mathematics:[^]*?(?= {4}tasks:)/, ""),
    );
    expect(after).toBe(before);
  }
});

test("other code stays as it is", () => {
  const code = "export interface Facts {\n  readonly mathematics: string;\n}\n";
  expect(withoutReferenceTexts(code)).toBe(code);
});
