import type { CellValue } from "../../src/workbook/cellValue";
import { at, enter, line, sheet, workbook } from "./support";

describe("operators", () => {
  test.each<[formula: string, value: unknown, fact: string]>([
    ["=-2^2", 4, "unary minus binds before the power"],
    ["=2^3^2", 64, "powers from left to right"],
    ["=1+2*3", 7, "multiplication first"],
    ["=10%", 0.1, "percent"],
    ['="a"&1', "a1", "joined text"],
    ['="A"="a"', true, "texts compare without case"],
    ["=0.1+0.2=0.3", true, "15 digits compare"],
    ['="3"+1', 4, "a number in a text counts"],
    ["=1/0", { error: "#DIV/0!" }, "division by zero"],
    ["=0^0", { error: "#NUM!" }, "zero to the zero"],
    ["=(-8)^(1/3)", -2, "an odd root of a negative number"],
    ["=TRUE+1", 2, "TRUE counts as 1"],
    ['="b">5', true, "texts come after numbers"],
    ["=A9=0", true, "a blank equals 0"],
    ['=A9=""', true, "a blank equals the empty text"],
    ["=-A9", 0, "minus a blank is 0 without a sign"],
  ])("%s is %p: %s", (formula, expected) => {
    expect(at(sheet({ B1: formula }), "B1")).toEqual(expected);
  });

  test("a text that is no number is named in the error", () => {
    expect(at(sheet({ A1: "abc", B1: "=A1*2" }), "B1")).toEqual({
      error: "#VALUE!",
      message: '"abc" is not a number',
    });
  });
});

describe("recalculation", () => {
  test.each<[formula: string, fact: string]>([
    ["=SUMIF(A1:A3,1,B1)", "the range added up takes the size of the range tested"],
    ["=AVERAGEIF($A1:$A3,1,B$1)*3", "also counted from the cell"],
    ["=SUMIF(A1:A3,1,Payments)", "also of a name"],
    ["=SUMIF(INDEX(A1:A3,0),1,B1)", "also of a range that is calculated"],
    ["=SUM(B1:INDEX(C1:C3,3))", "between two ends lie cells that no reference names"],
    ["=SUM(B1:INDEX(B:B,3))", "an end in a whole column"],
    ["=SUM(B$1:INDEX(C1:C3,3))", "ends counted differently"],
    ["=SUM(XLOOKUP(1,A1:A3,B1:B3):C3)", "an end that is looked up"],
    ["=LET(from,B1,SUM(from:INDEX(C1:C3,3)))", "an end with a name"],
    ["=LET(Payments,INDEX(B1:B3,1),SUMIF(A1:A3,1,Payments))", "a name of LET"],
  ])("%s follows every cell it reads: %s", (formula) => {
    const engine = sheet({ A1: 1, A2: 1, A3: 1, B1: 10, B2: 10, B3: 10 });
    engine.setName("Payments", "=S!$B$1");
    enter(engine, "E1", formula);
    expect(at(engine, "E1")).toBe(30);
    enter(engine, "B2", 100);
    expect(at(engine, "E1")).toBe(120);
  });

  test("follows a chain over sheets", () => {
    const engine = workbook({ Inputs: { A1: 2 }, "Cash flow": { A1: "=Inputs!A1*10" } });
    engine.addSheet("Out");
    enter(engine, "Out!A1", "='Cash flow'!A1+1");
    expect(at(engine, "Out!A1")).toBe(21);
    enter(engine, "Inputs!A1", 3);
    expect(at(engine, "Out!A1")).toBe(31);
  });

  test("tells which cells changed", () => {
    const engine = sheet({ A1: 1, A2: "=A1*2", A3: "=A1*0" });
    engine.setCell("S", 0, 0, 5);
    expect(engine.recalculate()).toEqual([
      {
        sheet: "S",
        cells: expect.arrayContaining([
          { row: 0, column: 0 },
          { row: 1, column: 0 },
        ]) as unknown,
      },
    ]);
  });

  test("a chain of 50,000 cells needs no deep call stack", () => {
    const engine = sheet({ A1: 1 });
    engine.setCells(
      "S",
      1,
      0,
      Array.from({ length: 50_000 }, (_, i) => [`=A${i + 1}+1`]),
    );
    engine.recalculate();
    expect(at(engine, "A50001")).toBe(50_001);
    enter(engine, "A1", 2);
    expect(at(engine, "A50001")).toBe(50_002);
  });

  test("a range with calculated ends follows the cells between them", () => {
    const engine = sheet({
      A1: 1,
      B2: 2,
      C3: 4,
      E1: "=SUM(A1:INDEX(C1:C3,3))",
      E2: "=SUM(A1:S!C3)",
      E3: "=SUM(CHOOSE(2,A1,A2):C3)",
      E4: "=SUM(from:C3)",
    });
    engine.setName("from", "=S!$A$1");
    enter(engine, "B2", 20);
    expect(line(engine, "E1", 4, true)).toEqual([25, 25, 24, 25]);
    enter(engine, "B3", "=B2*10");
    expect(line(engine, "E1", 4, true)).toEqual([225, 225, 224, 225]);
  });

  test("a circle shows #CIRC! in every member and downstream", () => {
    const engine = sheet({ A1: "=B1+1", B1: "=A1+1", C1: "=B1*2", D1: 4 });
    for (const address of ["A1", "B1", "C1"]) {
      expect(at(engine, address)).toMatchObject({ error: "#CIRC!" });
    }
    enter(engine, "B1", "=D1");
    expect(line(engine, "A1", 3)).toEqual([5, 4, 8]);
  });

  test("a cell that refers to itself is a circle", () => {
    expect(at(sheet({ A1: "=A1+1" }), "A1")).toMatchObject({ error: "#CIRC!" });
  });
});

describe("names", () => {
  test("a name is a cell, a formula or a constant, and may come later", () => {
    const engine = sheet({ A1: 5, B1: "=rate*2", B2: "=twice+1" });
    expect(at(engine, "B1")).toMatchObject({ error: "#NAME?" });
    engine.setName("rate", "=S!$A$1");
    engine.setName("twice", "=rate*2");
    engine.recalculate();
    expect([at(engine, "B1"), at(engine, "B2")]).toEqual([10, 11]);
    enter(engine, "A1", 6);
    expect([at(engine, "B1"), at(engine, "B2")]).toEqual([12, 13]);
    engine.removeName("rate");
    engine.recalculate();
    expect(at(engine, "B2")).toMatchObject({ error: "#NAME?" });
  });

  test("a sheet's own name comes before the workbook's", () => {
    const engine = workbook({ S: { A1: "=n" }, T: { A1: "=n", A2: "=S!n" } });
    engine.setName("n", "=1");
    engine.setName("n", "=2", "T");
    engine.recalculate();
    expect([at(engine, "S!A1"), at(engine, "T!A1"), at(engine, "T!A2")]).toEqual([1, 2, 1]);
  });
});

describe("LET and LAMBDA", () => {
  test.each([
    ["=LET(x,2,y,x*3,x+y)", 8],
    ["=_xlfn.LET(_xlpm.x,2,_xlpm.x+1)", 3],
    ["=LAMBDA(a,b,a-b)(5,3)", 2],
    ["=LET(f,LAMBDA(a,a*a),f(4)+f(2))", 20],
    ["=LET(k,10,f,LAMBDA(a,a+k),LET(k,1,f(k)))", 11],
  ])("%s is %p", (formula, expected) => {
    expect(at(sheet({ B1: formula }), "B1")).toBe(expected);
  });
});

describe("sheets", () => {
  test("formulas follow a renamed sheet", () => {
    const engine = workbook({ S: { A1: "=In!A1+1" }, In: { A1: 1 } });
    engine.renameSheet("In", "My inputs");
    engine.recalculate();
    expect(engine.cell("S", 0, 0)).toMatchObject({ formula: "='My inputs'!A1+1", value: 2 });
  });

  test("a removed sheet leaves #REF!, and a sheet that comes later is found", () => {
    const engine = workbook({ S: { A1: "=In!A1+1", A2: "=Later!A1" }, In: { A1: 1 } });
    engine.removeSheet("In");
    engine.recalculate();
    expect(engine.cell("S", 0, 0)).toMatchObject({
      formula: "=#REF!+1",
      value: { error: "#REF!" },
    });
    engine.addSheet("Later");
    enter(engine, "Later!A1", 7);
    expect(at(engine, "A2")).toBe(7);
  });

  test("references follow inserted and deleted rows", () => {
    const engine = sheet({ A1: 1, A2: 2, A3: 3, C1: "=A2*10", C9: "=A3+$A$1" });
    engine.insertRows("S", 1, 2);
    engine.recalculate();
    expect(engine.cell("S", 0, 2)).toMatchObject({ formula: "=A4*10", value: 20 });
    expect(engine.cell("S", 10, 2)).toMatchObject({ formula: "=A5+$A$1", value: 4 });
    engine.deleteRows("S", 3, 1);
    engine.recalculate();
    expect(engine.cell("S", 0, 2)).toMatchObject({ formula: "=#REF!*10" });
    expect(engine.cell("S", 9, 2)).toMatchObject({ formula: "=A4+$A$1", value: 4 });
  });
});

test("a formula that nobody can read says so and stands for no number", () => {
  const engine = sheet({ A1: "=1+", A2: "=A1+1", A3: "=STOCKHISTORY(1)" });
  expect(engine.cell("S", 0, 0).notCalculated).toMatch(/cannot be read/);
  expect(engine.cell("S", 1, 0).notCalculated).toMatch(/cannot be read/);
  expect(engine.cell("S", 2, 0)).toMatchObject({
    value: { error: "#NAME?", message: "STOCKHISTORY is not calculated here" },
    notCalculated: "STOCKHISTORY is not calculated here",
  });
});

test("ranges that many formulas look through are read anew when a cell of them changes", () => {
  const cells: Record<string, CellValue> = { H1: 1 };
  for (let row = 1; row <= 100; row++) {
    cells[`A${row}`] = `K${row % 10}`;
    cells[`B${row}`] = row;
    cells[`C${row}`] = `=B${row}*$H$1`;
  }
  for (let row = 1; row <= 4; row++) {
    cells[`E${row}`] = '=SUMIFS(C:C,A:A,"k3",B:B,">50")';
    cells[`F${row}`] = '=MATCH("k0",A1:A100,0)+COUNTIF(B1:B100,7)';
    cells[`G${row}`] = '=RANK(C10,C1:C100)+VLOOKUP("K5",A1:C100,3,FALSE)';
  }
  const engine = sheet(cells);
  const all = () => ["E", "F", "G"].flatMap((column) => line(engine, `${column}1`, 4, true));
  const four = (...values: number[]) => values.flatMap((value) => [value, value, value, value]);
  expect(all()).toEqual(four(53 + 63 + 73 + 83 + 93, 11, 96));
  enter(engine, "H1", 2);
  expect(all()).toEqual(four(2 * (53 + 63 + 73 + 83 + 93), 11, 101));
  enter(engine, "A4", "k0");
  enter(engine, "A53", "K9");
  enter(engine, "B8", 7);
  expect(all()).toEqual(four(2 * (63 + 73 + 83 + 93), 6, 101));
});
