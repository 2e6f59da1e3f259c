import { at, enter, line, sheet, workbook } from "./support";

const SEQUENCE = "=SEQUENCE(A1)";

describe("spills", () => {
  test("a result of several cells fills the cells beside its formula", () => {
    const engine = sheet({ A1: 3, B1: SEQUENCE, D1: "=B2*10", D2: "=SUM(B1#)", D3: "=SUM(B1:B9)" });
    expect(line(engine, "B1", 4, true)).toEqual([1, 2, 3, null]);
    expect(line(engine, "D1", 3, true)).toEqual([20, 6, 6]);
    expect(engine.cell("S", 1, 1)).toEqual({
      formula: undefined,
      value: 2,
      spill: { anchor: { row: 0, column: 1 }, row: 0, column: 1, rows: 3, columns: 1 },
      notCalculated: undefined,
      circular: false,
    });
  });

  test("grow and shrink, and whoever reads a cell beside the formula follows", () => {
    const engine = sheet({ A1: 3, B1: SEQUENCE, D1: "=B4+1", D2: "=SUM(B1:B9)", D3: "=SUM(B1#)" });
    expect(line(engine, "D1", 3, true)).toEqual([1, 6, 6]);
    enter(engine, "A1", 5);
    expect(line(engine, "D1", 3, true)).toEqual([5, 15, 15]);
    enter(engine, "A1", 2);
    expect(line(engine, "D1", 3, true)).toEqual([1, 3, 3]);
    expect(at(engine, "B3")).toBeNull();
  });

  test("OFFSET and INDIRECT find a spill that is filled after them", () => {
    const engine = sheet({ A1: "=OFFSET(C6,2,0)", A2: '=INDIRECT("C8")*10', C7: "=SEQUENCE(2)" });
    expect(line(engine, "A1", 2, true)).toEqual([2, 20]);
    enter(engine, "C7", "=SEQUENCE(2)*5");
    expect(line(engine, "A1", 2, true)).toEqual([10, 100]);
  });

  test("a spill that would read its own cells is no circle once it is blocked", () => {
    const engine = sheet({ A4: "=A5:B6" });
    expect(at(engine, "A4")).toMatchObject({ error: "#CIRC!" });
    enter(engine, "B4", 1);
    expect(at(engine, "A4")).toMatchObject({ error: "#SPILL!" });
    const others = sheet({ A3: "=SUM(B2:B2)", B1: "=TRANSPOSE(A2:B3)*2" });
    expect(at(others, "A3")).toMatchObject({ error: "#CIRC!" });
    enter(others, "C1", "in the way");
    expect(at(others, "A3")).toBe(0);
  });

  test("a reader on another sheet that was calculated first is calculated again", () => {
    const engine = workbook({ First: { A1: "=S!B3*2" }, S: { A1: 3, B1: SEQUENCE } });
    expect(at(engine, "First!A1")).toBe(6);
    enter(engine, "S!A1", 2);
    expect(at(engine, "First!A1")).toBe(0);
  });

  test("# binds tighter than a sign, a colon and %", () => {
    const engine = sheet({
      A1: "={1,2}",
      A2: "={10,20}",
      D1: "=SUM(-A1#)",
      D2: "=SUM(A1#:A2#)",
      D3: "=SUM(+A1#%)",
      D4: "=SUM(OFFSET(A1,1,0)#)",
      D5: '="no # here"',
    });
    expect(line(engine, "D1", 5, true)).toEqual([-3, 33, 0.03, 30, "no # here"]);
  });

  test("a chain of spills", () => {
    const engine = sheet({ D1: "=SUM(C1#)", C1: "=B1#*2", B1: SEQUENCE, A1: 3 });
    expect(at(engine, "D1")).toBe(12);
    enter(engine, "A1", 4);
    expect([at(engine, "D1"), at(engine, "C4")]).toEqual([20, 8]);
  });

  test("a cell in the way blocks, and names itself; clearing it unblocks", () => {
    const engine = sheet({ A1: 3, B1: SEQUENCE, D1: "=SUM(B1#)" });
    enter(engine, "B3", "x");
    expect(at(engine, "B1")).toEqual({
      error: "#SPILL!",
      message: "the result needs B1:B3; clear B3",
    });
    expect(at(engine, "B2")).toBeNull();
    expect(at(engine, "D1")).toMatchObject({ error: "#SPILL!" });
    enter(engine, "B3", null);
    expect([at(engine, "B3"), at(engine, "D1")]).toEqual([3, 6]);
  });

  test("one spill blocks another until it shrinks", () => {
    const engine = sheet({ A1: 3, A2: 2, B1: SEQUENCE, B4: "=SEQUENCE(A2)" });
    enter(engine, "A1", 4);
    expect(at(engine, "B1")).toMatchObject({ error: "#SPILL!" });
    enter(engine, "B4", null);
    expect(line(engine, "B1", 4, true)).toEqual([1, 2, 3, 4]);
  });

  test("a formula typed over the anchor takes the spill away", () => {
    const engine = sheet({ A1: 3, B1: SEQUENCE, D1: "=SUM(B1:B9)" });
    enter(engine, "B1", 10);
    expect(line(engine, "B1", 3, true)).toEqual([10, null, null]);
    expect(at(engine, "D1")).toBe(10);
  });

  test("a spill that feeds its own size is a circle, not a hang", () => {
    expect(at(sheet({ A1: "=SEQUENCE(COUNT(A2:A9)+2)" }), "A1")).toMatchObject({ error: "#CIRC!" });
  });

  test("a spill beyond the sheet's edge is #SPILL!", () => {
    const engine = sheet({ XFD1: "={1,2}" });
    expect(at(engine, "XFD1")).toMatchObject({ error: "#SPILL!" });
  });

  test("# behind a cell without spill is that cell; behind a blank it is #REF!", () => {
    const engine = sheet({ A1: "=2+3", B1: "=A1#*2", B2: "=A9#" });
    expect(at(engine, "B1")).toBe(10);
    expect(at(engine, "B2")).toMatchObject({ error: "#REF!" });
  });

  test("operators work cell by cell: row and column span a rectangle, what is too short is #N/A", () => {
    const engine = sheet({ A1: "={1,2,3}+{10;20}", A5: "={1,2,3}+{1,2}" });
    expect(line(engine, "A2", 3)).toEqual([21, 22, 23]);
    expect(line(engine, "A5", 3)).toEqual([2, 4, { error: "#N/A" }]);
  });

  test("@ takes the cell in the same row", () => {
    const engine = sheet({ A1: 1, A2: 2, B2: "=@A1:A3*10", B9: "=@A1:A3" });
    expect(at(engine, "B2")).toBe(20);
    expect(at(engine, "B9")).toMatchObject({ error: "#VALUE!" });
  });
});
