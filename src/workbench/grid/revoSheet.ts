import { defineCustomElements } from "@revolist/revogrid/loader";
import type { ColumnRegular, HyperFunc, VNode } from "@revolist/revogrid";
import { columnLetters } from "../../workbook/address";
import type { CellPainter } from "./cellPaint";
import type { Lines } from "./lines";
import type { Scroll, SheetGeometry } from "./sheetGeometry";
import { HEAD_WIDTH } from "./sheetGeometry";

/** RevoGrid as the view of a sheet: it draws and scrolls; what is chosen and typed lies with us. */
export interface RevoSheet {
  /** Draws the sheet; lays it out again only when `layout` is another one. */
  show(geometry: SheetGeometry, layout: string, painter: CellPainter): void;
  scrollTo(scroll: Scroll): void;
}

/** What happens inside the grid. */
export interface RevoEvents {
  readonly onScroll: (scroll: Scroll) => void;
  readonly onColumnWidth: (column: number, pixels: number) => void;
}

interface RowModel {
  readonly row: number;
}

const HEAD = "head";

/** Puts a grid into a place on the page. */
export function createRevoSheet(place: HTMLElement, events: RevoEvents): RevoSheet {
  defineCustomElements();
  const grid = document.createElement("revo-grid");
  Object.assign(grid, {
    readonly: true,
    resize: true,
    range: false,
    canFocus: false,
    canDrag: false,
    useClipboard: false,
    accessible: true,
    filter: false,
    hideAttribution: true,
    theme: "default",
    frameSize: 4,
  });
  let painter: CellPainter | undefined;
  let shown = "";
  let scroll: Scroll = { left: 0, top: 0 };

  grid.addEventListener("viewportscroll", ({ detail: { dimension, coordinate } }) => {
    scroll =
      dimension === "rgRow" ? { ...scroll, top: coordinate } : { ...scroll, left: coordinate };
    events.onScroll(scroll);
  });
  grid.addEventListener("aftercolumnresize", ({ detail }) => {
    for (const { prop, size } of Object.values(detail)) {
      if (prop !== HEAD && size !== undefined) events.onColumnWidth(Number(prop), size);
    }
  });
  place.append(grid);
  new MutationObserver(() => {
    nameHeader(grid);
  }).observe(grid, { childList: true, subtree: true });

  function columnsOf({ columns, frozen }: SheetGeometry): ColumnRegular[] {
    const lines = visible(columns);
    return [
      {
        prop: HEAD,
        name: "",
        size: HEAD_WIDTH,
        minSize: HEAD_WIDTH,
        maxSize: HEAD_WIDTH,
        pin: "colPinStart",
        cellTemplate: (_h: HyperFunc<VNode>, { model }) => String((model as RowModel).row + 1),
        cellProperties: () => ({ class: "row-head" }),
      },
      ...lines.map((column): ColumnRegular => ({
        prop: String(column),
        name: columnLetters(column),
        size: columns.size(column),
        minSize: 12,
        ...(column < frozen.columns && { pin: "colPinStart" }),
        cellTemplate: (h: HyperFunc<VNode>, { model }) => {
          const paint = painter?.((model as RowModel).row, column);
          if (paint === undefined || paint.text === "") return "";
          return h("span", { class: "cell-text", style: paint.textStyle }, paint.text);
        },
        cellProperties: ({ model }) => {
          const paint = painter?.((model as RowModel).row, column);
          return paint && { class: paint.className, style: paint.style };
        },
      })),
    ];
  }

  return {
    show(geometry, layout, next) {
      painter = next;
      if (layout === shown) {
        void grid.refresh("all");
        return;
      }
      shown = layout;
      const { rows, frozen } = geometry;
      const lines = visible(rows);
      const models = lines.map((row): RowModel => ({ row }));
      const top = lines.filter((row) => row < frozen.rows);
      const body = lines.filter((row) => row >= frozen.rows);
      const standard = rows.size(rows.count - 1);
      const sizes = (type: "rowPinStart" | "rgRow", of: readonly number[]) =>
        of.flatMap((row, index) =>
          rows.size(row) === standard ? [] : [{ type, index, size: rows.size(row) }],
        );
      grid.rowSize = standard;
      grid.columns = columnsOf(geometry);
      grid.rowDefinitions = [...sizes("rowPinStart", top), ...sizes("rgRow", body)];
      grid.pinnedTopSource = models.slice(0, top.length);
      grid.source = models.slice(top.length);
    },
    scrollTo(target) {
      void grid.scrollToCoordinate({ x: target.left, y: target.top });
    },
  };
}

/** RevoGrid's column heads stand outside of any row and bring a filter button without a name. */
function nameHeader(grid: HTMLElement): void {
  for (const cell of grid.querySelectorAll("revogr-header [role=columnheader]")) {
    if (cell.textContent.trim() !== "") continue;
    cell.setAttribute("role", "presentation");
    for (const name of cell.getAttributeNames()) {
      if (name.startsWith("aria-")) cell.removeAttribute(name);
    }
  }
  // Without frozen columns the row over the row heads names no column, so it is no row of heads.
  for (const row of grid.querySelectorAll("revogr-header .header-rgRow")) {
    const namesColumns = row.querySelector("[role=columnheader]") !== null;
    row.setAttribute("role", namesColumns ? "row" : "presentation");
  }
  for (const controls of grid.querySelectorAll("revogr-header .header-controls")) {
    controls.setAttribute("hidden", "");
  }
}

function visible(lines: Lines): number[] {
  return Array.from({ length: lines.count }, (_, line) => line).filter(
    (line) => lines.size(line) > 0,
  );
}
