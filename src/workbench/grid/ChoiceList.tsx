import type { JSX } from "preact";
import { px } from "../display/px";
import type { Bench } from "../state/bench";
import { validationChoices } from "../state/validationChoices";
import type { Scroll, SheetGeometry } from "./sheetGeometry";
import { HEAD_HEIGHT, HEAD_WIDTH, rectangleOf } from "./sheetGeometry";

interface ChoiceListProps {
  readonly bench: Bench;
  readonly geometry: SheetGeometry;
  readonly scroll: Scroll;
  readonly focus: () => void;
}

/** Beside a cell with a list validation: the button, and the choices while it is open. */
export function ChoiceList({
  bench,
  geometry,
  scroll,
  focus,
}: ChoiceListProps): JSX.Element | null {
  const cell = bench.active();
  const sheet = bench.sheet();
  const choices =
    bench.edit() === undefined ? validationChoices(bench.workbook, sheet, cell) : undefined;
  if (choices === undefined) return null;
  const { left, top, width, height } = rectangleOf(geometry, { ...cell, rows: 1, columns: 1 });
  const x = left + HEAD_WIDTH - (cell.column < geometry.frozen.columns ? 0 : scroll.left);
  const y = top + HEAD_HEIGHT - (cell.row < geometry.frozen.rows ? 0 : scroll.top);
  const now = bench.content();
  return (
    <select
      class="choices"
      aria-label="Choices of this cell"
      tabIndex={-1}
      style={{ left: px(x + width), top: px(y), height: px(height) }}
      value={choices.includes(now) ? now : ""}
      onChange={({ currentTarget: { value } }) => {
        bench.write(sheet, cell, value);
        focus();
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape" || key === "Enter") focus();
      }}
    >
      {!choices.includes(now) && <option value="" />}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}
