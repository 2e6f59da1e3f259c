import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildout } from "./support";

test("templates lists each workbook with its question; --json adds presets, sheets, inputs, checks", () => {
  const { status, stdout } = buildout(["templates", "--json"]);
  expect(status).toBe(0);
  const list = JSON.parse(stdout) as { name: string; inputs: unknown[] }[];
  const drivers = list.find(({ name }) => name === "revenue-drivers");
  expect(drivers).toMatchObject({
    title: "Revenue drivers",
    presets: ["Nov 2025", "Reset Feb 2026", "HSBC-like", "Blank"],
    sheets: ["Cover", "Inputs", "Curves", "Drivers", "Outputs", "Checks"],
  });
  expect(drivers?.inputs).toContainEqual(
    expect.objectContaining({ key: "target_2030", confidence: "L", date: "2025-11-06" }),
  );
  expect(buildout(["templates"]).stdout).toContain("What must be true");
});

test("a mistyped template or preset lists the near names and all names, an input the near ones", () => {
  const template = buildout(["template", "revenu"]);
  expect(template).toMatchObject({ status: 2 });
  expect(template.stderr).toContain(
    "near names: revenue-drivers; all names: revenue-drivers, capacity-schedule, funding-mix",
  );
  expect(buildout(["template", "revenue-drivers", "--preset", "HSBC"]).stderr).toContain(
    'near names: "HSBC-like"; all names: "Nov 2025", "Reset Feb 2026", "HSBC-like", "Blank"',
  );
  const key = buildout(["template", "revenue-drivers", "--set", "target_203=300"]);
  expect(key).toMatchObject({ status: 2 });
  expect(key.stderr).toContain("near names: target_2030");
});

test("a value outside its range is refused in the words of the form", () => {
  const { status, stderr } = buildout([
    "template",
    "revenue-drivers",
    "--set",
    "hsbc_paying_share=14",
  ]);
  expect(status).toBe(2);
  expect(stderr).toContain("can't be below 0 %, or above 100 %. Type 14 for 14 %");
});

test("-o writes the workbook and says what is in it", () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "buildout-")), "revenue.xlsx");
  const { status, stdout } = buildout(["template", "revenue-drivers", "-o", file, "--json"]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    file,
    sheets: ["Cover", "Inputs", "Curves", "Drivers", "Outputs", "Checks"],
    checks: { segments_sum: { ok: true } },
  });
  expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
});

test("--frozen without a file says what is missing", () => {
  const { status, stderr } = buildout(["template", "revenue-drivers", "--frozen"]);
  expect(status).toBe(2);
  expect(stderr).toContain("add -o FILE.xlsx");
});
