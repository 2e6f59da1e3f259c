import type { Engine } from "../engine/engine";
import { cellText, parseRange, sheetRangeText } from "../workbook/address";
import type { CellValue } from "../workbook/cellValue";
import { isFormula, shownText } from "../workbook/literalText";
import type { CellPlace, PlanContent, WorkbookPlan } from "../workbook/plan";

/** An input as the sheet holds it; a list is an array, an empty cell `null`. `cell` has its sheet. */
export interface InputFigure {
  readonly value: CellValue | readonly CellValue[];
  readonly title: string;
  readonly unit: string;
  readonly group: string;
  readonly source: string;
  readonly date: string;
  readonly confidence: string;
  readonly cell: string;
}

export interface LineFigure {
  readonly title: string;
  readonly unit: string;
  /** First cell of the values. */
  readonly cell: string;
  readonly values: readonly CellValue[];
}

export interface OutputFigure {
  readonly value: CellValue;
  readonly title: string;
  readonly unit: string;
  readonly cell: string;
}

export interface CheckFigure {
  readonly value: CellValue;
  /** Exactly 0. */
  readonly ok: boolean;
  readonly title: string;
  readonly cell: string;
}

/** What a calculated plan says, by key. */
export interface PlanFigures {
  readonly inputs: Readonly<Record<string, InputFigure>>;
  readonly lines: Readonly<Record<string, LineFigure>>;
  readonly outputs: Readonly<Record<string, OutputFigure>>;
  readonly checks: Readonly<Record<string, CheckFigure>>;
  readonly masterCheck: CellValue;
  /** Formula cells that the engine could not calculate, each with the reason. */
  readonly notCalculated: readonly { cell: string; formula: string; why: string }[];
  /** Calculated; figures of later edits come from `readFigures`. */
  readonly engine: Engine;
}

/**
 * Calculates a plan with our engine: sheets, names, cells, one recalculation.
 *
 * @param engine - Without sheets yet; it knows the custom functions that the formulas call.
 */
export function calculatePlan(plan: WorkbookPlan, engine: Engine): PlanFigures {
  for (const sheet of plan.sheets) engine.addSheet(sheet.name);
  for (const { name, formula, sheet } of plan.names) engine.setName(name, formula, sheet);
  for (const sheet of plan.sheets) {
    for (const { at, rows } of sheet.blocks) {
      const { row, column } = position(at);
      engine.setCells(
        sheet.name,
        row,
        column,
        rows.map((cells) => cells.map(engineContent)),
      );
    }
  }
  engine.recalculate();
  return readFigures(plan, engine);
}

/** The figures of a plan from an engine that already holds it. */
export function readFigures(plan: WorkbookPlan, engine: Engine): PlanFigures {
  const valueAt = ({ sheet, address }: CellPlace, right = 0, down = 0): CellValue => {
    const { row, column } = position(address);
    return engine.value(sheet, row + down, column + right);
  };
  const { keys } = plan;
  return {
    inputs: mapRecord(keys.inputs, ({ cell, rows, columns, ...about }) => ({
      ...about,
      value:
        rows * columns === 1
          ? valueAt(cell)
          : Array.from({ length: rows * columns }, (_, i) =>
              valueAt(cell, i % columns, Math.floor(i / columns)),
            ),
      cell: placeText(cell),
    })),
    lines: mapRecord(keys.lines, ({ title, unit, cell, length, down }) => ({
      title,
      unit,
      cell: placeText(cell),
      values: Array.from({ length }, (_, i) =>
        down === true ? valueAt(cell, 0, i) : valueAt(cell, i),
      ),
    })),
    outputs: mapRecord(keys.outputs, ({ title, unit, cell }) => ({
      title,
      unit,
      cell: placeText(cell),
      value: valueAt(cell),
    })),
    checks: mapRecord(keys.checks, ({ title, cell }) => {
      const value = valueAt(cell);
      return { title, cell: placeText(cell), value, ok: value === 0 };
    }),
    masterCheck: valueAt(keys.masterCheck),
    notCalculated: notCalculatedCells(plan, engine),
    engine,
  };
}

function notCalculatedCells(
  plan: WorkbookPlan,
  engine: Engine,
): { cell: string; formula: string; why: string }[] {
  const cells: { cell: string; formula: string; why: string }[] = [];
  for (const { name } of plan.sheets) {
    const used = engine.usedRange(name);
    if (used === undefined) continue;
    for (let row = used.row; row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const { formula, notCalculated } = engine.cell(name, row, column);
        if (formula === undefined || notCalculated === undefined) continue;
        const cell = placeText({ sheet: name, address: cellText(row, column) });
        cells.push({ cell, formula, why: notCalculated });
      }
    }
  }
  return cells;
}

/** `undefined` leaves a cell; a text that starts with "=" is handed over as a formula that says it. */
export function engineContent(content: PlanContent): string | number | boolean | undefined {
  if (content === null) return undefined;
  if (typeof content !== "string" || isFormula(content)) return content;
  const text = shownText(content);
  return text.startsWith("=") ? `="${text.replaceAll('"', '""')}"` : text;
}

function position(address: string): { row: number; column: number } {
  const range = parseRange(address);
  if (range === undefined) throw new RangeError(`no address: ${address}`);
  return range;
}

function placeText({ sheet, address }: CellPlace): string {
  return sheetRangeText(sheet, { ...position(address), rows: 1, columns: 1 });
}

function mapRecord<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
