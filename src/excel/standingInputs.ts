import type { CellRange } from "../workbook/address";
import { cellText, rangeText } from "../workbook/address";
import { isFormula, literalText, typedText } from "../workbook/literalText";
import type { PlanContent, WorkbookPlan } from "../workbook/plan";
import { namedCells } from "./namedCells";
import type { StandingReceipt } from "./receipt";
import { runOptions } from "./runOptions";

/** An input of a plan: its key, which is its name on a sheet, and its size. */
export interface InputShape {
  readonly key: string;
  /** Name of the sheet in the plan. */
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
}

/** The inputs of a plan. */
export function inputShapes(plan: WorkbookPlan): InputShape[] {
  return Object.entries(plan.keys.inputs).map(([key, { cell, rows, columns }]) => ({
    key,
    sheet: cell.sheet,
    rows,
    columns,
  }));
}

/** Inputs as they stand in the workbook. */
export interface StandingInputs {
  /** Values by key, row by row; an empty cell is `null`. */
  readonly values: Readonly<Record<string, readonly PlanContent[]>>;
  /** Input cells that hold a formula of the user's. */
  readonly formulas: readonly {
    readonly key: string;
    readonly index: number;
    readonly formula: string;
  }[];
  /** Keys that are not there any more, or not in the size that the plan has. */
  readonly missing: readonly string[];
}

/** One cell of an input, counted from 0 row by row, and what is to stand in it. */
export interface InputWrite {
  readonly key: string;
  readonly index: number;
  readonly content: PlanContent;
}

/** Reads inputs by their names, wherever their rows and sheets have moved to. Two syncs. */
export async function readInputs(
  receipt: Pick<StandingReceipt, "sheets">,
  shapes: readonly InputShape[],
): Promise<StandingInputs> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = await findInputs(context, receipt, shapes);
    for (const { range } of found) range.load("values,formulas");
    await context.sync();
    const read = found.map(({ shape, range }) => ({
      key: shape.key,
      values: (range.values as unknown[][]).flat().map(valueOf),
      formulas: (range.formulas as unknown[][]).flat(),
    }));
    const keys = new Set(read.map(({ key }) => key));
    return {
      values: Object.fromEntries(read.map(({ key, values }) => [key, values])),
      formulas: read.flatMap(({ key, formulas }) =>
        formulas.flatMap((formula, index) => (isFormula(formula) ? [{ key, index, formula }] : [])),
      ),
      missing: shapes.map(({ key }) => key).filter((key) => !keys.has(key)),
    };
  });
}

/**
 * Writes single cells of inputs and nothing else; one Ctrl+Z where Excel can do that.
 *
 * @returns what stood there, in the form that this function takes: calling it again with that is undo.
 * @throws when one of the inputs is not there any more; then nothing is written.
 */
export async function writeInputs(
  receipt: Pick<StandingReceipt, "sheets">,
  shapes: readonly InputShape[],
  writes: readonly InputWrite[],
): Promise<readonly InputWrite[]> {
  const wanted = new Set(writes.map(({ key }) => key));
  return Excel.run(runOptions(), async (context) => {
    const found = await findInputs(
      context,
      receipt,
      shapes.filter(({ key }) => wanted.has(key)),
    );
    const inputs = new Map(found.map((input) => [input.shape.key, input]));
    const cells = writes.map((write) => {
      const input = inputs.get(write.key);
      if (!input) throw new Error(`The cells of ${write.key} were deleted meanwhile.`);
      const row = Math.floor(write.index / input.shape.columns);
      const cell = input.sheet.getRange(
        cellText(input.cells.row + row, input.cells.column + (write.index % input.shape.columns)),
      );
      cell.load("formulas");
      return { write, cell };
    });
    await context.sync();
    const before = cells.map(({ write, cell }) => ({
      ...write,
      content: contentOf((cell.formulas as unknown[][])[0]?.[0]),
    }));
    for (const { write, cell } of cells) cell.formulas = [[typed(write.content)]];
    await context.sync();
    return before;
  });
}

interface FoundInput {
  readonly shape: InputShape;
  readonly sheet: Excel.Worksheet;
  readonly cells: CellRange;
  readonly range: Excel.Range;
}

async function findInputs(
  context: Excel.RequestContext,
  receipt: Pick<StandingReceipt, "sheets">,
  shapes: readonly InputShape[],
): Promise<FoundInput[]> {
  const ids = new Map(receipt.sheets.map(({ planned, id }) => [planned, id]));
  const wanted = shapes.flatMap(({ sheet }) => ids.get(sheet) ?? []);
  const named = await namedCells(context, wanted);
  return shapes.flatMap((shape) => {
    const id = ids.get(shape.sheet);
    const cells = id === undefined ? undefined : named(id, shape.key);
    if (id === undefined || cells?.rows !== shape.rows || cells.columns !== shape.columns)
      return [];
    const sheet = context.workbook.worksheets.getItem(id);
    return [{ shape, sheet, cells, range: sheet.getRange(rangeText(cells)) }];
  });
}

/** What a cell shows; an empty one is `null`. */
function valueOf(value: unknown): PlanContent {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** What stands in a cell, as a plan would hold it. */
function contentOf(formula: unknown): PlanContent {
  const value = valueOf(formula);
  return typeof value === "string" && !isFormula(value) ? literalText(value) : value;
}

function typed(content: PlanContent): string | number | boolean {
  if (content === null) return "";
  return typeof content === "string" && !isFormula(content) ? typedText(content) : content;
}
