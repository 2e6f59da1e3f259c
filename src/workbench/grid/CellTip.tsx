import type { JSX } from "preact";
import { errorReason } from "../display/errorText";
import { px } from "../display/px";
import type { Bench } from "../state/bench";
import type { Hit, Scroll, SheetGeometry } from "./sheetGeometry";
import { HEAD_HEIGHT, HEAD_WIDTH, rectangleOf } from "./sheetGeometry";

interface CellTipProps {
  readonly bench: Bench;
  readonly geometry: SheetGeometry;
  readonly scroll: Scroll;
  readonly hover: Hit | undefined;
}

/** Why a cell shows an error, and what to type into an input: for the cell pointed at, or the active one. */
export function CellTip({ bench, geometry, scroll, hover }: CellTipProps): JSX.Element | null {
  if (bench.edit() !== undefined) return null;
  const pointed = hover?.part === "cell" ? reason(bench, hover) : undefined;
  const active = bench.active();
  const text = pointed ?? reason(bench, active);
  if (text === undefined) return null;
  const cell = pointed === undefined || hover === undefined ? active : hover;
  const { left, top, width } = rectangleOf(geometry, { ...cell, rows: 1, columns: 1 });
  const x = left + width + HEAD_WIDTH - (cell.column < geometry.frozen.columns ? 0 : scroll.left);
  const y = top + HEAD_HEIGHT - (cell.row < geometry.frozen.rows ? 0 : scroll.top);
  return (
    <div class="cell-tip" role="status" style={{ left: px(x + 6), top: px(Math.max(2, y - 2)) }}>
      {text.title !== "" && <strong>{text.title}</strong>}
      {text.body}
    </div>
  );
}

interface Tip {
  readonly title: string;
  readonly body: string;
}

function reason(
  { workbook }: Bench,
  { row, column }: { row: number; column: number },
): Tip | undefined {
  const sheet = workbook.activeSheet().name;
  const cell = workbook.cell(sheet, row, column);
  const why = errorReason(cell);
  return why === undefined || cell.text === "#BUSY!" ? undefined : { title: cell.text, body: why };
}
