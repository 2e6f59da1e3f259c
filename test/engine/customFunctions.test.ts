import type { CustomFunction } from "../../src/engine/customFunction";
import { PENDING } from "../../src/engine/customFunction";
import { at, enter, line, sheet } from "./support";

const matrix = { name: "flows", matrix: true, optional: false };
const cell = { name: "rate", matrix: false, optional: false };
const maybe = { name: "name", matrix: false, optional: true };

function custom(
  id: string,
  parameters: CustomFunction["parameters"],
  call: CustomFunction["call"],
  acceptsErrors = false,
): CustomFunction {
  return { id, parameters, acceptsErrors, call };
}

function seen(id: string, parameters: CustomFunction["parameters"], acceptsErrors = false) {
  const calls: unknown[][] = [];
  const one = custom(id, parameters, (args) => calls.push([...args]), acceptsErrors);
  return { one, calls };
}

describe("a function from outside", () => {
  test("receives rows for a matrix, null for blanks and for what is left out", () => {
    const { one, calls } = seen("A.B", [matrix, cell, maybe]);
    sheet(
      { A1: 1, A3: "x", B1: "=BUILDOUT.A.B(A1:A3,A9)", B2: "=buildout.a.b(7,TRUE,)" },
      { functions: [one] },
    );
    expect(calls).toEqual([
      [[[1], [null], ["x"]], null, null],
      [[[7]], true, null],
    ]);
  });

  test("is found under the name that files store", () => {
    const one = custom("A.B", [cell], ([x]) => Number(x) * 2);
    expect(at(sheet({ A1: "=_xldudf_BUILDOUT_A_B(4)" }, { functions: [one] }), "A1")).toBe(8);
  });

  test("given a range for a single cell is called for each of its cells", () => {
    const one = custom("TWICE", [cell], ([x]) => Number(x) * 2);
    const engine = sheet({ A1: 1, A2: 2, B1: "=BUILDOUT.TWICE(A1:A2)" }, { functions: [one] });
    expect(line(engine, "B1", 2, true)).toEqual([2, 4]);
  });

  test("is not called with an error, unless it takes errors", () => {
    const strict = seen("STRICT", [matrix]);
    const lenient = seen("LENIENT", [matrix], true);
    const engine = sheet(
      { A1: "=1/0", B1: "=BUILDOUT.STRICT(A1:A2)", B2: "=BUILDOUT.LENIENT(A1:A2)" },
      { functions: [strict.one, lenient.one] },
    );
    expect(at(engine, "B1")).toEqual({ error: "#DIV/0!" });
    expect(strict.calls).toEqual([]);
    expect(lenient.calls).toEqual([[[[{ error: "#DIV/0!" }], [null]]]]);
  });

  test("with too few or too many arguments says which", () => {
    const { one } = seen("A", [cell]);
    const engine = sheet({ A1: "=BUILDOUT.A()", A2: "=BUILDOUT.A(1,2)" }, { functions: [one] });
    expect(line(engine, "A1", 2, true)).toEqual([
      { error: "#VALUE!", message: "BUILDOUT.A needs rate" },
      { error: "#VALUE!", message: "BUILDOUT.A takes at most 1 arguments" },
    ]);
  });

  test("that is not known is #NAME?, until it comes", () => {
    const engine = sheet({ A1: "=BUILDOUT.LATE(4)", A2: "=IFERROR(A1,0)" });
    expect(at(engine, "A1")).toEqual({
      error: "#NAME?",
      message: 'there is no function "BUILDOUT.LATE"',
    });
    engine.setFunctions([custom("LATE", [cell], ([x]) => Number(x) + 1)]);
    engine.recalculate();
    expect([at(engine, "A1"), at(engine, "A2")]).toEqual([5, 5]);
  });

  test("whose answer is on its way shows #BUSY! and is asked again when it came", () => {
    let answer: number | undefined = undefined as number | undefined;
    const one = custom("SLOW", [cell], () => answer ?? PENDING);
    const engine = sheet({ A1: "=BUILDOUT.SLOW(1)", A2: "=A1*2" }, { functions: [one] });
    expect(at(engine, "A1")).toMatchObject({ error: "#BUSY!" });
    answer = 21;
    expect(engine.answerArrived()).toEqual([
      {
        sheet: "S",
        cells: [
          { row: 0, column: 0 },
          { row: 1, column: 0 },
        ],
      },
    ]);
    expect(at(engine, "A2")).toBe(42);
  });

  test("that answers an error with a message keeps the message", () => {
    const one = custom("BAD", [cell], () => ({ error: "#VALUE!", message: "use 1 or more" }));
    const engine = sheet({ A1: "=BUILDOUT.BAD(0)", A2: "=A1+1" }, { functions: [one] });
    expect(at(engine, "A2")).toEqual({ error: "#VALUE!", message: "use 1 or more" });
  });

  test("is called once for one edit", () => {
    let calls = 0;
    const one = custom("ONCE", [matrix], ([rows]) => {
      calls++;
      return rows as number[][];
    });
    const engine = sheet(
      { A1: 1, A2: "=A1*2", B1: "=BUILDOUT.ONCE(A1:A2)", C1: "=B1#+B2" },
      { functions: [one] },
    );
    calls = 0;
    enter(engine, "A1", 5);
    expect(calls).toBe(1);
    expect(line(engine, "C1", 2, true)).toEqual([15, 20]);
  });
});
