import { readdirSync, readFileSync } from "node:fs";
import { catalogue } from "../../src/functions/catalogue";
import { functionPage } from "../../tools/reference/functionPage";
import { htmlPage } from "../../tools/reference/htmlPage";
import { referencePages } from "../../tools/reference/referencePages";

const pages = referencePages(catalogue);
const known = new Set(catalogue.map(({ id }) => id));

test("the pages in docs/functions show what the declarations say and the examples answer", () => {
  const differing = [...pages].filter(([file, text]) => read(file) !== text).map(([file]) => file);
  expect(differing).toEqual([]);
});

test("no page of a function that is gone is left", () => {
  const left = readdirSync("docs/functions").filter((file) => !pages.has(`docs/functions/${file}`));
  expect(left).toEqual([]);
});

test.each(catalogue.map((entry) => [entry.id, entry] as const))(
  "%s: the example answers numbers, and every related function exists",
  (_, entry) => {
    expect(functionPage(entry, known).split("## Errors")[0]).not.toMatch(/#(VALUE!|NUM!|NAME\?)/);
    expect(entry.related.filter((id) => !known.has(id))).toEqual([]);
    expect(entry.tasks.length).toBeGreaterThan(0);
  },
);

test("links between pages work in the HTML beside the add-in", () => {
  const html = htmlPage(pages.get("docs/functions/index.md") ?? "");
  expect(html).toContain('href="capex.phase.html"');
  expect(html).not.toContain(".md");
});

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
