import type { CellRange } from "../workbook/address";
import { parseRange } from "../workbook/address";
import type { FormatPlan } from "../workbook/plan";
import type { CellStyle } from "../workbook/styles";
import { styleNamed } from "../workbook/styles";

/** A rectangle of cells that look the same; areas of a sheet do not overlap. */
export interface StyledArea {
  readonly range: CellRange;
  readonly style: CellStyle;
}

/**
 * The formats of a sheet as few disjoint rectangles: later formats overlay earlier ones cell by cell,
 * then cells that look the same are put together. Excel is told each cell's look once.
 *
 * @throws RangeError for an address that is none, an entire row or column, or an unknown style.
 */
export function styledAreas(formats: readonly FormatPlan[]): readonly StyledArea[] {
  const looks = new Map<string, CellStyle>();
  const cells = new Map<number, Map<number, string>>();
  const overlays = new Map<string, string>();
  for (const { range: address, style: name } of formats) {
    const range = finiteRange(address);
    const style = styleNamed(name);
    for (let row = range.row; row < range.row + range.rows; row++) {
      const line = cells.get(row) ?? new Map<number, string>();
      cells.set(row, line);
      for (let column = range.column; column < range.column + range.columns; column++) {
        const before = line.get(column) ?? "";
        const step = `${before}>${name}`;
        const known = overlays.get(step);
        const look = known ?? remember(looks, { ...looks.get(before), ...style });
        if (known === undefined) overlays.set(step, look);
        line.set(column, look);
      }
    }
  }
  return joined(cells, looks);
}

function remember(looks: Map<string, CellStyle>, style: CellStyle): string {
  const key = JSON.stringify(
    Object.entries(style).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  looks.set(key, style);
  return key;
}

interface Run {
  readonly column: number;
  columns: number;
  readonly look: string;
}

interface OpenArea extends Run {
  readonly row: number;
  rows: number;
}

/** Runs of one row that continue the runs above them become one rectangle. */
function joined(
  cells: ReadonlyMap<number, ReadonlyMap<number, string>>,
  looks: ReadonlyMap<string, CellStyle>,
): StyledArea[] {
  const done: OpenArea[] = [];
  let open: OpenArea[] = [];
  const ordered = [...cells].sort(([one], [other]) => one - other);
  for (const [row, line] of ordered) {
    const above = new Map(
      open.filter((area) => area.row + area.rows === row).map((area) => [placeOf(area), area]),
    );
    open = runsOf(line).map((run) => {
      const area = above.get(placeOf(run));
      if (area) {
        area.rows++;
        return area;
      }
      const begun = { ...run, row, rows: 1 };
      done.push(begun);
      return begun;
    });
  }
  return done.map(({ row, column, rows, columns, look }) => ({
    range: { row, column, rows, columns },
    style: looks.get(look) ?? {},
  }));
}

function runsOf(line: ReadonlyMap<number, string>): Run[] {
  const runs: Run[] = [];
  for (const [column, look] of [...line].sort(([one], [other]) => one - other)) {
    const last = runs.at(-1);
    if (last?.look === look && last.column + last.columns === column) last.columns++;
    else runs.push({ column, columns: 1, look });
  }
  return runs;
}

function placeOf({ column, columns, look }: Run): string {
  return `${column}+${columns} ${look}`;
}

/** More cells than any sheet of ours has: an entire row or column came in by mistake. */
const TOO_MANY = 200_000;

function finiteRange(address: string): CellRange {
  const range = parseRange(address);
  if (range === undefined) throw new RangeError(`no address: ${address}`);
  if (range.rows * range.columns > TOO_MANY) {
    throw new RangeError(`${address} is too large to format: name the cells that are used`);
  }
  return range;
}
