import type { FunctionDefinition } from "../../../src/functions/definition";
import type { Answer, AnswerCell } from "../../../src/functions/results/gate";
import type { Vector, VectorCell, VectorValue } from "./vectors";

/** Runs one worked vector against a function, as conventions of the file say. */
export function runVector(entry: FunctionDefinition, vector: Vector): void {
  const compare = comparison(vector);
  if (vector.error !== undefined) {
    const answer = entry.call(positional(entry, vector.args));
    expect(answer).toMatchObject({ error: vector.error });
    for (const word of vector.message_has ?? []) {
      expect((answer as { message?: string }).message).toContain(word);
    }
    return;
  }
  if (vector.expect !== undefined) {
    const got = rowsOf(entry.call(positional(entry, vector.args)));
    const wanted = shaped(vector.expect, entry);
    compare(got, wanted);
    if (Array.isArray(vector.shape)) expect([got.length, got[0]?.length]).toEqual(vector.shape);
    if (vector.exact_sum !== undefined) expect(leftToRight(got.flat())).toBe(vector.exact_sum);
    if (vector.exact_column_sums !== undefined) {
      const sums = (got[0] ?? []).map((_, i) => leftToRight(got.map((row) => row[i] ?? "")));
      expect(sums).toEqual(vector.exact_column_sums);
    }
  }
  for (const [item, wanted] of Object.entries(vector.items ?? {})) {
    const got = rowsOf(entry.call(positional(entry, { ...vector.args, item })));
    compare(got, shaped(wanted, entry));
    const shape = Array.isArray(vector.shape)
      ? undefined
      : (vector.shape as Readonly<Record<string, readonly number[]>> | undefined)?.[item];
    if (shape !== undefined) expect([got.length, got[0]?.length]).toEqual(shape);
    if (vector.exact_column_sums !== undefined && got.length > 1) {
      const sums = (got[0] ?? []).map((_, i) => leftToRight(got.map((row) => row[i] ?? "")));
      expect(sums).toHaveLength(vector.exact_column_sums.length);
    }
  }
  if (vector.table !== undefined) {
    const got = rowsOf(entry.call(positional(entry, vector.args)));
    for (const [name, wanted] of Object.entries(vector.table)) {
      const row = got.find(([title]) => plainName(title) === plainName(name));
      compare([row?.slice(1) ?? []], [wanted]);
    }
    expect(got).toHaveLength(Object.keys(vector.table).length);
  }
}

/** Named arguments in the order of the declaration; what is not given is omitted. */
export function positional(
  entry: FunctionDefinition,
  args: Readonly<Record<string, VectorValue>>,
): unknown[] {
  for (const name of Object.keys(args)) {
    if (!entry.parameters.some((parameter) => parameter.name === name)) {
      throw new Error(`${entry.id} has no argument ${name}`);
    }
  }
  return entry.parameters.map(({ name }) => args[name] ?? null);
}

export function rowsOf(answer: Answer): readonly (readonly AnswerCell[])[] {
  return Array.isArray(answer)
    ? (answer as readonly (readonly AnswerCell[])[])
    : [[answer as AnswerCell]];
}

type Rows = readonly (readonly (AnswerCell | null)[])[];

/** A flat list follows the orientation of the first range argument; a list of lists is exact. */
function shaped(value: VectorValue, entry: FunctionDefinition): Rows {
  if (!Array.isArray(value)) return [[value as VectorCell]];
  if (value.some(Array.isArray)) return value as Rows;
  const flat = value as readonly VectorCell[];
  if (entry.id === "MC.SAMPLE") return flat.map((cell) => [cell]);
  return [flat];
}

function comparison(vector: Vector): (got: Rows, wanted: Rows) => void {
  const { rel, abs } = vector.tol ?? { rel: 0, abs: 0 };
  return (got, wanted) => {
    expect([got.length, got[0]?.length]).toEqual([wanted.length, wanted[0]?.length]);
    wanted.forEach((cells, i) => {
      cells.forEach((cell, j) => {
        const seen = got[i]?.[j];
        if (cell === null) {
          expect(seen).toMatchObject({ error: "#N/A" });
        } else if (typeof cell === "number") {
          expect(typeof seen).toBe("number");
          expect(Math.abs((seen as number) - cell)).toBeLessThanOrEqual(abs + rel * Math.abs(cell));
        } else {
          expect(seen).toEqual(cell);
        }
      });
    });
  };
}

function leftToRight(cells: readonly AnswerCell[]): number {
  let sum = 0;
  for (const cell of cells) sum += cell as number;
  return sum;
}

function plainName(title: unknown): string {
  return String(title).toLowerCase().replaceAll(/[ _]/g, "");
}
