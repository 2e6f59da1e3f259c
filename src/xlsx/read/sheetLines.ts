import type { FileGroup } from "../../workbook/sheetObjects";
import type { FileColumns, FileRows } from "../../workbook/workbookFile";
import type { Attributes } from "./readXml";
import { isOn } from "./sheetCells";

/** Reads widths, heights, what is hidden, and outlines. */
export interface LineReader {
  open(name: string, attributes: Attributes): void;
  finish(): {
    readonly standardWidth: number | undefined;
    readonly columnWidths: readonly FileColumns[];
    readonly rowHeights: readonly FileRows[];
    readonly groups: readonly FileGroup[];
  };
}

/** Level of a line in the outline, and whether it folds the group before it. */
interface Outlined {
  readonly level: number;
  readonly hidden: boolean;
  readonly collapsed: boolean;
}

export function createLineReader(): LineReader {
  const columnWidths: FileColumns[] = [];
  const rowHeights: FileRows[] = [];
  const outlines = { rows: new Map<number, Outlined>(), columns: new Map<number, Outlined>() };
  let standardWidth: number | undefined;
  let row = -1;

  return {
    open(name, attributes) {
      if (name === "sheetFormatPr") {
        const width = attributes["defaultColWidth"];
        if (width !== undefined) standardWidth = Number(width);
      } else if (name === "col") readColumns(attributes);
      else if (name === "row") readRow(attributes);
    },
    finish: () => ({
      standardWidth,
      columnWidths,
      rowHeights,
      groups: [...groupsOf("rows", outlines.rows), ...groupsOf("columns", outlines.columns)],
    }),
  };

  function readColumns(attributes: Attributes): void {
    const { min = "1", max = min, width, style } = attributes;
    const [column, last] = [Number(min) - 1, Number(max) - 1];
    const outlined = outlineOf(attributes);
    columnWidths.push({
      column,
      columns: last - column + 1,
      width: width === undefined ? undefined : Number(width),
      hidden: isOn(attributes["hidden"]),
      ...styleOf(style),
    });
    if (outlined === undefined) return;
    for (let at = column; at <= Math.min(last, column + MOST_COLUMNS); at++) {
      outlines.columns.set(at, outlined);
    }
  }

  function readRow(attributes: Attributes): void {
    const { r, ht, s } = attributes;
    row = r === undefined ? row + 1 : Number(r) - 1;
    const hidden = isOn(attributes["hidden"]);
    const height = ht === undefined ? undefined : Number(ht);
    const style = isOn(attributes["customFormat"]) ? s : undefined;
    const outlined = outlineOf(attributes);
    if (outlined !== undefined) outlines.rows.set(row, outlined);
    if (height === undefined && !hidden && styleOf(style).style === undefined) return;
    const line = { row, rows: 1, height, hidden, ...styleOf(style) };
    const before = rowHeights.at(-1);
    if (before !== undefined && continues(before, line)) {
      rowHeights[rowHeights.length - 1] = { ...before, rows: before.rows + 1 };
    } else rowHeights.push(line);
  }
}

/** No outline reaches further; a group of all 16,384 columns would be a mistake. */
const MOST_COLUMNS = 1024;

function continues(before: FileRows, { row, height, hidden, style }: FileRows): boolean {
  return (
    before.row + before.rows === row &&
    before.height === height &&
    before.hidden === hidden &&
    before.style === style
  );
}

function styleOf(style: string | undefined): { readonly style?: number } {
  return style === undefined || style === "0" ? {} : { style: Number(style) };
}

function outlineOf(attributes: Attributes): Outlined | undefined {
  const level = Number(attributes["outlineLevel"] ?? 0);
  const collapsed = isOn(attributes["collapsed"]);
  return level > 0 || collapsed
    ? { level, collapsed, hidden: isOn(attributes["hidden"]) }
    : undefined;
}

/** Runs of lines of a level or a deeper one; folded when all of one are hidden. */
function groupsOf(
  axis: "rows" | "columns",
  lines: ReadonlyMap<number, Outlined>,
): readonly FileGroup[] {
  const groups: FileGroup[] = [];
  const places = [...lines.keys()].sort((one, other) => one - other);
  const deepest = Math.max(0, ...[...lines.values()].map(({ level }) => level));
  for (let level = 1; level <= deepest; level++) {
    let run: { from: number; count: number; hidden: boolean } | undefined;
    for (const place of places) {
      const line = lines.get(place);
      if (line === undefined || line.level < level) continue;
      if (run !== undefined && run.from + run.count === place) {
        run.count++;
        run.hidden &&= line.hidden;
      } else {
        close(run);
        run = { from: place, count: 1, hidden: line.hidden };
      }
    }
    close(run);
  }
  return groups;

  function close(run: { from: number; count: number; hidden: boolean } | undefined): void {
    if (run !== undefined) {
      groups.push({ axis, from: run.from, count: run.count, collapsed: run.hidden });
    }
  }
}
