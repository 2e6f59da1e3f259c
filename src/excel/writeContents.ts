import { cellText, parseRange } from "../workbook/address";
import { isFormula, typedText } from "../workbook/literalText";
import type { BlockPlan, PlanContent } from "../workbook/plan";
import type { Batches } from "./batches";
import { BATCH_BYTES } from "./batches";

/** Writes a block of values and formulas; `null` leaves a cell alone. Long blocks go in parts. */
export async function writeContents(
  sheet: Excel.Worksheet,
  block: BlockPlan,
  batches: Batches,
): Promise<void> {
  const columns = Math.max(0, ...block.rows.map((cells) => cells.length));
  const start = parseRange(block.at);
  if (start === undefined) throw new RangeError(`no address: ${block.at}`);
  if (columns === 0) return;
  for (const part of partsOf(block.rows, columns)) {
    await batches.room(part.bytes);
    const top = start.row + part.from;
    const first = cellText(top, start.column);
    const last = cellText(top + part.rows.length - 1, start.column + columns - 1);
    sheet.getRange(`${first}:${last}`).formulas = part.rows;
  }
}

interface Part {
  readonly from: number;
  readonly rows: (string | number | boolean | null)[][];
  readonly bytes: number;
}

function partsOf(rows: BlockPlan["rows"], columns: number): Part[] {
  const parts: { from: number; rows: Part["rows"]; bytes: number }[] = [];
  for (const [index, cells] of rows.entries()) {
    const typed = Array.from({ length: columns }, (_, column) => typedCell(cells[column] ?? null));
    const bytes = new TextEncoder().encode(JSON.stringify(typed)).length + PER_WRITE;
    const last = parts.at(-1);
    if (last && last.bytes + bytes <= BATCH_BYTES) {
      last.rows.push(typed);
      last.bytes += bytes;
    } else {
      parts.push({ from: index, rows: [typed], bytes });
    }
  }
  return parts;
}

/** Bytes around a row: its share of the path of the range and of the action. */
const PER_WRITE = 40;

/** As a user would type it, so that Excel keeps texts as texts. */
function typedCell(content: PlanContent): string | number | boolean | null {
  return typeof content === "string" && !isFormula(content) ? typedText(content) : content;
}
