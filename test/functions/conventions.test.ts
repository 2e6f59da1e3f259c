import { catalogue } from "../../src/functions/catalogue";
import type { FunctionDefinition, ParameterDefinition } from "../../src/functions/definition";
import type { AnswerCell } from "../../src/functions/results/gate";
import { rowsOf } from "./support/runVector";

type Cells = readonly (readonly unknown[])[];

/** Their first range lists contracts, sites or stages: periods run across whatever its orientation. */
const RUN_ACROSS = ["CAPACITY.SCHEDULE", "COMMIT.PROFILE", "COMMIT.STAGES", "MC.COMMITMENTS"];
/** Their answer has one layout only. */
const ONE_LAYOUT = ["SENS.TORNADO", "MC.SAMPLE", "MC.CORRELATE"];

const functions = catalogue.map((entry): [string, FunctionDefinition] => [entry.id, entry]);
const tables = functions.filter(([, entry]) =>
  entry.parameters.some(({ name }) => name === "item"),
);

describe("columns in, column out: the same numbers either way", () => {
  test.each(functions)("%s", (id, entry) => {
    const across = exampleOf(entry);
    const isAcross = RUN_ACROSS.includes(id);
    const down = across.map((cells, i) => {
      const { shape } = entry.parameters[i] ?? NO_PARAMETER;
      const isTurned = shape === "series" || (shape === "table" && !isAcross);
      return Array.isArray(cells) && isTurned ? transposed(cells as Cells) : cells;
    });
    const before = rowsOf(entry.call(across));
    const hasRange = across.some((cells) => Array.isArray(cells));
    const isFixed =
      isAcross || ONE_LAYOUT.includes(id) || entry.lines.every(({ shape }) => shape === "scalar");
    expect(rowsOf(entry.call(down))).toEqual(isFixed || !hasRange ? before : transposed(before));
  });
});

describe("item answers the row of the whole table that has its name", () => {
  test.each(tables)("%s", (_, entry) => {
    const at = entry.parameters.findIndex(({ name }) => name === "item");
    const withItem = (item: string): readonly AnswerCell[][] => {
      const args = exampleOf(entry);
      args[at] = item;
      return rowsOf(entry.call(args)).map((row) => [...row]);
    };
    const table = withItem("all");
    expect(table.length).toBeGreaterThan(0);
    for (const [title, ...cells] of table) {
      const [line = []] = withItem(title as string);
      expect(line).toEqual(cells.slice(0, line.length));
      expect(cells.slice(line.length).every((cell) => cell === "")).toBe(true);
    }
  });
});

describe("one cell holds for every period", () => {
  test.each(functions)("%s", (_, entry) => {
    const example = exampleOf(entry);
    const periods = periodsOf(entry, example);
    if (periods === undefined) return;
    const answer = entry.call(example);
    for (const [i, parameter] of entry.parameters.entries()) {
      const cell = example[i];
      if (parameter.shape !== "series" || parameter.along !== "periods") continue;
      if (Array.isArray(cell) || cell === null) continue;
      const spread = [...example];
      spread[i] = [new Array<unknown>(periods).fill(cell)];
      expect(entry.call(spread)).toEqual(answer);
    }
  });
});

describe("what is left out is what its default says", () => {
  test.each(functions)("%s", (_, entry) => {
    const example = exampleOf(entry);
    const answer = entry.call(example);
    for (const [i, parameter] of entry.parameters.entries()) {
      if (parameter.default === undefined || example[i] !== null) continue;
      const spelled = [...example];
      spelled[i] = parameter.default;
      expect(entry.call(spelled)).toEqual(answer);
    }
  });
});

const NO_PARAMETER: Pick<ParameterDefinition, "shape"> = { shape: "cell" };

/** The example as Excel sends it: cells, and ranges as rows of cells; null where left out. */
function exampleOf(entry: FunctionDefinition): unknown[] {
  return entry.parameters.map((_, i) => {
    const value = entry.example.args[i] ?? null;
    if (!Array.isArray(value)) return value;
    return value.some(Array.isArray) ? (value as Cells) : [value as readonly unknown[]];
  });
}

/** How many periods an example has: as many as it says, or as its first range along periods. */
function periodsOf(entry: FunctionDefinition, example: readonly unknown[]): number | undefined {
  const said = entry.parameters.findIndex(({ name }) => name === "periods");
  if (typeof example[said] === "number" && entry.parameters[said]?.type === "count") {
    return example[said];
  }
  for (const [i, { shape, along }] of entry.parameters.entries()) {
    const cells = example[i];
    if (along === "periods" && shape !== "cell" && Array.isArray(cells)) {
      return (cells as Cells)[0]?.length;
    }
  }
  return undefined;
}

function transposed<Value>(rows: readonly (readonly Value[])[]): Value[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as Value));
}
