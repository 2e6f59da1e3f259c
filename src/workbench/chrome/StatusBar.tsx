import type { JSX } from "preact";
import { plainNumber } from "../display/cellDisplay";
import { selectionSummary } from "../display/selectionSummary";
import type { CellValue } from "../../workbook/cellValue";
import { shownText } from "../../host/shownText";
import type { Bench } from "../state/bench";
import { ZOOMS, zoomTo } from "../state/zoom";
import { intersection } from "../../host/cellRange";

interface StatusBarProps {
  readonly bench: Bench;
  /** Calls that the add-in's registered functions answered. */
  readonly answered: number;
  readonly pending: number;
  readonly problem: string | undefined;
}

/** The line below the sheet: what goes on, and the sum of what is selected. */
export function StatusBar({ bench, answered, pending, problem }: StatusBarProps): JSX.Element {
  const edit = bench.edit();
  const mode =
    edit === undefined ? (pending > 0 ? "Calculating…" : "Ready") : edit.inText ? "Edit" : "Enter";
  const { workbook } = bench;
  const { zoom } = workbook.activeSheet();
  const { row, column } = bench.active();
  const { numberFormat } = workbook.cell(bench.sheet(), row, column).format;
  const { count, numbers, sum, average } = selectionSummary(selected(bench));
  const figure = (value: number): string =>
    numberFormat === "General" ? plainNumber(value) : shownText(value, numberFormat);
  return (
    <div class="status">
      <span>{mode}</span>
      {problem !== undefined && (
        <span class="status-problem" role="alert">
          {problem}
        </span>
      )}
      <span class="status-room" />
      {count > 1 && (
        <span class="status-sums">
          {average !== undefined && <span>Average: {figure(average)}</span>}
          <span>Count: {count}</span>
          {numbers > 0 && <span>Sum: {figure(sum)}</span>}
        </span>
      )}
      <select
        class="status-zoom"
        aria-label="Zoom"
        title="Zoom (Ctrl+Alt+= and Ctrl+Alt+-)"
        value={String(zoom)}
        onChange={({ currentTarget: { value } }) => {
          zoomTo(bench, Number(value));
        }}
      >
        {[...new Set([...ZOOMS, zoom])]
          .sort((a, b) => a - b)
          .map((percent) => (
            <option key={percent} value={String(percent)}>
              {percent} %
            </option>
          ))}
      </select>
      <span
        class="status-calls"
        data-answered={answered}
        title="Calls of BUILDOUT functions that the add-in's own code answered"
      >
        {answered} {answered === 1 ? "call" : "calls"} answered by the add-in
      </span>
    </div>
  );
}

function* selected(bench: Bench): Generator<CellValue> {
  const { workbook } = bench;
  const sheet = bench.sheet();
  const used = workbook.usedRange(sheet);
  const range = used && intersection(bench.selection(), used);
  if (range === undefined) return;
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      yield workbook.engine.value(sheet, row, column);
    }
  }
}
