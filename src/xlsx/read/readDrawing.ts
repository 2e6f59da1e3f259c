import type { FileAnchor, FileChart } from "../../workbook/sheetObjects";
import type { FilePackage } from "./openPackage";
import { readChart } from "./readChart";
import { readXml } from "./readXml";
import { relationshipsOf } from "./relationships";

interface DrawingContext {
  readonly theme: readonly string[];
  readonly leaveOut: (what: string, count: number) => void;
}

/** The charts in a drawing; what else is in it is left out by name. */
export function readDrawing(
  file: FilePackage,
  part: string,
  { theme, leaveOut }: DrawingContext,
): readonly FileChart[] {
  const bytes = file.part(part);
  if (bytes === undefined) return [];
  const related = relationshipsOf(file, part);
  const charts: FileChart[] = [];
  let from = ORIGIN;
  let to: FileAnchor | undefined;
  let size = { width: 0, height: 0 };
  let name = "";
  let chart: string | undefined;
  /** Nested: a group holds shapes. */
  let kind = "";
  let number: { of: "from" | "to"; field: keyof typeof FIELDS } | undefined;
  let end: "from" | "to" = "from";
  let digits = "";
  readXml(part, bytes, {
    open(element, attributes) {
      if (/Anchor$/.test(element)) {
        [from, to, size, name, chart, kind] = [ORIGIN, undefined, NO_SIZE, "", undefined, ""];
      } else if (element === "from") end = "from";
      else if (element === "to") {
        end = "to";
        to = ORIGIN;
      } else if (element in FIELDS) {
        number = { of: end, field: element as keyof typeof FIELDS };
        digits = "";
      } else if (element === "pos") {
        from = {
          ...ORIGIN,
          right: points(attributes["x"]),
          down: points(attributes["y"]),
        };
      } else if (element === "ext" && attributes["cx"] !== undefined && size === NO_SIZE) {
        size = { width: points(attributes["cx"]), height: points(attributes["cy"]) };
      } else if (element === "cNvPr" && name === "") name = attributes["name"] ?? "";
      else if (kind === "" && OBJECTS[element] !== undefined) kind = OBJECTS[element];
      else if (element === "chart") {
        chart = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      }
    },
    close(element) {
      if (number !== undefined && element === number.field) {
        const value = Number(digits);
        const change = FIELDS[number.field](value);
        if (number.of === "from") from = { ...from, ...change };
        else to = { ...(to ?? ORIGIN), ...change };
        number = undefined;
      }
      if (!/Anchor$/.test(element)) return;
      const target = related.find(({ id }) => id === chart);
      const read =
        target?.kind === "chart" ? readChart(file, target.target, theme, leaveOut) : undefined;
      if (read !== undefined) {
        const corner = { ...from, right: from.right + size.width, down: from.down + size.height };
        charts.push({ name, from, to: to ?? corner, ...read });
      } else if (target?.kind === "chartEx") leaveOut("charts of newer kinds", 1);
      else if (chart === undefined && kind !== "" && kind !== "charts") leaveOut(kind, 1);
    },
    text(piece) {
      if (number !== undefined) digits += piece;
    },
  });
  return charts;
}

const ORIGIN: FileAnchor = { row: 0, column: 0, right: 0, down: 0 };
const NO_SIZE = { width: 0, height: 0 };

const FIELDS = {
  col: (value: number) => ({ column: value }),
  colOff: (value: number) => ({ right: value / EMU_PER_POINT }),
  row: (value: number) => ({ row: value }),
  rowOff: (value: number) => ({ down: value / EMU_PER_POINT }),
};

const OBJECTS: Readonly<Record<string, string>> = {
  pic: "pictures",
  sp: "shapes",
  cxnSp: "shapes",
  grpSp: "shapes",
  graphicFrame: "charts",
  contentPart: "ink",
};

/** English metric units, in which drawings are measured. */
const EMU_PER_POINT = 12_700;

function points(emu: string | undefined): number {
  return Number(emu ?? 0) / EMU_PER_POINT;
}
