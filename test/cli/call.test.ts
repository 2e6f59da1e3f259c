import { spawnSync } from "node:child_process";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");

function buildout(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/cli/main.ts", ...args],
    { cwd: ROOT, encoding: "utf8", ...(input !== undefined && { input }) },
  );
  return { status, stdout, stderr };
}

test("call prints the answer of the cell", () => {
  const { status, stdout } = buildout(["call", "CAPEX.PHASE", "1400", "8", "scurve", "--json"]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    result: [
      [60.15625, 158.59375, 224.21875, 257.03125, 257.03125, 224.21875, 158.59375, 60.15625],
    ],
  });
});

test("a wrong argument is the cell's own error, and the exit status 1", () => {
  const { status, stdout } = buildout(["call", "CAPEX.PHASE", "1400", "8", "ramp", "--json"]);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    error: "#VALUE!",
    message: 'profile is "ramp"; use even, scurve, front, back, bell or beta',
  });
});

test("a date as text is answered with what Excel takes for a date", () => {
  const dates = '["2026-01-01","2027-01-01"]';
  const { status, stdout } = buildout(["call", "RETURNS.XIRR", "[-100,110]", dates]);
  expect(status).toBe(1);
  expect(stdout).toContain("use dates (Excel serial numbers, such as 46023 for 2026-01-01)");
});

test("an unknown function lists the near ones, an unknown command the commands; both exit 2", () => {
  const misspelled = buildout(["call", "CAPEX.FASE", "1"]);
  expect(misspelled.status).toBe(2);
  expect(misspelled.stderr).toContain("CAPEX.PHASE");
  const command = buildout(["cal"]);
  expect(command.status).toBe(2);
  expect(command.stderr).toContain("use call");
});

test("arguments beyond the last are refused with the signature, and as a bad request in --stdin", () => {
  const surplus =
    "CAPEX.PHASE takes at most 5 arguments: " +
    "CAPEX.PHASE(total, periods, [profile], [alpha], [beta])";
  const line = buildout(["call", "CAPEX.PHASE", "1400", "8", "scurve", "1", "2", "3"]);
  expect(line).toMatchObject({ status: 2, stdout: "", stderr: `buildout: ${surplus}\n` });
  const { stdout } = buildout(
    ["call", "--stdin"],
    '{"fn":"CAPEX.PHASE","args":[1400,8,"scurve",1,2,3]}',
  );
  expect(JSON.parse(stdout)).toEqual({ error: "bad-request", message: surplus });
});

test("needed arguments that are missing are all named; a null is a blank and answered by the function", () => {
  const missing = buildout(["call", "CAPEX.PHASE"]);
  expect(missing).toMatchObject({ status: 2, stdout: "" });
  expect(missing.stderr).toContain("CAPEX.PHASE needs total and periods: CAPEX.PHASE(total, ");
  const blank = buildout(["call", "CAPEX.PHASE", "1400", "null"]);
  expect(blank).toMatchObject({ status: 1 });
  expect(blank.stdout).toContain("periods is blank");
});

test.each([
  ["before", ["call", "--help", "DEBT.SIZE"]],
  ["after", ["call", "DEBT.SIZE", "--help"]],
])("--help %s a name prints its arguments, result lines and example", (_, args) => {
  const { status, stdout } = buildout(args);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^DEBT\.SIZE\(cfads, dscr, rate, /);
  expect(stdout).toMatch(/^ {2}cfads +range of currency +needed +Cash flow available/m);
  expect(stdout).toMatch(/^ {2}binding +text +scalar +Which limit binds/m);
  expect(stdout).toContain("Example: buildout call DEBT.SIZE '[50,55,60,65]' 1.25 0.08 0.6 200\n");
});

test("functions with a word lists the names that contain it, and exits 2 where there are none", () => {
  const { status, stdout } = buildout(["functions", "capex", "--json"]);
  expect(status).toBe(0);
  const names = (JSON.parse(stdout) as { name: string }[]).map(({ name }) => name);
  expect(names).toEqual(["CAPEX.PHASE", "CAPEX.LEAD", "CAPEX.REFRESH"]);
  const none = buildout(["functions", "capexx"]);
  expect(none).toMatchObject({ status: 2, stdout: "" });
  expect(none.stderr).toContain("near names: CAPEX");
});

test("--stdin answers each line in its place, positional or named, and a bad line where it stands", () => {
  const { status, stdout } = buildout(
    ["call", "--stdin"],
    [
      '{"fn":"CAPEX.PHASE","args":[100,2]}',
      "not json",
      '{"fn":"CAPEX.PHASE","args":{"total":100,"periods":2,"colour":1}}',
      '{"fn":"CAPEX.PHASE","args":{"total":100,"periods":4}}',
    ].join("\n"),
  );
  expect(status).toBe(0);
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
  expect(answers).toEqual([
    { result: [[50, 50]] },
    { error: "bad-request", message: expect.stringContaining("JSON") as string },
    { error: "bad-request", message: expect.stringContaining('"colour"') as string },
    { result: [[25, 25, 25, 25]] },
  ]);
});

test("functions lists every function with its parameters, lines, example and source", () => {
  const { status, stdout } = buildout(["functions", "--json"]);
  expect(status).toBe(0);
  const functions = JSON.parse(stdout) as { name: string; source: string; example: string }[];
  expect(functions.map(({ name }) => name)).toContain("SCURVE.CALIBRATE");
  for (const { source, example } of functions) {
    expect(source.length).toBeGreaterThan(10);
    expect(example).toMatch(/^=BUILDOUT\./);
  }
});
