import { createEngine } from "../../src/engine/createEngine";
import type { Engine, EngineOptions } from "../../src/engine/engine";
import { parseCell, splitSheet } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cellValue";

/** An engine with one sheet per key, filled from A1 addresses and calculated. */
export function workbook(
  sheets: Readonly<Record<string, Readonly<Record<string, CellValue>>>>,
  options: EngineOptions = {},
): Engine {
  const engine = createEngine(options);
  for (const name of Object.keys(sheets)) engine.addSheet(name);
  for (const [name, cells] of Object.entries(sheets)) {
    for (const [address, content] of Object.entries(cells))
      set(engine, `'${name}'!${address}`, content);
  }
  engine.recalculate();
  return engine;
}

/** A workbook of one sheet, "S". */
export function sheet(
  cells: Readonly<Record<string, CellValue>>,
  options: EngineOptions = {},
): Engine {
  return workbook({ S: cells }, options);
}

/** Writes a cell ("B3" is on "S") and calculates. */
export function enter(engine: Engine, address: string, content: CellValue): void {
  set(engine, address, content);
  engine.recalculate();
}

/** The value of a cell ("B3" is on "S"). */
export function at(engine: Engine, address: string): CellValue {
  const place = placeOf(address);
  return engine.value(place.sheet, place.row, place.column);
}

/** Values of a line of cells: "B2:B5", "Inputs!A1:C1". */
export function line(engine: Engine, from: string, count: number, down = false): CellValue[] {
  const { sheet: name, row, column } = placeOf(from);
  return Array.from({ length: count }, (_, i) =>
    engine.value(name, row + (down ? i : 0), column + (down ? 0 : i)),
  );
}

function set(engine: Engine, address: string, content: CellValue): void {
  const place = placeOf(address);
  engine.setCell(place.sheet, place.row, place.column, content);
}

function placeOf(address: string) {
  const { sheet: name = "S", address: cell } = splitSheet(address);
  const position = parseCell(cell);
  if (!position) throw new RangeError(`"${address}" is no cell`);
  return { sheet: name, ...position };
}
