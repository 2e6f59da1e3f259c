import type { JSX } from "preact";
import type { CellRange } from "../../workbook/address";
import { rangeText } from "../../workbook/address";
import { ChartView } from "../chart/ChartView";
import { openChartModel } from "../chart/openChartModel";
import { PIXELS_PER_POINT } from "../display/cellStyle";
import type { Bench } from "../state/bench";
import { toggleGroup } from "../state/outline";
import { areaOf } from "../state/mergedCells";
import { px } from "../display/px";
import { draftReferences } from "./draftReferences";
import type { Rectangle, Scroll, SheetGeometry } from "./sheetGeometry";
import { HEAD_HEIGHT, HEAD_WIDTH, rectangleOf } from "./sheetGeometry";

interface OverlayProps {
  readonly bench: Bench;
  /** Where the fill handle is drawn to just now. */
  readonly filling: CellRange | undefined;
  readonly geometry: SheetGeometry;
  readonly scroll: Scroll;
}

/** What lies over the cells: the selection, the outline of a spill, references, charts. */
export function Overlay({ bench, filling, geometry, scroll }: OverlayProps): JSX.Element {
  const { frozenWidth, frozenHeight } = geometry;
  const parts = [
    { name: "body", left: frozenWidth, top: frozenHeight, x: scroll.left, y: scroll.top },
    { name: "top", left: frozenWidth, top: 0, height: frozenHeight, x: scroll.left, y: 0 },
    { name: "side", left: 0, top: frozenHeight, width: frozenWidth, x: 0, y: scroll.top },
    { name: "corner", left: 0, top: 0, width: frozenWidth, height: frozenHeight, x: 0, y: 0 },
  ].filter(({ width, height }) => width !== 0 && height !== 0);
  return (
    <div class="overlay">
      {parts.map(({ name, left, top, width, height, x, y }) => (
        <div
          key={name}
          class="overlay-part"
          aria-hidden={name === "body" ? undefined : "true"}
          style={{
            left: px(HEAD_WIDTH + left),
            top: px(HEAD_HEIGHT + top),
            ...(width === undefined ? { right: "0" } : { width: px(width) }),
            ...(height === undefined ? { bottom: "0" } : { height: px(height) }),
          }}
        >
          <div
            class="overlay-sheet"
            style={{ transform: `translate(${-left - x}px,${-top - y}px)` }}
          >
            <Marks bench={bench} filling={filling} geometry={geometry} />
          </div>
        </div>
      ))}
      <HeadMarks bench={bench} geometry={geometry} scroll={scroll} />
      {frozenHeight > 0 && (
        <div
          class="freeze-line"
          style={{ left: "0", right: "0", top: px(HEAD_HEIGHT + frozenHeight - 1), height: "1px" }}
        />
      )}
      {frozenWidth > 0 && (
        <div
          class="freeze-line"
          style={{ top: "0", bottom: "0", left: px(HEAD_WIDTH + frozenWidth - 1), width: "1px" }}
        />
      )}
    </div>
  );
}

function Marks({ bench, filling, geometry }: Omit<OverlayProps, "scroll">): JSX.Element {
  const { workbook } = bench;
  const sheet = workbook.activeSheet();
  const active = bench.active();
  const selection = bench.selection();
  const { spill } = workbook.cell(sheet.name, active.row, active.column);
  const edit = bench.edit();
  const references = edit === undefined ? [] : draftReferences(edit.text, edit.sheet);
  const area = areaOf(sheet.merged, active);
  const isOne = selection.rows <= area.rows && selection.columns <= area.columns;
  const copied = bench.copied();
  const chosen = rectangleOf(geometry, isOne ? area : selection);
  return (
    <>
      {sheet.charts.map((chart) => (
        <div
          key={chart.id}
          class="chart-place"
          style={{ left: px(chart.left * PIXELS_PER_POINT), top: px(chart.top * PIXELS_PER_POINT) }}
        >
          <ChartView model={openChartModel(workbook, chart)} />
        </div>
      ))}
      {spill && <div class="spill" style={pixels(rectangleOf(geometry, spill))} />}
      {!isOne && <div class="selected" style={pixels(rectangleOf(geometry, selection))} />}
      <div class="selection" style={pixels(chosen)} />
      {copied?.sheetId === sheet.id && (
        <div class="copied" style={pixels(rectangleOf(geometry, copied.range))} />
      )}
      {filling && <div class="filling" style={pixels(rectangleOf(geometry, filling))} />}
      {edit === undefined && (
        <div
          class="fill-handle"
          title="Drag to fill; double-click fills down"
          style={{
            left: px(chosen.left + chosen.width - 5),
            top: px(chosen.top + chosen.height - 5),
          }}
        />
      )}
      {!isOne && <div class="active" style={pixels(rectangleOf(geometry, area))} />}
      {references
        .filter((reference) => reference.sheet === sheet.name)
        .map(({ range, color }) => (
          <div
            key={`${rangeText(range)}${color}`}
            class={`reference reference-${color}`}
            style={pixels(rectangleOf(geometry, range))}
          />
        ))}
    </>
  );
}

/** The letters and numbers of what is selected stand out. */
function HeadMarks({ bench, geometry, scroll }: Omit<OverlayProps, "filling">): JSX.Element {
  const { left, top, width, height } = rectangleOf(geometry, bench.selection());
  const across = clipped(left, width, geometry.frozenWidth, scroll.left);
  const down = clipped(top, height, geometry.frozenHeight, scroll.top);
  return (
    <>
      <div
        class="head-part"
        style={{ left: px(HEAD_WIDTH), right: "0", top: "0", height: px(HEAD_HEIGHT) }}
      >
        <div class="head-mark across" style={{ left: px(across.from), width: px(across.size) }} />
        <GroupMarks bench={bench} geometry={geometry} scroll={scroll} axis="columns" />
      </div>
      <div
        class="head-part"
        style={{ top: px(HEAD_HEIGHT), bottom: "0", left: "0", width: px(HEAD_WIDTH) }}
      >
        <div class="head-mark down" style={{ top: px(down.from), height: px(down.size) }} />
        <GroupMarks bench={bench} geometry={geometry} scroll={scroll} axis="rows" />
      </div>
    </>
  );
}

interface GroupMarksProps extends Omit<OverlayProps, "filling"> {
  readonly axis: "rows" | "columns";
}

/** A line along the heads of grouped rows or columns, and at its end what folds and unfolds them. */
function GroupMarks({ bench, geometry, scroll, axis }: GroupMarksProps): JSX.Element {
  const isRows = axis === "rows";
  const lines = isRows ? geometry.rows : geometry.columns;
  const frozen = isRows ? geometry.frozenHeight : geometry.frozenWidth;
  const scrolled = isRows ? scroll.top : scroll.left;
  const groups = bench.workbook.activeSheet().groups.filter((group) => group.axis === axis);
  return (
    <>
      {groups.map((group) => {
        const { from, count, collapsed } = group;
        const start = lines.start(from);
        const { from: at, size } = clipped(
          start,
          lines.start(from + count) - start,
          frozen,
          scrolled,
        );
        const label = `${collapsed ? "Show" : "Hide"} the group of ${axis}`;
        return (
          <span key={`${from}+${count}`}>
            <span
              class={`group-line ${axis}`}
              style={isRows ? { top: px(at), height: px(size) } : { left: px(at), width: px(size) }}
            />
            <button
              type="button"
              class={`group-fold ${axis}`}
              aria-label={label}
              aria-expanded={!collapsed}
              title={label}
              style={isRows ? { top: px(at + size + 3) } : { left: px(at + size + 3) }}
              onClick={() => {
                toggleGroup(bench, group);
              }}
            >
              {collapsed ? "+" : "−"}
            </button>
          </span>
        );
      })}
    </>
  );
}

function clipped(start: number, size: number, frozen: number, scroll: number) {
  const seen = (at: number): number => (at < frozen ? at : Math.max(frozen, at - scroll));
  const from = seen(start);
  return { from, size: Math.max(0, seen(start + size) - from) };
}

function pixels({ left, top, width, height }: Rectangle) {
  return { left: px(left - 1), top: px(top - 1), width: px(width + 1), height: px(height + 1) };
}
