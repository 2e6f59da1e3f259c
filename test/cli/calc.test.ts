import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { handMadeFile } from "../xlsx/handMadeFile";
import { buildout } from "./support";

const folder = mkdtempSync(path.join(tmpdir(), "buildout-"));
const LONG_TEXT = "To get from 20 to 200 the run rate must grow 58 % a year";
const file = path.join(folder, "model.xlsx");

beforeAll(() => {
  writeFileSync(
    file,
    handMadeFile({
      sheets: {
        "In puts": { A1: 2, B1: "text" },
        Note: { A1: 5, A2: 1234.5, A3: LONG_TEXT },
        Calc: {
          A1: { f: "'In puts'!A1*10", v: 20 },
          A2: { f: "A1+1", v: 99 },
          A3: { f: "1/0", t: "e", v: "#DIV/0!" },
          A4: { f: "_xlfn.STOCKHISTORY(1)", v: 7 },
          B1: { f: "B2", v: 0 },
          B2: { f: "B1", v: 0 },
        },
      },
    }),
  );
});

test("calc prints values, what is not calculated, circles, and where the file says something else", () => {
  const { status, stdout } = buildout(["calc", file, "--json"]);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    sheets: {
      "In puts": { A1: 2, B1: "text" },
      Note: { A1: 5, A2: 1234.5, A3: LONG_TEXT },
      Calc: {
        A1: 20,
        A2: 21,
        A3: { error: "#DIV/0!" },
        A4: 7,
        B1: 0,
        B2: 0,
      },
    },
    notCalculated: [
      {
        cell: "Calc!A4",
        formula: "=STOCKHISTORY(1)",
        why: "STOCKHISTORY is not calculated here",
      },
    ],
    circular: [["Calc!B1", "Calc!B2"]],
    differs: [{ cell: "Calc!A2", file: 99, calculated: 21 }],
  });
});

test("--set changes a cell first, --only prints the cells asked for", () => {
  const { stdout } = buildout([
    "calc",
    file,
    "--set",
    "'In puts'!A1=5",
    "--only",
    "Calc!A1:A2",
    "--json",
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ sheets: { Calc: { A1: 50, A2: 51 } } });
});

test("a file gives the same answer on any day: its TODAY, its draws; --anew takes the clock", () => {
  const volatile = path.join(folder, "volatile.xlsx");
  const sheets = {
    S: {
      A1: { f: "TODAY()", v: 45000 },
      A2: { f: "A1+RAND()", v: 45000.25 },
      A3: { f: "A2*2", v: 90000.5 },
    },
  };
  writeFileSync(volatile, handMadeFile({ sheets }));
  const kept = JSON.parse(buildout(["calc", volatile, "--json"]).stdout) as {
    notCalculated: unknown;
    differs: unknown;
  };
  expect(kept.differs).toEqual([]);
  expect(kept.notCalculated).toMatchObject([{ cell: "S!A2", formula: "=A1+RAND()" }]);
  const anew = JSON.parse(buildout(["calc", volatile, "--anew", "--json"]).stdout) as {
    differs: { cell: string }[];
  };
  expect(anew.differs.map(({ cell }) => cell)).toEqual(["S!A1", "S!A2", "S!A3"]);
});

test("the table aligns numbers and cuts a long text, which pushes nothing aside", () => {
  const { stdout } = buildout(["calc", file, "--only", "Note!A1:A3"]);
  expect(stdout).toContain(
    [
      "Note",
      "  A1         5",
      "  A2  1,234.50",
      "  A3  To get from 20 to 200 the run rate must…",
      "",
    ].join("\n"),
  );
});

test("what is no workbook is refused with its reason", () => {
  const other = path.join(folder, "other.xlsx");
  writeFileSync(other, "hello");
  const { status, stderr } = buildout(["calc", other]);
  expect(status).toBe(2);
  expect(stderr).toContain("it is not a zip package");
});

test("a mistyped sheet lists the near names", () => {
  const { status, stderr } = buildout(["calc", file, "--only", "Calk!A1"]);
  expect(status).toBe(2);
  expect(stderr).toContain("use Calc");
});
