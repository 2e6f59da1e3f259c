import { at, enter, line, sheet, workbook } from "./support";

describe("tables", () => {
  const sales = {
    name: "Sales",
    sheet: "S",
    row: 0,
    column: 0,
    rows: 4,
    columns: 2,
    columnNames: ["Item", "Amount"],
    hasHeader: true,
    hasTotals: true,
  };
  const cells = { A1: "Item", B1: "Amount", A2: "x", B2: 5, A3: "y", B3: 7, B4: 99 };

  test.each<[formula: string, value: unknown]>([
    ["=SUM(Sales[Amount])", 12],
    ["=SUM(Sales)", 12],
    ["=Sales[[#Totals],[Amount]]", 99],
    ["=Sales[[#Headers],[Amount]]", "Amount"],
    ["=SUM(Sales[[#All],[Amount]])", 111],
    ["=SUM(Sales[[Item]:[Amount]])", 12],
  ])("%s is %p", (formula, value) => {
    const engine = sheet(cells);
    engine.setTable(sales);
    enter(engine, "D9", formula);
    expect(at(engine, "D9")).toEqual(value);
  });

  test("[@Amount] is the cell in the same row", () => {
    const engine = sheet(cells);
    engine.setTable({ ...sales, columns: 3, columnNames: [...sales.columnNames, "Twice"] });
    enter(engine, "C3", "=[@Amount]*2");
    enter(engine, "E2", "=Sales[@Amount]+1");
    expect([at(engine, "C3"), at(engine, "E2")]).toEqual([14, 6]);
  });

  test("a table that comes later is found, a column that does not exist is named", () => {
    const engine = sheet({ ...cells, D1: "=SUM(Sales[Amount])", D2: "=SUM(Sales[Price])" });
    engine.setTable(sales);
    engine.recalculate();
    expect(at(engine, "D1")).toBe(12);
    expect(engine.cell("S", 1, 3).notCalculated).toBe('Sales has no column "Price"');
  });
});

describe("what-if tables", () => {
  test("two inputs: the formula stands in the corner", () => {
    const engine = sheet({ A1: 2, A2: 3, A3: "=A1*10+A2", C4: "=A3", D4: 1, E4: 5, C5: 7, C6: 8 });
    const input = (row: number) => ({ sheet: "S", row, column: 0 });
    engine.setDataTable({
      sheet: "S",
      row: 4,
      column: 3,
      rows: 2,
      columns: 2,
      rowInput: input(0),
      columnInput: input(1),
    });
    engine.recalculate();
    expect([line(engine, "D5", 2), line(engine, "D6", 2)]).toEqual([
      [17, 57],
      [18, 58],
    ]);
    expect([at(engine, "A1"), at(engine, "A2"), at(engine, "A3")]).toEqual([2, 3, 23]);
  });

  test("one input in a column: formulas stand above; readers of the table follow", () => {
    const engine = sheet({ A1: 2, D4: "=A1*A1", E4: "=A1+1", C5: 3, C6: 4, G1: "=SUM(D5:E6)" });
    engine.setDataTable({
      sheet: "S",
      row: 4,
      column: 3,
      rows: 2,
      columns: 2,
      columnInput: { sheet: "S", row: 0, column: 0 },
    });
    engine.recalculate();
    expect([line(engine, "D5", 2), line(engine, "D6", 2)]).toEqual([
      [9, 4],
      [16, 5],
    ]);
    expect(at(engine, "G1")).toBe(34);
  });
});

test("a what-if table moves with inserted rows and follows a renamed sheet", () => {
  const engine = sheet({ A1: 2, B2: "=A1*10", A3: 1, A4: 3 });
  engine.setDataTable({
    sheet: "S",
    row: 2,
    column: 1,
    rows: 2,
    columns: 1,
    columnInput: { sheet: "S", row: 0, column: 0 },
  });
  engine.insertRows("S", 0, 1);
  engine.recalculate();
  expect(line(engine, "B3", 3, true)).toEqual([20, 10, 30]);
  engine.renameSheet("S", "T");
  enter(engine, "T!A5", 4);
  expect(at(engine, "T!B5")).toBe(40);
  engine.deleteRows("T", 1, 1);
  enter(engine, "T!A4", 5);
  expect(at(engine, "T!B4")).toBe(40);
});

test("a what-if table of a formula that is not calculated keeps its cells and is named", () => {
  const engine = sheet({ A1: 1, C1: "=STOCKHISTORY(A1)", B2: 5, B3: 6, C2: 50, C3: 60 });
  engine.setDataTable({
    sheet: "S",
    row: 1,
    column: 2,
    rows: 2,
    columns: 1,
    columnInput: { sheet: "S", row: 0, column: 0 },
  });
  engine.recalculate();
  expect(line(engine, "C2", 2, true)).toEqual([50, 60]);
  expect(engine.keptDataTables()).toMatchObject([{ why: "STOCKHISTORY is not calculated here" }]);
});

describe("iteration", () => {
  test("a circle of interest on the average balance settles at its solution", () => {
    const engine = sheet({ A1: 100, A2: "=(A1+A3)/2*0.1", A3: "=A1+A2" });
    expect(at(engine, "A3")).toMatchObject({ error: "#CIRC!" });
    expect(engine.cell("S", 1, 0).circular).toBe(true);
    engine.setIteration({ most: 100, change: 1e-12 });
    enter(engine, "A1", 200);
    // c = o + (o + c)/2·r, so c = o·(1 + r/2)/(1 − r/2)
    expect(at(engine, "A3")).toBeCloseTo((200 * 1.05) / 0.95, 9);
  });

  test("values of a file that hold within its tolerance stay, until something changes", () => {
    const engine = sheet({});
    const cells = { A1: 100, A2: "=(A1+A3)/2*0.1", A3: "=A1+A2", A4: "=A3*2" };
    const kept = [10.5263, 110.5263, 221.0526];
    for (const [address, content] of Object.entries(cells)) {
      engine.setCell("S", Number(address.slice(1)) - 1, 0, content);
    }
    kept.forEach((value, i) => {
      engine.setCachedValue("S", i + 1, 0, value);
    });
    engine.setIteration({ most: 100, change: 0.001 });
    engine.recalculate();
    expect(line(engine, "A2", 3, true)).toEqual(kept);
    enter(engine, "A1", 100.0001);
    expect(at(engine, "A3")).toBeCloseTo((100.0001 * 1.05) / 0.95, 3);
    expect(at(engine, "A3")).not.toBe(110.5263);
  });

  test("starts from the value that the file keeps", () => {
    const engine = sheet({});
    engine.setIteration({ most: 1, change: 0.001 });
    engine.setCell("S", 0, 0, "=A1+1");
    engine.setCachedValue("S", 0, 0, 41);
    engine.recalculate();
    expect(at(engine, "A1")).toBe(42);
  });
});

describe("what a file keeps", () => {
  test("stands where a formula cannot be calculated, and others go on from it", () => {
    const engine = sheet({ A1: "=STOCKHISTORY(1)", A2: "=A1*2" });
    engine.setCachedValue("S", 0, 0, 50);
    enter(engine, "A3", "=A2+1");
    enter(engine, "A2", "=A1*2");
    expect(engine.cell("S", 0, 0).notCalculated).toBe("STOCKHISTORY is not calculated here");
    expect(line(engine, "A1", 3, true)).toEqual([50, 100, 101]);
  });

  test("fills all cells of a formula that cannot be calculated", () => {
    const engine = sheet({ A1: "=STOCKHISTORY(1)", C1: "=SUM(A1:A3)" });
    engine.setCachedValue("S", 0, 0, [[1], [2], [3]]);
    enter(engine, "C2", "=SUM(A1#)");
    enter(engine, "C1", "=SUM(A1:A3)");
    expect([line(engine, "A1", 3, true), line(engine, "C1", 2, true)]).toEqual([
      [1, 2, 3],
      [6, 6],
    ]);
  });

  test("of draws stays, with the what-if tables that depend on it, and others are calculated", () => {
    const engine = sheet(
      { A1: "=RAND()*10", A2: "=A1+1", A3: "=RAND()", B5: 2, B6: 3, C4: "=A2", C5: 8, C6: 9 },
      { keepsDraws: true, random: () => 0.5 },
    );
    engine.setCachedValue("S", 0, 0, 7);
    engine.setDataTable({
      sheet: "S",
      row: 4,
      column: 2,
      rows: 2,
      columns: 1,
      columnInput: { sheet: "S", row: 9, column: 9 },
    });
    engine.recalculate();
    expect(line(engine, "A1", 3, true)).toEqual([7, 8, 0.5]);
    expect(line(engine, "C5", 2, true)).toEqual([8, 9]);
    expect(engine.cell("S", 0, 0).notCalculated).toMatch(/the draw of the file is kept/);
    expect(engine.keptDataTables()).toMatchObject([{ table: { row: 4 } }]);
  });

  test("stands for functions and names that nobody knows here, unless it is #NAME? itself", () => {
    const engine = sheet({
      A1: "=PRICE.OF(1)",
      A2: "=[1]Rates!Base*2",
      A3: "=IFERROR(PRICE.OF(1),9)",
    });
    engine.setCachedValue("S", 0, 0, 50);
    engine.setCachedValue("S", 1, 0, { error: "#NAME?" });
    for (const row of [0, 1, 2]) enter(engine, "B1", row);
    engine.setFunctions([]);
    engine.recalculate();
    expect(line(engine, "A1", 3, true)).toMatchObject([50, { error: "#NAME?" }, 9]);
    expect(engine.cell("S", 0, 0).notCalculated).toBe('there is no function "PRICE.OF"');
  });

  test("of another workbook is used", () => {
    const engine = workbook({ S: { A1: "=[1]Rates!B2*2" } });
    expect(engine.cell("S", 0, 0).notCalculated).toMatch(/another workbook/);
    engine.setExternalValue("[1]Rates", 1, 1, 21);
    enter(engine, "A1", "=[1]Rates!B2*2");
    expect(at(engine, "A1")).toBe(42);
  });
});

describe("a constant that stands for a linked data type", () => {
  const linked = {
    error: "#VALUE!",
    message: "Canada is not calculated here",
    standsIn: true,
  } as const;

  test("is named; what reads it keeps what the file says, and what reads that is calculated", () => {
    const engine = sheet({ A1: linked, A2: "=IFERROR(COUNTA(A1:A1)*7,0)", A3: "=A2+1" });
    engine.setCachedValue("S", 1, 0, 21);
    enter(engine, "A1", linked);
    enter(engine, "A3", "=A2+1");
    expect(engine.cell("S", 0, 0)).toMatchObject({ value: linked, notCalculated: linked.message });
    expect(engine.cell("S", 1, 0)).toMatchObject({ value: 21, notCalculated: linked.message });
    expect(engine.cell("S", 2, 0)).toMatchObject({ value: 22, notCalculated: undefined });
  });

  test("so is a formula that answers one, and what reads its spill", () => {
    const engine = sheet({ A1: linked, C1: "=A1:A2", D1: "=C1", D2: "=C2*2" });
    engine.setCachedValue("S", 0, 2, [[linked], [4]]);
    engine.setCachedValue("S", 0, 3, linked);
    engine.setCachedValue("S", 1, 3, 8);
    enter(engine, "A1", linked);
    enter(engine, "D2", "=C2*2");
    expect([at(engine, "C1"), at(engine, "C2"), at(engine, "D1")]).toEqual([linked, 4, linked]);
    expect(engine.cell("S", 0, 3).notCalculated).toBe(linked.message);
    expect(engine.cell("S", 1, 3)).toMatchObject({ value: 8, notCalculated: undefined });
  });
});

describe("formulas entered before dynamic arrays", () => {
  test("a range where one cell is wanted is its cell in the same row", () => {
    const engine = sheet({ A1: 1, A2: 2, A3: 3 });
    engine.setFormula("S", 1, 1, "=A1:A3*10", "single");
    engine.setFormula("S", 1, 2, "=SUM(A1:A3*10)", "single");
    engine.setFormula("S", 1, 3, "=SUM({1,2,3}*10)", "single");
    engine.setFormula("S", 1, 4, "=A1:A3", "single");
    engine.setFormula("S", 8, 1, "=A1:A3*10", "single");
    engine.recalculate();
    expect(line(engine, "B2", 4)).toEqual([20, 20, 60, 2]);
    expect(at(engine, "B9")).toMatchObject({ error: "#VALUE!" });
  });

  test("an array formula fills exactly its cells", () => {
    const engine = sheet({ A1: 1, A2: 2 });
    engine.setFormula("S", 0, 1, "=A1:A2*10", { rows: 3, columns: 2 });
    engine.setFormula("S", 0, 4, "=SUM(A1:A2*10)", { rows: 1, columns: 1 });
    engine.recalculate();
    const beyond = { error: "#N/A" };
    expect([line(engine, "B1", 2), line(engine, "B3", 2)]).toEqual([
      [10, 10],
      [beyond, beyond],
    ]);
    expect(at(engine, "E1")).toBe(30);
  });
});

test("a reference over several sheets reads them as the tabs stand", () => {
  const engine = workbook({
    One: { A1: 1, B1: 2 },
    Two: { A1: 10, B1: "text" },
    Three: { A1: 100 },
    Out: { A1: "=SUM(One:Three!A1:B1)", A2: "=COUNT('One:Three'!B1)", A3: "=MAX(Three:One!A1)" },
  });
  expect(line(engine, "Out!A1", 3, true)).toEqual([113, 1, 100]);
  engine.moveSheet("Two", 3);
  engine.recalculate();
  expect(at(engine, "Out!A1")).toBe(103);
  expect(at(workbook({ S: { A1: "=SUM(S:Gone!B1)" } }), "S!A1")).toMatchObject({ error: "#REF!" });
});

test("a branch that IF does not take closes no circle", () => {
  const engine = sheet({ A1: 0, B1: "=IF(A1=1,C1,5)", C1: "=B1+1" });
  expect([at(engine, "B1"), at(engine, "C1")]).toEqual([5, 6]);
});

test("SUBTOTAL passes over filtered rows always, over hidden ones from 101 on; rows move with them", () => {
  const engine = sheet({
    A1: 1,
    A2: 10,
    A3: 100,
    B1: "=SUBTOTAL(9,A1:A3)",
    C1: "=SUBTOTAL(109,A1:A3)",
    D1: "=AGGREGATE(9,5,A1:A3)",
    E1: "=AGGREGATE(9,4,A1:A3)",
  });
  engine.setHiddenRows("S", { filtered: new Set([1]), hidden: new Set([2]) });
  enter(engine, "A1", 2);
  expect(line(engine, "B1", 4)).toEqual([102, 2, 2, 112]);
  engine.insertRows("S", 1, 1);
  enter(engine, "A2", 1000);
  expect(line(engine, "B1", 4)).toEqual([1102, 1002, 1002, 1112]);
});
