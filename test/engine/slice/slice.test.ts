import type { CellReference, Engine } from "../../../src/engine/engine";
import type { Slice, SliceRefusal } from "../../../src/engine/slice/slice";
import { takeSlice } from "../../../src/engine/slice/takeSlice";
import { parseCell, splitSheet } from "../../../src/workbook/address";
import type { CellValue } from "../../../src/workbook/cellValue";
import { at, sheet } from "../support";

const REFUSED_CIRCLE = "it is part of a circular reference";

describe("what a trial shows", () => {
  test.each<[fact: string, formula: string, shown: CellValue]>([
    ["arithmetic", "=A1*2+A2^2-10%", 4 + 9 - 0.1],
    ["a condition", '=IF(A1>1,A2,"low")', 3],
    ["a text where the branch is taken", '=IF(A1>5,A2,"low")', "low"],
    ["a truth value", "=A1<A2", true],
    [
      "an error, with the engine's message",
      "=A1*B1",
      { error: "#VALUE!", message: '"text" is not a number' },
    ],
    ["division by zero", "=A2/(A1-2)", { error: "#DIV/0!" }],
    ["what IFERROR puts in its place", "=IFERROR(A2/(A1-2),-1)", -1],
    ["a sum that passes over texts and flags", "=SUM(A1:B4)", 2 + 3 + 5],
    ["the sum of the cells that meet a criterion", '=SUMIF(B2:B4,">4",A1:A3)', 2],
    ["a look-up", "=INDEX(A1:A2,MATCH(A2,A1:A2,0))", 3],
    ["a range that is found while calculating", "=SUM(OFFSET(A1,0,0,A1,1))", 5],
    ["a name", "=rate*A2", 0.75],
    ["an array without a spill", "=SUMPRODUCT((A1:A2>2)*A1:A2)", 3],
    ["LET", "=LET(x,A1+1,x*x)", 9],
    ["a cell that reads no input", "=B2*2", 10],
  ])("%s: %s", (_, formula, shown) => {
    const engine = sheet({ A1: 7, A2: 7, B1: "text", B2: 5, B3: true });
    engine.setName("rate", "=0.25");
    engine.setCell("S", 0, 2, formula);
    const answer = taken(engine, ["A1", "A2"], ["C1"]).run([[2], [3]]);
    const [column] = answer.outputs;
    expect(typeof shown === "number" ? column?.numbers[0] : column?.others.get(0)).toEqual(shown);
    expect(answer.inWorkbook).toBe(0);
  });

  test("trials of a block do not mix, beyond one block", () => {
    const engine = sheet({ A1: 1, B1: "=IF(MOD(A1,3)=0,1/0,A1)", C1: "=IFERROR(B1,-A1)*2" });
    const trials = Array.from({ length: 2000 }, (_, i) => i);
    const { outputs } = taken(engine, ["A1"], ["B1", "C1"]).run([trials]);
    expect([...(outputs[1]?.numbers ?? [])]).toEqual(
      trials.map((i) => (i % 3 === 0 ? 0 - i : i) * 2),
    );
    expect(outputs[0]?.others.size).toBe(667);
  });

  test("an input may hold a formula, and be an output too", () => {
    const engine = sheet({ A1: 5, B1: "=A1*10", C1: "=B1+A1" });
    const { outputs } = taken(engine, ["B1"], ["B1", "C1"]).run([[1, 2]]);
    expect(outputs.map(({ numbers }) => [...numbers])).toEqual([
      [1, 2],
      [6, 7],
    ]);
    expect(at(engine, "B1")).toBe(50);
  });

  test("spills are columns too", () => {
    const engine = sheet({
      A1: 2,
      B1: 1,
      B2: 2,
      B3: 3,
      C1: "=B1:B3*A1",
      D1: "=SUM(C1#)",
      D2: "=C3",
    });
    const slice = taken(engine, ["A1"], ["D1", "D2"]);
    expect(slice.oneByOne).toEqual([]);
    const { outputs, inWorkbook } = slice.run([[1, 10]]);
    expect(outputs.map(({ numbers }) => [...numbers])).toEqual([
      [6, 60],
      [3, 30],
    ]);
    expect(inWorkbook).toBe(0);
  });
});

describe("trials that the workbook calculates", () => {
  test("where a spill takes another size, and the workbook is as before", () => {
    const engine = sheet({ A1: 3, B1: "=SEQUENCE(A1)", C1: "=SUM(B1:B9)" });
    const { outputs, inWorkbook } = taken(engine, ["A1"], ["C1"]).run([[1, 3, 5]]);
    expect([...(outputs[0]?.numbers ?? [])]).toEqual([1, 6, 15]);
    expect(inWorkbook).toBe(2);
    expect([at(engine, "A1"), at(engine, "C1")]).toEqual([3, 6]);
  });

  test("where a circle closes that is open in the others", () => {
    const engine = sheet({ A1: 1, B1: "=IF(A1>5,C1,A1)", C1: "=B1*2" });
    const { outputs, inWorkbook } = taken(engine, ["A1"], ["C1"]).run([[2, 9]]);
    expect(outputs[0]?.numbers[0]).toBe(4);
    expect(outputs[0]?.others.get(1)).toMatchObject({ error: "#CIRC!" });
    expect(inWorkbook).toBe(1);
    expect(at(engine, "C1")).toBe(2);
  });

  test("an input that held a formula holds it again", () => {
    const engine = sheet({
      A1: 2,
      B1: "=A1+1",
      C1: "=SUM(SEQUENCE(B1))",
      D1: "=SEQUENCE(B1)",
      E1: "=SUM(D1#)",
    });
    expect(taken(engine, ["B1"], ["E1"]).run([[4]]).outputs[0]?.numbers[0]).toBe(10);
    engine.setCell("S", 0, 0, 5);
    engine.recalculate();
    expect(at(engine, "B1")).toBe(6);
  });
});

describe("refusals", () => {
  test.each<[why: string, cells: Record<string, CellValue>, cell: string]>([
    ["it draws random numbers at every calculation; make them inputs", { B1: "=A1*RAND()" }, "B1"],
    ["STOCKHISTORY is not calculated here", { B1: "=STOCKHISTORY(A1)" }, "B1"],
    [REFUSED_CIRCLE, { B1: "=A1+B1" }, "B1"],
  ])("%s", (why, cells, cell) => {
    const slice = takeSlice(sheet({ A1: 1, ...cells }), [place("A1")], [place("B1")]);
    expect(slice).toEqual({ refused: [{ ...place(cell), why }] });
  });

  test("an input within a spill is refused", () => {
    const slice = takeSlice(
      sheet({ A1: "=SEQUENCE(3)", B1: "=A2*2" }),
      [place("A2")],
      [place("B1")],
    );
    expect(refusals(slice)[0]?.why).toMatch(/fills several cells/);
  });

  test("an output behind a what-if table is refused", () => {
    const engine = sheet({ A1: 1, B1: "=A1*2", D1: "=B1", C2: 4, E1: "=D2+1" });
    engine.setDataTable({
      sheet: "S",
      row: 1,
      column: 3,
      rows: 1,
      columns: 1,
      columnInput: place("A1"),
    });
    const slice = takeSlice(engine, [place("A1")], [place("E1")]);
    expect(refusals(slice)).toEqual([
      { ...place("E1"), why: "it reads a what-if table, which varies inputs itself" },
    ]);
  });

  test("a circle that is iterated is refused", () => {
    const engine = sheet({ A1: 1, B1: "=A1+C1/2", C1: "=B1/2" });
    engine.setIteration({ most: 100, change: 0.001 });
    expect(refusals(takeSlice(engine, [place("A1")], [place("C1")])).length).toBe(2);
  });
});

describe("wrong use is named", () => {
  const engine = sheet({ A1: 1, B1: "=A1*2" });
  test.each<[fact: string, columns: number[][], message: RegExp]>([
    ["a number that is not finite", [[1, NaN]], /Input 1 is NaN in trial 2/],
    ["a column too few", [], /0 columns for 1 inputs/],
  ])("%s", (_, columns, message) => {
    expect(() => taken(engine, ["A1"], ["B1"]).run(columns)).toThrow(message);
  });

  test("an edit after the slice was taken", () => {
    const slice = taken(engine, ["A1"], ["B1"]);
    engine.setCell("S", 5, 5, 1);
    expect(() => slice.run([[1]])).toThrow(/edited since/);
  });

  test("a sheet that does not exist", () => {
    expect(() => takeSlice(engine, [{ ...place("A1"), sheet: "No" }], [])).toThrow(/no sheet "No"/);
  });
});

function taken(engine: Engine, inputs: readonly string[], outputs: readonly string[]): Slice {
  const slice = takeSlice(engine, inputs.map(place), outputs.map(place));
  if ("refused" in slice) throw new Error(JSON.stringify(slice.refused));
  return slice;
}

function refusals(slice: Slice | SliceRefusal) {
  return "refused" in slice ? slice.refused : [];
}

function place(text: string): CellReference {
  const { sheet: name = "S", address } = splitSheet(text);
  const cell = parseCell(address);
  if (!cell) throw new RangeError(`"${text}" is no cell`);
  return { sheet: name, ...cell };
}
