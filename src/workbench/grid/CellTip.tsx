import type { JSX } from "preact";
import type { CellPosition } from "../../workbook/address";
import { isCellError } from "../../workbook/cellValue";
import { errorReason } from "../display/errorText";
import { px } from "../display/px";
import { withNearNames } from "../formula/nearNames";
import type { Bench } from "../state/bench";
import { destinationOf, linkAt, noteAt } from "../state/notesAndLinks";
import { validationAt } from "../state/validationFault";
import type { Hit, Scroll, SheetGeometry } from "./sheetGeometry";
import { HEAD_HEIGHT, HEAD_WIDTH, rectangleOf } from "./sheetGeometry";

interface CellTipProps {
  readonly bench: Bench;
  /** Names of the functions there are. */
  readonly functionNames: readonly string[];
  readonly geometry: SheetGeometry;
  readonly scroll: Scroll;
  readonly hover: Hit | undefined;
}

/**
 * Beside a cell: why an entry was refused, why the cell shows an error, or what to type into an input;
 * for the cell pointed at, or the active one.
 */
export function CellTip({
  bench,
  functionNames,
  geometry,
  scroll,
  hover,
}: CellTipProps): JSX.Element | null {
  const edit = bench.edit();
  const message = bench.message();
  const active = edit?.cell ?? bench.active();
  if (edit !== undefined && message === undefined) return null;
  const pointed =
    message === undefined && hover?.part === "cell"
      ? tipOf(bench, hover, functionNames, false)
      : undefined;
  const tip =
    message === undefined
      ? (pointed ?? tipOf(bench, active, functionNames, true))
      : { title: message.title, body: message.message, kind: "bad" as const };
  if (tip === undefined) return null;
  const cell = pointed === undefined || hover === undefined ? active : hover;
  const { left, top, width, height } = rectangleOf(geometry, { ...cell, rows: 1, columns: 1 });
  const x = left + HEAD_WIDTH - (cell.column < geometry.frozen.columns ? 0 : scroll.left);
  const y = top + HEAD_HEIGHT - (cell.row < geometry.frozen.rows ? 0 : scroll.top);
  const isBelow = edit !== undefined;
  return (
    <div
      class={`cell-tip tip-${tip.kind}`}
      role={message === undefined ? "status" : "alert"}
      style={
        isBelow
          ? { left: px(Math.max(2, x)), top: px(y + height + 6) }
          : { left: px(x + width + 6), top: px(Math.max(2, y - 2)) }
      }
    >
      {tip.title !== "" && <strong>{tip.title}</strong>}
      {tip.body}
    </div>
  );
}

interface Tip {
  readonly title: string;
  readonly body: string;
  /** Something is wrong, or only worth knowing. */
  readonly kind: "bad" | "info" | "note";
}

function tipOf(
  { workbook }: Bench,
  cell: CellPosition,
  functionNames: readonly string[],
  isActive: boolean,
): Tip | undefined {
  const sheet = workbook.activeSheet().name;
  const state = workbook.cell(sheet, cell.row, cell.column);
  const why = errorReason(state);
  if (why !== undefined && state.text !== "#BUSY!") {
    const defined = workbook.names().map(({ name }) => name);
    return { title: state.text, body: withNearNames(why, functionNames, defined), kind: "bad" };
  }
  const open = workbook.activeSheet();
  const note = noteAt(open, cell);
  if (note !== undefined) return { title: note.author, body: note.text, kind: "note" };
  const link = linkAt(open, cell);
  if (link !== undefined) {
    const { tip } = link;
    return { title: tip, body: `${destinationOf(link)} (Ctrl+click opens)`, kind: "info" };
  }
  if (!isActive || isCellError(state.value)) return undefined;
  const { title, message, showPrompt } = validationAt(workbook, sheet, cell)?.prompt ?? {};
  if (showPrompt === false || typeof message !== "string" || message === "") return undefined;
  return { title: typeof title === "string" ? title : "", body: message, kind: "info" };
}
