import { readFileSync } from "node:fs";
import { createEngine } from "../../src/engine/createEngine";
import { catalogue } from "../../src/functions/catalogue";
import { withAnswers } from "../../tools/readmeAnswers";

const page = readFileSync("README.md", "utf8");

test("the README shows the answers that its formulas give", () => {
  expect(withAnswers(page, createEngine({ functions: catalogue }))).toBe(page);
});

test("no formula of the README answers an error", () => {
  const rows = page.split("\n").filter((line) => line.startsWith("| `="));
  expect(rows.length).toBeGreaterThanOrEqual(3);
  expect(rows.filter((line) => line.includes("#"))).toEqual([]);
});

test("every npm script that the README names exists", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = [...page.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name ?? "");
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
