import { transpose } from "../arguments/table";
import { describe, listed } from "../boundary/describe";
import { invalid, isErrorCell, type ErrorCell } from "../boundary/errorCell";
import { asCell, type Orientation } from "../boundary/range";
import { unwrap, UNKNOWN } from "../boundary/unwrap";
import { gate, type Answer, type AnswerCell } from "./gate";
import type { LineFacts, ResultCell, ResultLine, ResultRows, ResultShape } from "./shape";

/** A named line of a result, every matrix taken apart into `name_1`, `name_2`, … */
interface Entry {
  readonly name: string;
  readonly facts: LineFacts;
  readonly cells: ResultLine;
}

/**
 * Lays the answer of a call out in cells: a line in the orientation of the first range argument, a
 * table with titles in its first column (row orientation) or first row (column orientation).
 *
 * @param item - The cell of the last argument; only tables look at it.
 */
export function layOut(
  shape: ResultShape<unknown>,
  value: unknown,
  orientation: Orientation,
  item: unknown,
): Answer {
  switch (shape.kind) {
    case "cell":
      return gate([[absent(value as ResultCell, onlyLine(shape))]]);
    case "series":
      return spill(value as ResultLine, onlyLine(shape), orientation);
    case "samples":
      return spill(value as ResultLine, onlyLine(shape), "column");
    case "grid":
      return gate((value as ResultRows).map((cells) => absentIn(cells, onlyLine(shape))));
    case "table":
      return layOutTable(shape, value as Readonly<Record<string, unknown>>, orientation, item);
  }
}

/** The wish in `item`: a name, or "all" for the table; an error cell for anything that is no word. */
function readItem(shape: ResultShape<unknown>, raw: unknown): string | ErrorCell {
  const fallback = shape.defaultItem ?? "all";
  const plain = unwrap(asCell(raw, "item"));
  if (plain === null || plain === UNKNOWN || plain === 0) return fallback;
  if (isErrorCell(plain)) return plain;
  return typeof plain === "string" ? normalized(plain) : describe(plain);
}

function layOutTable(
  shape: ResultShape<unknown>,
  value: Readonly<Record<string, unknown>>,
  orientation: Orientation,
  raw: unknown,
): Answer {
  const item = readItem(shape, raw);
  if (typeof item !== "string") return item;
  const facts = shape.lines[item];
  if (facts !== undefined) return oneLine(facts, value[item], orientation);
  const entries = entriesOf(shape, value);
  // A line of no cells, such as names that were not given, is left out of the table.
  const shown = entries.filter(({ cells }) => cells.length > 0);
  if (item === "all") return wholeTable(shown, orientation);
  const entry = entries.find(({ name }) => name.toLowerCase() === item);
  if (entry !== undefined) return spill(entry.cells, entry.facts, orientation);
  return invalid(
    `item is ${describe(unwrap(asCell(raw, "item")))}; use ${listed(["all", ...entries.map(({ name }) => name)])}`,
  );
}

function oneLine(facts: LineFacts, value: unknown, orientation: Orientation): Answer {
  switch (facts.shape) {
    case "scalar":
      return gate([[absent(value as ResultCell, facts)]]);
    case "series":
      return spill(value as ResultLine, facts, orientation);
    case "matrix": {
      const cells = (value as ResultRows).map((line) => absentIn(line, facts));
      return gate(orientation === "column" ? transpose(cells) : cells);
    }
  }
}

function wholeTable(entries: readonly Entry[], orientation: Orientation): Answer {
  const width = Math.max(1, ...entries.map(({ cells }) => cells.length));
  const table = entries.map(({ name, facts, cells }) => {
    const row: AnswerCell[] = [name.replaceAll("_", " ")];
    for (let i = 0; i < width; i++) row.push(i < cells.length ? absent(cells[i], facts) : "");
    return row;
  });
  const onlyScalars = entries.every(({ facts }) => facts.shape === "scalar");
  return gate(orientation === "column" && !onlyScalars ? transpose(table) : table);
}

function entriesOf(shape: ResultShape<unknown>, value: Readonly<Record<string, unknown>>): Entry[] {
  return Object.entries(shape.lines).flatMap(([name, facts]): Entry[] => {
    switch (facts.shape) {
      case "scalar":
        return [{ name, facts, cells: [value[name] as ResultCell] }];
      case "series":
        return [{ name, facts, cells: value[name] as ResultLine }];
      case "matrix":
        return (value[name] as ResultRows).map((cells, i) => ({
          name: `${name}_${i + 1}`,
          facts: { ...facts, shape: "series" },
          cells,
        }));
    }
  });
}

function spill(cells: ResultLine, facts: LineFacts, orientation: Orientation): Answer {
  const answer = absentIn(cells, facts);
  return gate(orientation === "column" ? answer.map((value) => [value]) : [answer]);
}

function absentIn(cells: ResultLine, facts: LineFacts): AnswerCell[] {
  const answer = new Array<AnswerCell>(cells.length);
  for (let i = 0; i < cells.length; i++) answer[i] = absent(cells[i], facts);
  return answer;
}

function absent(value: ResultCell, facts: LineFacts): AnswerCell {
  if (value !== undefined) return value;
  return { error: "#N/A", message: facts.absent ?? `${facts.title} does not apply here` };
}

function onlyLine(shape: ResultShape<unknown>): LineFacts {
  const [facts] = Object.values(shape.lines);
  if (facts === undefined) throw new Error("a result needs a line");
  return facts;
}

function normalized(item: string): string {
  return item
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
}
