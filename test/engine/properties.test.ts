import fc from "fast-check";
import { createEngine } from "../../src/engine/createEngine";
import type { Engine } from "../../src/engine/engine";
import { openWorkbookFile } from "../../src/engine/openWorkbookFile";
import { cellText, parseCell } from "../../src/workbook/address";
import { isCellError, type CellValue } from "../../src/workbook/cellValue";
import type { PlanContent } from "../../src/workbook/plan";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { planOf } from "../../tools/models/generatedModel";

jest.setTimeout(120_000);

/** The same workbooks each time; PROPERTY_SEED gives others. */
const SEED = Number(process.env["PROPERTY_SEED"] ?? 26);

const SHEETS = ["S", "Other sheet"];
const ROWS = 8;
const COLUMNS = 6;

interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: PlanContent;
}

type Change =
  | Edit
  | {
      readonly lines: "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns";
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
    };

const sheetName = fc.constantFrom(...SHEETS);
const row = fc.nat(ROWS - 1);
const column = fc.nat(COLUMNS - 1);
const fixed = fc.constantFrom("", "$");

const cell = fc
  .tuple(fc.constantFrom("", "", "'Other sheet'!", "S!"), row, column, fixed, fixed)
  .map(([sheet, r, c, $c, $r]) => `${sheet}${$c}${cellText(r, c).replace(/\d+/, "")}${$r}${r + 1}`);
const range = fc
  .tuple(fc.constantFrom("", "'Other sheet'!"), row, column, fc.nat(3), fc.nat(2))
  .map(
    ([sheet, r, c, down, right]) => `${sheet}${cellText(r, c)}:${cellText(r + down, c + right)}`,
  );
const small = fc.integer({ min: -3, max: 9 });

/** Formulas of every kind: arithmetic, text, conditions, lookups, calculated references, spills, LET. */
const formula = fc.oneof(
  fc
    .tuple(cell, fc.constantFrom("+", "-", "*", "/", "^", "&", "=", "<"), cell)
    .map(([a, operator, b]) => `=${a}${operator}${b}`),
  fc.tuple(cell, small).map(([a, n]) => `=-${a}%+${n}`),
  fc
    .tuple(fc.constantFrom("SUM", "MAX", "COUNT", "AVERAGE", "COUNTA"), range)
    .map(([name, a]) => `=${name}(${a})`),
  fc.tuple(cell, cell, cell).map(([a, b, c]) => `=IF(${a}>${b},${c},"no")`),
  fc.tuple(cell, cell).map(([a, b]) => `=IFERROR(${a}/${b},0)`),
  fc.tuple(range, small).map(([a, n]) => `=SUMIF(${a},">${n}")`),
  fc.tuple(small, range).map(([n, a]) => `=INDEX(${a},1,1)+${n}`),
  fc.tuple(cell, range).map(([a, b]) => `=IFERROR(MATCH(${a},INDEX(${b},0,1),0),-1)`),
  fc.tuple(cell, fc.nat(2)).map(([a, n]) => `=OFFSET(${a},${n},0)`),
  cell.map((a) => `=INDIRECT("${a.replaceAll("'Other sheet'!", "S!")}")`),
  fc.nat(3).map((n) => `=SEQUENCE(${n + 1})`),
  cell.map((a) => `=SEQUENCE(1,MAX(1,MIN(3,N(${a}))))`),
  range.map((a) => `=${a}`),
  range.map((a) => `=TRANSPOSE(${a})*2`),
  cell.map((a) => `=SUM(${a}#)`),
  fc.tuple(cell, small).map(([a, n]) => `=LET(x,${a},y,${n},x&"/"&y)`),
  fc.tuple(cell, small).map(([a, n]) => `=LAMBDA(a,a+${n})(${a})`),
  fc.tuple(range, cell).map(([a, b]) => `=SUMPRODUCT((${a}=${b})*1)`),
  cell.map((a) => `=TEXT(${a},"0.00")&"é ""<&>"`),
  fc.tuple(cell, cell).map(([a, b]) => `=SUM(${a}:${b})`),
);

const constant = fc.oneof(
  fc.integer({ min: -5, max: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  fc.constantFrom("a", "B", "4", "x < y & z", " two  spaces "),
  fc.boolean(),
);

const edit: fc.Arbitrary<Edit> = fc.record({
  sheet: sheetName,
  row,
  column,
  content: fc.oneof(
    { weight: 4, arbitrary: formula },
    { weight: 4, arbitrary: constant },
    fc.constant(""),
  ),
});

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 9, arbitrary: edit },
  fc.record({
    lines: fc.constantFrom("insertRows", "deleteRows", "insertColumns", "deleteColumns"),
    sheet: sheetName,
    at: fc.nat(5),
    count: fc.integer({ min: 1, max: 2 }),
  }),
);

test("after any edits a workbook has the values of one that is calculated from nothing", () => {
  fc.assert(
    fc.property(
      fc.array(edit, { maxLength: 25 }),
      fc.array(change, { maxLength: 12 }),
      (start, changes) => {
        const engine = emptyWorkbook();
        for (const one of start) apply(engine, one);
        engine.recalculate();
        for (const one of changes) {
          apply(engine, one);
          engine.recalculate();
        }
        const anew = copyOf(engine);
        fc.pre(isDecided(anew));
        expect(valuesOf(engine)).toEqual(valuesOf(anew));
      },
    ),
    { numRuns: 300, seed: SEED },
  );
});

test("the order in which cells are written does not matter", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(edit, {
        maxLength: 25,
        selector: ({ sheet, row: r, column: c }) => `${sheet}${r},${c}`,
      }),
      fc.array(fc.nat(), { minLength: 25, maxLength: 25 }),
      (edits, order) => {
        const one = emptyWorkbook();
        for (const each of edits) apply(one, each);
        one.recalculate();
        const other = emptyWorkbook();
        const shuffled = edits
          .map((each, i) => ({ each, at: order[i] ?? 0 }))
          .sort((a, b) => a.at - b.at);
        for (const { each } of shuffled) {
          apply(other, each);
          other.recalculate();
        }
        fc.pre(isDecided(one));
        expect(valuesOf(other)).toEqual(valuesOf(one));
      },
    ),
    { numRuns: 300, seed: SEED },
  );
});

test("a written file, read back, has every formula and every value", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 25 }), async (edits) => {
      const engine = emptyWorkbook();
      for (const one of edits) apply(engine, one);
      engine.recalculate();
      fc.pre(isDecided(engine));
      const model = {
        sheets: SHEETS.map((name) => ({ name, rows: contentsOf(engine, name) })),
        rootInput: { sheet: "S", row: 0, column: 0 },
      };
      const file = readXlsx(await writeXlsx(planOf(model), engine));
      const reopened = createEngine();
      openWorkbookFile(file, reopened);
      reopened.recalculate();
      expect(formulasOf(reopened)).toEqual(formulasOf(engine));
      expect(valuesOf(reopened)).toEqual(valuesOf(engine));
    }),
    { numRuns: 60, seed: SEED },
  );
});

function emptyWorkbook(): Engine {
  const engine = createEngine();
  for (const name of SHEETS) engine.addSheet(name);
  return engine;
}

function apply(engine: Engine, one: Change): void {
  if ("lines" in one) engine[one.lines](one.sheet, one.at, one.count);
  else engine.setCell(one.sheet, one.row, one.column, one.content);
}

function copyOf(engine: Engine): Engine {
  const copy = emptyWorkbook();
  for (const name of SHEETS) copy.setCells(name, 0, 0, contentsOf(engine, name));
  copy.recalculate();
  return copy;
}

/** Constants and formulas, from A1 on. */
function contentsOf(engine: Engine, name: string): PlanContent[][] {
  const used = engine.usedRange(name);
  if (used === undefined) return [];
  return Array.from({ length: used.row + used.rows }, (_, r) =>
    Array.from({ length: used.column + used.columns }, (__, c): PlanContent => {
      const { formula: text, value, spill } = engine.cell(name, r, c);
      if (text !== undefined) return text;
      return spill || isCellError(value) ? null : value;
    }),
  );
}

/**
 * Whether a workbook has one answer: a circle has none, and of two spills that meet, the one that came
 * first has its place.
 */
function isDecided(engine: Engine): boolean {
  return !hasCircle(engine) && !haveSpillsMet(engine);
}

/** Whether a formula reads, directly or through others, a cell that it fills. */
function hasCircle(engine: Engine): boolean {
  const state = new Map<string, "open" | "done">();
  const visit = (sheet: string, r: number, c: number): boolean => {
    const { spill, formula: text, value, circular } = engine.cell(sheet, r, c);
    if (circular || (isCellError(value) && value.error === "#CIRC!")) return true;
    if (spill && (spill.anchor.row !== r || spill.anchor.column !== c)) {
      return visit(sheet, spill.anchor.row, spill.anchor.column);
    }
    if (text === undefined) return false;
    const key = `${sheet}!${r},${c}`;
    const known = state.get(key);
    if (known !== undefined) return known === "open";
    state.set(key, "open");
    const found = readBy(engine, sheet, r, c, text).some(({ sheet: on, ...range }) => {
      for (let down = 0; down < range.rows; down++) {
        for (let right = 0; right < range.columns; right++) {
          if (visit(on, range.row + down, range.column + right)) return true;
        }
      }
      return false;
    });
    state.set(key, "done");
    return found;
  };
  return SHEETS.some((name) => {
    const used = engine.usedRange(name);
    if (used === undefined) return false;
    for (let r = 0; r < used.row + used.rows; r++) {
      for (let c = 0; c < used.column + used.columns; c++) if (visit(name, r, c)) return true;
    }
    return false;
  });
}

/** What a formula names, and what OFFSET and INDIRECT may find. */
function readBy(engine: Engine, sheet: string, r: number, c: number, text: string) {
  const named = [...engine.precedents(sheet, r, c)];
  if (text.includes("OFFSET")) return named.map((range) => ({ ...range, rows: range.rows + 2 }));
  const [, on = sheet, address = ""] = /INDIRECT\("(?:(S)!)?([^"]+)"/.exec(text) ?? [];
  const place = parseCell(address);
  return place ? [...named, { sheet: on, ...place, rows: 1, columns: 1 }] : named;
}

function haveSpillsMet(engine: Engine): boolean {
  return !SHEETS.every((name) => {
    const used = engine.usedRange(name);
    if (used === undefined) return true;
    for (let r = used.row; r < used.row + used.rows; r++) {
      for (let c = used.column; c < used.column + used.columns; c++) {
        const { value } = engine.cell(name, r, c);
        const isMet =
          isCellError(value) &&
          value.error === "#SPILL!" &&
          !isBlockedByContent(engine, name, value.message);
        if (isMet) return false;
      }
    }
    return true;
  });
}

function isBlockedByContent(engine: Engine, sheet: string, message = ""): boolean {
  const place = parseCell(/clear ([A-Z]+\d+)/.exec(message)?.[1] ?? "");
  if (place === undefined) return false;
  const { formula: text, value, spill } = engine.cell(sheet, place.row, place.column);
  return text !== undefined || (value !== null && spill === undefined);
}

function valuesOf(engine: Engine): Record<string, unknown> {
  return eachCell(engine, ({ value }) => {
    if (value === null) return undefined;
    if (value === 0) return 0; // Files know no −0.
    return isCellError(value) ? value.error : value;
  });
}

function formulasOf(engine: Engine): Record<string, unknown> {
  return eachCell(engine, ({ formula: text }) => text);
}

function eachCell(
  engine: Engine,
  read: (cell: { readonly formula: string | undefined; readonly value: CellValue }) => unknown,
): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const name of SHEETS) {
    const used = engine.usedRange(name);
    if (used === undefined) continue;
    for (let r = used.row; r < used.row + used.rows; r++) {
      for (let c = used.column; c < used.column + used.columns; c++) {
        const found = read(engine.cell(name, r, c));
        if (found !== undefined) cells[`${name}!${cellText(r, c)}`] = found;
      }
    }
  }
  return cells;
}
