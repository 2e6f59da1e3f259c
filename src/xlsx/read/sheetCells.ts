import {
  MAX_COLUMNS,
  MAX_ROWS,
  parseCell,
  parseRange,
  type CellPosition,
  type CellRange,
} from "../../workbook/address";
import type { CellError } from "../../workbook/cellValue";
import { typedFormula } from "../../workbook/typedFormula";
import type { FileCell, FileDataTable } from "../../workbook/workbookFile";
import { cellValue } from "./cellValue";
import type { Attributes } from "./readXml";
import { LIMITS, RefusedFile } from "./refusedFile";
import { sharedFormula, type SharedFormula } from "./sharedFormula";

/** Puts the cells of a sheet together from the elements in its `sheetData`. */
export interface CellReader {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
  /** At the end of the sheet. */
  finish(): { readonly cells: readonly FileCell[]; readonly dataTables: readonly FileDataTable[] };
}

/** What the cells of all sheets share. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** By `vm` less 1. */
  readonly richValues: readonly (CellError | undefined)[];
  /** Cells that may still be read, of all sheets; goes down. */
  readonly budget: { cells: number };
}

export function createCellReader({ sharedStrings, richValues, budget }: CellContext): CellReader {
  const cells: FileCell[] = [];
  const arrays: { readonly anchor: CellPosition; readonly range: CellRange }[] = [];
  const dataTables: FileDataTable[] = [];
  const shared = new Map<string, { readonly formula: SharedFormula } & CellPosition>();
  let row = -1;
  let column = -1;
  let cell: Attributes = {};
  let formula: Attributes | undefined;
  let formulaText = "";
  let valueText: string | undefined;
  let target: "formula" | "value" | undefined;
  let inPhonetic = false;

  return {
    open(name, attributes) {
      switch (name) {
        case "row":
          row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
          column = -1;
          break;
        case "c": {
          const place = attributes["r"] === undefined ? undefined : parseCell(attributes["r"]);
          if (place) row = place.row;
          column = place ? place.column : column + 1;
          cell = attributes;
          formula = undefined;
          formulaText = "";
          valueText = undefined;
          break;
        }
        case "f":
          formula = attributes;
          target = "formula";
          break;
        case "v":
          valueText = "";
          target = "value";
          break;
        case "rPh":
          inPhonetic = true;
          break;
        case "t":
          if (inPhonetic) break;
          valueText ??= "";
          target = "value";
      }
    },
    close(name) {
      if (name === "c") finishCell();
      else if (name === "rPh") inPhonetic = false;
      else if (name === "f" || name === "v" || name === "t") target = undefined;
    },
    text(text) {
      if (target === "formula") formulaText += text;
      else if (target === "value") valueText = (valueText ?? "") + text;
    },
    finish: () => ({ cells: markSpilled(cells, arrays), dataTables }),
  };

  function finishCell(): void {
    const value = cellValue(cell["t"] ?? "n", valueText, sharedStrings, richValue());
    const written = formula && readFormula(formula);
    const style = cell["s"] === undefined ? undefined : Number(cell["s"]);
    if (value === null && written === undefined && !style) return;
    if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) {
      throw new RefusedFile(
        `the file is damaged: a cell stands in row ${row + 1}, column ${column + 1}`,
      );
    }
    if (--budget.cells < 0) {
      throw new RefusedFile(`the file has more than ${LIMITS.cells} cells with content`);
    }
    cells.push({
      row,
      column,
      value,
      ...written,
      ...(written !== undefined && value === null && { uncalculated: true as const }),
      ...(style !== undefined && style > 0 && { style }),
    });
  }

  function readFormula({
    t: type = "normal",
    ref,
    si = "",
    ...more
  }: Attributes): Pick<FileCell, "formula" | "entry" | "filled"> | undefined {
    const range = ref === undefined ? undefined : parseRange(ref);
    switch (type) {
      case "dataTable":
        if (range) dataTables.push(dataTable(range, more));
        return undefined;
      case "shared": {
        if (formulaText !== "") {
          const own = typedFormula(formulaText);
          shared.set(si, { row, column, formula: sharedFormula(own) });
          return { formula: own, entry: "single" };
        }
        const first = shared.get(si);
        if (!first) return undefined;
        const moved = first.formula.at(row - first.row, column - first.column);
        return { formula: moved, entry: "single" };
      }
      case "array": {
        if (range) arrays.push({ anchor: { row, column }, range });
        const { rows = 1, columns = 1 } = range ?? {};
        const own = typedFormula(formulaText);
        if (!isDynamic()) return { formula: own, entry: { rows, columns } };
        const filled = rows * columns > 1 ? { filled: { rows, columns } } : undefined;
        return { formula: own, entry: "dynamic", ...filled };
      }
      default:
        if (formulaText === "") return undefined;
        return { formula: typedFormula(formulaText), entry: isDynamic() ? "dynamic" : "single" };
    }
  }

  function richValue(): CellError | undefined {
    return cell["vm"] === undefined ? undefined : richValues[Number(cell["vm"]) - 1];
  }

  /** Cell metadata are written for dynamic arrays only. */
  function isDynamic(): boolean {
    return cell["cm"] !== undefined && cell["cm"] !== "0";
  }
}

/** With two inputs `r1` is that of the row; with one, `dtr` says which it is. */
function dataTable(range: CellRange, { dt2D, dtr, r1 = "", r2 = "" }: Attributes): FileDataTable {
  const first = parseCell(r1);
  if (isOn(dt2D)) return { ...range, rowInput: first, columnInput: parseCell(r2) };
  return isOn(dtr)
    ? { ...range, rowInput: first, columnInput: undefined }
    : { ...range, rowInput: undefined, columnInput: first };
}

/** Booleans of files: Strict ones write words. */
export function isOn(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true" || attribute === "on";
}

function markSpilled(
  cells: readonly FileCell[],
  arrays: readonly { readonly anchor: CellPosition; readonly range: CellRange }[],
): readonly FileCell[] {
  const large = arrays.filter(({ range }) => range.rows * range.columns > 1);
  if (large.length === 0) return cells;
  const byRow = new Map<number, typeof large>();
  const tall: typeof large = [];
  for (const array of large) {
    // An array over very many rows is rare; looking it up for every cell is cheaper than listing it.
    if (array.range.rows > 10_000) tall.push(array);
    else {
      for (let i = 0; i < array.range.rows; i++) {
        const line = byRow.get(array.range.row + i) ?? [];
        byRow.set(array.range.row + i, line);
        line.push(array);
      }
    }
  }
  return cells.map((cell) => {
    if (cell.formula !== undefined) return cell;
    const within = [...(byRow.get(cell.row) ?? []), ...tall].some(
      ({ range }) =>
        cell.row >= range.row &&
        cell.row < range.row + range.rows &&
        cell.column >= range.column &&
        cell.column < range.column + range.columns,
    );
    return within ? { ...cell, spilled: true as const } : cell;
  });
}
