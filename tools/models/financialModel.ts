import { columnLetters } from "../../src/workbook/address";
import { random, type Random } from "../fuzz/random";
import { dateAndTextRows } from "./dateAndTextRows";
import { financialRows } from "./financialRows";
import { flowRows } from "./flowRows";
import { functionsIn } from "./functionsIn";
import type { GeneratedModel, GeneratedSheet } from "./generatedModel";
import { LOOKUP_ROWS, lookupRows } from "./lookupRows";
import {
  INPUT_VALUES,
  type InputName,
  type Line,
  type ModelRow,
  type RowKind,
  type Sources,
  type TimeName,
} from "./modelRow";
import { numberRows } from "./numberRows";

export interface ModelSize {
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  readonly seed: number;
  /** Leaves out rows whose formulas call a function that is refused; all are taken when not given. */
  readonly calls?: (name: string) => boolean;
}

/**
 * A workbook of formulas as financial models are built: every sheet has a timeline and rows of one
 * formula each, which read rows above, rows of the sheet before, and the inputs. Same size and seed,
 * same model.
 */
export function financialModel({ sheets, rows, columns, seed, calls }: ModelSize): GeneratedModel {
  const rng = random(seed);
  const known = ALL_ROWS.filter((row) => calls === undefined || usedBy(row).every(calls));
  const deck = known.flatMap((row) => Array.from({ length: row.weight ?? 1 }, () => row));
  const lastColumn = columnLetters(FIRST_COLUMN + columns - 1);
  const inputs = inputSheet(columns, rng);
  let before: Written = { name: "Inputs", kinds: inputs.kinds };
  const written = Array.from({ length: sheets }, (_, i) => {
    const name = `M ${String(i + 1).padStart(2, "0")}`;
    const sheet = modelSheet(name, { rows, columns, lastColumn, deck, rng, before });
    before = { name, kinds: sheet.kinds };
    return sheet.sheet;
  });
  return {
    sheets: [inputs.sheet, ...written],
    // What most of the model hangs on, and the last thing before its end.
    rootInput: { sheet: "Inputs", row: inputRow("scale") - 1, column: 1 },
  };
}

const ALL_ROWS = [...flowRows, ...numberRows, ...lookupRows, ...financialRows, ...dateAndTextRows];

/** Column C holds the first period, A the title, B a parameter. */
const FIRST_COLUMN = 2;
const FIRST_INPUT_ROW = 2;
const SERIES_ROW = 30;
const SERIES: readonly (readonly [RowKind, number])[] = [
  ["amount", 20],
  ["share", 10],
  ["text", 5],
  ["flag", 3],
  ["project", 2],
];
const TABLE_ROW = 80;
const TEXTS = ["north", "south", "east coast", "west 2", "central"];

interface Written {
  readonly name: string;
  /** Rows, counted from 1. */
  readonly kinds: ReadonlyMap<RowKind, readonly number[]>;
}

interface SheetTask {
  readonly rows: number;
  readonly columns: number;
  readonly lastColumn: string;
  readonly deck: readonly ModelRow[];
  readonly rng: Random;
  readonly before: Written;
}

function inputRow(name: InputName): number {
  return FIRST_INPUT_ROW + Object.keys(INPUT_VALUES).indexOf(name);
}

function inputSheet(columns: number, rng: Random) {
  const kinds = new Map<RowKind, number[]>();
  const rows: (string | number | null)[][] = Array.from(
    { length: TABLE_ROW + LOOKUP_ROWS - 1 },
    () => [],
  );
  rows[0] = ["Inputs"];
  for (const [name, value] of Object.entries(INPUT_VALUES)) {
    rows[inputRow(name as InputName) - 1] = [name, value];
  }
  let row = SERIES_ROW;
  for (const [kind, count] of SERIES) {
    for (let i = 0; i < count; i++, row++) {
      kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
      const values = Array.from({ length: columns }, (_, t) => seriesValue(kind, t, rng));
      rows[row - 1] = [`${kind} ${i + 1}`, null, ...values];
    }
  }
  for (let i = 0; i < LOOKUP_ROWS; i++) {
    const rate = Math.round(rng.next() * 1000) / 1000;
    rows[TABLE_ROW - 1 + i] = [i + 1, rate, rng.pick(TEXTS), 100 + rng.below(900)];
  }
  return { sheet: { name: "Inputs", rows }, kinds };
}

function seriesValue(kind: RowKind, period: number, rng: Random): string | number {
  switch (kind) {
    case "text":
      return rng.pick(TEXTS);
    case "flag":
      return rng.below(2);
    case "share":
      return Math.round(1 + rng.next() * 998) / 1000;
    case "project":
      return period === 0 ? -6000 : 100 + rng.below(400);
    case "amount":
    case "balance":
    case "figure":
    case "date":
      return 100 + rng.below(90_000) / 100;
  }
}

/** The timeline: rows 1 to 8 of every sheet. */
const TIMELINE: readonly (readonly [
  TimeName,
  RowKind,
  (column: string, before: string) => string,
])[] = [
  ["period", "figure", (_, before) => `N(${before}1)+1`],
  ["start", "date", (c) => `EDATE(${inputCell("start")},${c}1-1)`],
  ["end", "date", (c) => `EOMONTH(${c}2,0)`],
  ["year", "figure", (c) => `YEAR(${c}3)`],
  ["month", "figure", (c) => `MONTH(${c}3)`],
  ["quarter", "figure", (c) => `ROUNDUP(${c}5/3,0)`],
  ["days", "figure", (c) => `${c}3-${c}2+1`],
  [
    "operating",
    "flag",
    (c) =>
      `IF(AND(${c}1>=${inputCell("firstOperatingPeriod")},${c}1<=${inputCell("lastOperatingPeriod")}),1,0)`,
  ],
];

function inputCell(name: InputName): string {
  return `Inputs!$B$${inputRow(name)}`;
}

function modelSheet(
  name: string,
  task: SheetTask,
): { readonly sheet: GeneratedSheet; readonly kinds: ReadonlyMap<RowKind, readonly number[]> } {
  const { rows: count, columns, lastColumn, deck, rng, before } = task;
  const kinds = new Map<RowKind, number[]>();
  const rows: (string | number | null)[][] = [];
  const remember = (kind: RowKind, row: number) => {
    kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
  };
  const place = (i: number, row: number) => ({
    column: columnLetters(FIRST_COLUMN + i),
    before: columnLetters(FIRST_COLUMN + i - 1),
    row,
  });
  for (const [title, kind, formula] of TIMELINE) {
    const cells = Array.from({ length: columns }, (_, i) => {
      const at = place(i, rows.length + 1);
      return `=${formula(at.column, at.before)}`;
    });
    rows.push([title, null, ...cells]);
    // Dates, days and periods are read by name; only flags serve as any other.
    if (kind === "flag") remember(kind, rows.length);
  }
  let hand: ModelRow[] = [];
  while (rows.length < count) {
    if (hand.length === 0) hand = shuffled(deck, rng);
    const next = hand.pop() as ModelRow;
    const row = rows.length + 1;
    const formula = next.write(sourcesFor(row));
    const cells = Array.from({ length: columns }, (_, i) => `=${formula(place(i, row))}`);
    rows.push([`${next.gives} ${row}`, next.parameter ?? null, ...cells]);
    remember(next.gives, row);
  }
  return { sheet: { name, rows }, kinds };

  function sourcesFor(row: number): Sources {
    return {
      random: rng,
      input: inputCell,
      time: (title) => ownLine(TIMELINE.findIndex(([one]) => one === title) + 1),
      above: (lines) => [Math.max(1, row - lines), row - 1],
      line(kind) {
        const own = kinds.get(kind);
        if (own && rng.below(10) < 7) return ownLine(rng.pick(own));
        const earlier = before.kinds.get(kind);
        if (earlier && rng.below(10) < 8) return lineOf(before.name, rng.pick(earlier));
        return lineOf("Inputs", rng.pick(inputLines(kind)));
      },
    };
  }

  function ownLine(row: number): Line {
    return lineOf(undefined, row);
  }

  function lineOf(sheet: string | undefined, row: number): Line {
    const prefix = sheet === undefined ? "" : sheet === "Inputs" ? "Inputs!" : `'${sheet}'!`;
    return {
      here: ({ column }) => `${prefix}${column}${row}`,
      all: `${prefix}$C${row}:$${lastColumn}${row}`,
      until: ({ column }) => `${prefix}$C${row}:${column}${row}`,
    };
  }
}

/** Balances, projects and figures come of amounts where there are none yet. */
function inputLines(kind: RowKind): readonly number[] {
  let row = SERIES_ROW;
  const own = SERIES.some(([one]) => one === kind) ? kind : "amount";
  for (const [one, count] of SERIES) {
    if (one === own) return Array.from({ length: count }, (_, i) => row + i);
    row += count;
  }
  return [];
}

/** The functions that a row calls, whatever its sources. */
function usedBy(row: ModelRow): string[] {
  const line: Line = { here: () => "C9", all: "$C9:$D9", until: () => "$C9:C9" };
  const formula = row.write({
    line: () => line,
    time: () => line,
    input: () => "B1",
    above: () => [1, 1],
    random: random(1),
  });
  return functionsIn(formula({ column: "C", before: "B", row: 9 }));
}

function shuffled(rows: readonly ModelRow[], rng: Random): ModelRow[] {
  const list = [...rows];
  for (let i = list.length - 1; i > 0; i--) {
    const j = rng.below(i + 1);
    [list[i], list[j]] = [list[j] as ModelRow, list[i] as ModelRow];
  }
  return list;
}
