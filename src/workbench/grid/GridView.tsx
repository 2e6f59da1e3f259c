import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { holdsRange } from "../../host/cellRange";
import type { CellPosition, CellRange } from "../../workbook/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address";
import { PIXELS_PER_POINT } from "../display/cellStyle";
import type { Bench } from "../state/bench";
import { fitColumns, resizedColumns } from "../state/columnFit";
import { filledBeside, fillTarget } from "../state/fillCells";
import { goTo } from "../state/goTo";
import { clickPoints } from "../state/keys";
import { destinationOf, isSafeAddress, linkAt } from "../state/notesAndLinks";
import { cellPainter } from "./cellPaint";
import { CellTip } from "./CellTip";
import { ChoiceList } from "./ChoiceList";
import { NoteEditor } from "./NoteEditor";
import { Overlay } from "./Overlay";
import type { RevoSheet } from "./revoSheet";
import { SheetMenu } from "./SheetMenu";
import { createRevoSheet } from "./revoSheet";
import type { Hit, Scroll, SheetGeometry } from "./sheetGeometry";
import { HEAD_HEIGHT, hitTest, scrollTo, sheetGeometry } from "./sheetGeometry";

interface GridViewProps {
  readonly bench: Bench;
  readonly editor: (place: { geometry: SheetGeometry; scroll: Scroll }) => JSX.Element;
  readonly onPage: (rows: number) => void;
  readonly focus: () => void;
  /** Names of the functions there are. */
  readonly functionNames: readonly string[];
  /** Does something that may be refused, and says why. */
  readonly attempt: (action: () => void) => void;
  /** The cell whose note is being written. */
  readonly noteCell: CellPosition | undefined;
  readonly onNote: (cell: CellPosition | undefined) => void;
}

/** A menu that is open: where, and about what. */
interface Menu {
  readonly left: number;
  readonly top: number;
  readonly of: "rows" | "columns" | "cells";
}

const TOP: Scroll = { left: 0, top: 0 };

/** The sheet that is open: cells, what lies over them, and the mouse. */
export function GridView({
  bench,
  editor,
  onPage,
  focus,
  functionNames,
  attempt,
  noteCell,
  onNote,
}: GridViewProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const revo = useRef<RevoSheet>(undefined);
  const [scroll, setScroll] = useState(TOP);
  const [hover, setHover] = useState<Hit>();
  const [menu, setMenu] = useState<Menu>();
  const [filling, setFilling] = useState<CellRange>();
  const { workbook } = bench;
  const sheet = workbook.activeSheet();
  const zoom = sheet.zoom / 100;
  const used = workbook.usedRange(sheet.name);
  const layout = layoutKey(bench);
  const geometry = useMemo(() => sheetGeometry(sheet, used), [layout]);

  useLayoutEffect(() => {
    if (place.current === null) return;
    revo.current = createRevoSheet(place.current, {
      onScroll: setScroll,
      onColumnWidth(column, pixels) {
        const name = workbook.activeSheet().name;
        const { at, count } = resizedColumns(bench, column);
        bench.act("column width", () => {
          workbook.setSizes(name, "columns", at, count, pixels / PIXELS_PER_POINT);
        });
      },
    });
  }, []);

  useEffect(() => {
    revo.current?.show(
      geometry,
      layout,
      cellPainter(workbook, sheet, geometry, bench.showsFormulas()),
    );
  }, [bench.revision(), layout]);

  useEffect(() => {
    setScroll(TOP);
    revo.current?.scrollTo(TOP);
  }, [sheet.id]);

  const head = bench.head();
  useEffect(() => {
    const view = place.current;
    if (view === null) return;
    onPage(Math.max(1, Math.floor((view.clientHeight - HEAD_HEIGHT) / 21) - 2));
    const { rows, columns } = bench.selection();
    if (rows === MAX_ROWS || columns === MAX_COLUMNS) return;
    const size = { width: view.clientWidth - 10, height: view.clientHeight - 10 };
    const next = scrollTo(geometry, scroll, size, head);
    if (next !== scroll) revo.current?.scrollTo(next);
  }, [head.row, head.column, sheet.id, layout]);

  const hitOf = (event: MouseEvent): Hit | undefined => {
    const box = place.current?.getBoundingClientRect();
    if (box === undefined || !(event.target instanceof Element)) return undefined;
    if (
      event.target.closest(
        "revogr-scroll-virtual, .resizable, .chart-place, .cell-editor, .choices, .sheet-menu, .note-editor, .group-fold",
      )
    ) {
      return undefined;
    }
    const [x, y] = [(event.clientX - box.left) / zoom, (event.clientY - box.top) / zoom];
    return hitTest(geometry, scroll, x, y);
  };

  const onPointerDown = (event: PointerEvent): void => {
    const hit = hitOf(event);
    if (hit === undefined || event.button !== 0) return;
    event.preventDefault();
    if (event.target instanceof Element && event.target.closest(".fill-handle")) {
      startFilling();
      return;
    }
    if (event.ctrlKey && hit.part === "cell" && follow(hit)) return;
    const points = clickPoints(bench);
    if (!points && bench.edit() !== undefined) {
      bench.enter(undefined);
      if (bench.edit() !== undefined) return;
    }
    const from = event.shiftKey && !points ? bench.active() : hit;
    const drag = (to: Hit): void => {
      const range = spanned(from, to, hit.part);
      if (points) bench.point(range);
      else if (hit.part === "cell") bench.select(from, to);
      else bench.selectRange(range);
    };
    drag(hit);
    focus();
    const move = (moved: PointerEvent): void => {
      const next = hitOf(moved);
      if (next !== undefined) drag(next);
    };
    const stop = (): void => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", stop);
      focus();
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", stop);
  };

  /** Goes where the link of a cell leads; false when it has none. */
  const follow = (cell: CellPosition): boolean => {
    const link = linkAt(sheet, cell);
    if (link === undefined) return false;
    if (isSafeAddress(link.target)) window.open(link.target, "_blank", "noopener");
    else if (!goTo(bench, link.location)) {
      attempt(() => {
        throw new Error(`This link leads to ${destinationOf(link)}, which cannot be opened here.`);
      });
    }
    return true;
  };

  const startFilling = (): void => {
    const source = bench.selection();
    let target = source;
    const move = (moved: PointerEvent): void => {
      const next = hitOf(moved);
      if (next === undefined) return;
      target = fillTarget(source, next);
      setFilling(target === source ? undefined : target);
    };
    const stop = (): void => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", stop);
      setFilling(undefined);
      if (target !== source) {
        attempt(() => {
          bench.fillOver(target);
        });
      }
      focus();
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", stop);
  };

  const onDoubleClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest(".resizable")) {
      const box = place.current?.getBoundingClientRect();
      const { column } = hitTest(
        geometry,
        scroll,
        (event.clientX - (box?.left ?? 0)) / zoom - 6,
        0,
      );
      fitColumns(bench, column);
      return;
    }
    if (target?.closest(".fill-handle")) {
      const filled = filledBeside(workbook, sheet.name, bench.selection());
      if (filled !== undefined) {
        attempt(() => {
          bench.fillOver(filled);
        });
      }
      return;
    }
    if (hitOf(event)?.part === "cell") bench.startEdit({ inText: true });
  };

  const onContextMenu = (event: MouseEvent): void => {
    const hit = hitOf(event);
    if (hit === undefined || hit.part === "corner" || bench.edit() !== undefined) return;
    event.preventDefault();
    const pressed = spanned(hit, hit, hit.part);
    if (!holdsRange(bench.selection(), pressed)) bench.selectRange(pressed);
    const of = hit.part === "rowHead" ? "rows" : hit.part === "columnHead" ? "columns" : "cells";
    setMenu({ left: event.clientX, top: event.clientY, of });
  };

  return (
    <>
      <div
        style={{ zoom }}
        class={`grid ${sheet.gridlines ? "" : "no-lines"}`}
        onPointerDown={onPointerDown}
        onContextMenu={onContextMenu}
        onDblClick={onDoubleClick}
        onPointerMove={(event) => {
          const hit = hitOf(event);
          setHover((now) =>
            now?.row === hit?.row && now?.column === hit?.column && now?.part === hit?.part
              ? now
              : hit,
          );
        }}
        onPointerLeave={() => {
          setHover(undefined);
        }}
      >
        <div class="grid-cells" ref={place} />
        <Overlay bench={bench} filling={filling} geometry={geometry} scroll={scroll} />
        {editor({ geometry, scroll })}
        <CellTip
          bench={bench}
          functionNames={functionNames}
          geometry={geometry}
          scroll={scroll}
          hover={hover}
        />
        <ChoiceList bench={bench} geometry={geometry} scroll={scroll} focus={focus} />
        {noteCell && (
          <NoteEditor
            bench={bench}
            geometry={geometry}
            scroll={scroll}
            cell={noteCell}
            onClose={() => {
              onNote(undefined);
              focus();
            }}
          />
        )}
      </div>
      {menu && (
        <SheetMenu
          bench={bench}
          {...menu}
          onNote={() => {
            onNote(bench.active());
          }}
          onFollow={follow}
          attempt={attempt}
          onClose={() => {
            setMenu(undefined);
            focus();
          }}
        />
      )}
    </>
  );
}

/** Entire columns and rows when a heading was pressed. */
function spanned(from: { row: number; column: number }, to: Hit, part: Hit["part"]) {
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  const rows = Math.abs(from.row - to.row) + 1;
  const columns = Math.abs(from.column - to.column) + 1;
  switch (part) {
    case "cell":
      return { row, column, rows, columns };
    case "columnHead":
      return { row: 0, column, rows: MAX_ROWS, columns };
    case "rowHead":
      return { row, column: 0, rows, columns: MAX_COLUMNS };
    case "corner":
      return { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  }
}

/** Another text when the sheet must be laid out again. */
function layoutKey({ workbook }: Bench): string {
  const sheet = workbook.activeSheet();
  const used = workbook.usedRange(sheet.name);
  const last = (at: number | undefined, size: number | undefined, step: number): number =>
    Math.ceil(((at ?? 0) + (size ?? 0)) / step);
  const { range } = workbook.selection();
  return [
    sheet.id,
    sheet.frozen.rows,
    sheet.frozen.columns,
    sheet.standardWidth,
    last(used?.row, used?.rows, 20),
    last(used?.column, used?.columns, 6),
    range.rows === MAX_ROWS ? 0 : Math.floor(range.row / 20),
    range.columns === MAX_COLUMNS ? 0 : Math.floor(range.column / 6),
    numberOf(sheet.columnWidths),
    numberOf(sheet.rowHeights),
    sheet.zoom,
  ].join("|");
}

const numbers = new WeakMap<object, number>();
let lastNumber = 0;

/**
 * A number for each map of sizes: another size makes another map, so that those of a file, which may
 * have 16,000, need not be compared with every key.
 */
function numberOf(sizes: ReadonlyMap<number, number>): number {
  const known = numbers.get(sizes);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(sizes, lastNumber);
  return lastNumber;
}
