import { atBoundary } from "../../src/functions/boundary/atBoundary";
import { catalogue } from "../../src/functions/catalogue";
import type { FunctionDefinition } from "../../src/functions/definition";

class ExcelError extends Error {
  constructor(
    readonly code: unknown,
    message?: string,
  ) {
    super(message);
  }
}

const INVOCATION = { address: "Sheet1!A1", functionName: "X", isInvocation: true };

function entry(id: string): FunctionDefinition {
  const found = catalogue.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no function ${id}`);
  return found;
}

/** What Excel sends in the place of one argument, with a name for the test. */
const CELLS: readonly (readonly [string, unknown])[] = [
  ["blank", null],
  ["empty text", ""],
  ["zero", 0],
  ["text", "n/a"],
  ["boolean", true],
  ["error object", { error: "#DIV/0!" }],
  ["Excel's error", new ExcelError("#N/A", "no data")],
  ["rich value", { type: "FormattedNumber", basicValue: 3, numberFormat: "0.0" }],
  ["1 × 1 range", [[2]]],
  ["row", [[1, 2, 3]]],
  ["column", [[1], [2], [3]]],
  ["ragged rows", [[1, 2], [3]]],
  ["empty range", [[]]],
  ["huge", 1e308],
  ["NaN", Number.NaN],
  ["invocation object", INVOCATION],
];

describe.each(catalogue.map((definition) => [definition.id, definition] as const))("%s", (_, f) => {
  const call = atBoundary(f, ExcelError);
  const example = f.parameters.map((__, i) => toCells(f.example.args[i]));

  test("the example has an answer without an error", () => {
    const answer = call(...example, INVOCATION);
    expect(cellsOf(answer).filter((cell) => typeof cell === "object")).toEqual([]);
  });

  test("whatever stands in one argument, the answer is rectangular and every cell has a value", () => {
    for (const i of f.parameters.keys()) {
      for (const [, cell] of CELLS) {
        const answer = answerOf(call, [...example.slice(0, i), cell, ...example.slice(i + 1)]);
        for (const value of cellsOf(answer)) expect(isCellContent(value)).toBe(true);
      }
    }
  });

  test("text where a number or a choice belongs is refused by name", () => {
    for (const [i, parameter] of f.parameters.entries()) {
      if (parameter.type === "label") continue;
      const answer = answerOf(call, [...example.slice(0, i), "n/a", ...example.slice(i + 1)]);
      expect(answer).toBeInstanceOf(ExcelError);
      expect((answer as ExcelError).code).toBe("#VALUE!");
      expect((answer as ExcelError).message).toContain(parameter.name);
      expect((answer as ExcelError).message).toContain('"n/a"');
    }
  });

  test("an error in an input cell comes out as that error", () => {
    for (const [i, parameter] of f.parameters.entries()) {
      if (f.acceptsErrors && parameter.matrix) continue;
      const cells = [...example.slice(0, i), { error: "#DIV/0!" }, ...example.slice(i + 1)];
      expect((answerOf(call, cells) as ExcelError).code).toBe("#DIV/0!");
    }
  });
});

test("a range comes back in its own orientation with the same numbers", () => {
  const recognized = atBoundary(entry("REVENUE.RECOGNIZED"), ExcelError);
  expect(recognized([[12, 18]], 9)).toEqual([[10.5, 15]]);
  expect(recognized([[12], [18]], 9)).toEqual([[10.5], [15]]);
});

test("Excel's invocation object in the place of a new optional argument counts as omitted", () => {
  const phase = atBoundary(entry("CAPEX.PHASE"), ExcelError);
  expect(phase(100, 2, INVOCATION)).toEqual([[50, 50]]);
});

function toCells(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? null;
  return value.some(Array.isArray) ? value : [value];
}

function answerOf(call: (...cells: unknown[]) => unknown, cells: readonly unknown[]): unknown {
  try {
    return call(...cells, INVOCATION);
  } catch (error) {
    if (error instanceof ExcelError) return error;
    throw error;
  }
}

function cellsOf(answer: unknown): readonly unknown[] {
  if (!Array.isArray(answer)) return [answer];
  const rows = answer as readonly (readonly unknown[])[];
  const width = rows[0]?.length ?? 0;
  expect(width).toBeGreaterThan(0);
  for (const row of rows) expect(row).toHaveLength(width);
  return rows.flat();
}

function isCellContent(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (value instanceof ExcelError) return typeof value.code === "string";
  return typeof value === "string" || typeof value === "boolean";
}
