import { format as formatNumber } from "numfmt";
import type { CellFormat } from "../../host/cellFormat";
import { PLAIN_FORMAT } from "../../host/cellFormat";
import type { CellValue } from "../../workbook/cellValue";

/** What of a cell goes into a table on the clipboard. */
interface TableCell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: CellFormat;
}

/**
 * Cells as the HTML table that spreadsheets and word processors take from the clipboard: what the cells
 * show and how they look; for Excel also the exact number and its format.
 */
export function toHtmlTable(rows: readonly (readonly TableCell[])[]): string {
  const body = rows.map((cells) => `<tr>${cells.map(cellHtml).join("")}</tr>`).join("\n");
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>\n${body}\n</table></body></html>`;
}

function cellHtml({ value, text, format }: TableCell): string {
  const number = typeof value === "number" ? ` x:num="${value}"` : "";
  const style = styleText(format);
  return `<td${number}${style === "" ? "" : ` style="${escaped(style)}"`}>${escaped(text)}</td>`;
}

function styleText(format: CellFormat): string {
  const { numberFormat, fill, fontColor, bold, italic, horizontal } = format;
  return [
    ...(numberFormat === PLAIN_FORMAT.numberFormat
      ? []
      : [`mso-number-format:${cssFormat(numberFormat)}`]),
    ...(fill === null ? [] : [`background:${fill}`]),
    ...(fontColor === PLAIN_FORMAT.fontColor ? [] : [`color:${fontColor}`]),
    ...(bold ? ["font-weight:700"] : []),
    ...(italic ? ["font-style:italic"] : []),
    ...(/^(Left|Center|Right)$/.test(horizontal) ? [`text-align:${horizontal.toLowerCase()}`] : []),
  ].join(";");
}

/** A number format in Excel's CSS: every sign that is no letter or digit behind a backslash. */
function cssFormat(numberFormat: string): string {
  return `"${numberFormat.replace(/[^A-Za-z0-9]/g, (sign) => (sign === '"' ? "\\0022" : `\\${sign}`))}"`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "<br>");
}

/** A cell of a table from elsewhere. */
export interface ForeignCell {
  readonly text: string;
  /** What the table says of its look. */
  readonly look: Partial<CellFormat>;
}

/**
 * The first table of a document: Excel's, Google's or any page's. A cell that spans several leaves the
 * others blank. Undefined when there is no table.
 */
export function fromHtmlTable(document: Document): ForeignCell[][] | undefined {
  const table = document.querySelector("table");
  if (table === null) return undefined;
  const classes = classStyles(document);
  const grid: (ForeignCell | undefined)[][] = [];
  [...table.rows].forEach((row, r) => {
    const line = (grid[r] ??= []);
    for (const cell of row.cells) {
      let column = 0;
      while (line[column] !== undefined) column += 1;
      const style = `${classes.get(cell.className) ?? ""};${cell.getAttribute("style") ?? ""}`;
      for (let down = 0; down < cell.rowSpan && down < table.rows.length - r; down++) {
        for (let across = 0; across < cell.colSpan; across++) {
          const here = (grid[r + down] ??= []);
          const isFirst = down === 0 && across === 0;
          here[column + across] = isFirst
            ? { text: cellText(cell), look: lookOf(style) }
            : { text: "", look: {} };
        }
      }
    }
  });
  return grid.map((line) => Array.from(line, (cell) => cell ?? { text: "", look: {} }));
}

function cellText(cell: HTMLTableCellElement): string {
  const exact = cell.getAttribute("x:num");
  if (exact !== null && exact !== "") return exact;
  for (const br of cell.querySelectorAll("br")) br.replaceWith("\n");
  return cell.textContent.replace(/[ \t\r\u00a0]+/g, " ").trim();
}

/** Excel names the looks of its cells by classes in a style sheet. */
function classStyles(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const { textContent } of document.querySelectorAll("style")) {
    for (const [, name = "", style = ""] of textContent.matchAll(/\.(\w+)\s*\{([^}]*)\}/g)) {
      found.set(name, style);
    }
  }
  return found;
}

function lookOf(style: string): Partial<CellFormat> {
  const look: { -readonly [Key in keyof CellFormat]?: CellFormat[Key] } = {};
  for (const part of style.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)) {
    const colon = part.indexOf(":");
    const [name, value] = [part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim()];
    if (name === "font-weight") look.bold = value === "bold" || Number(value) >= 600;
    else if (name === "font-style") look.italic = value === "italic";
    else if (name === "color" && colorOf(value) !== undefined) {
      look.fontColor = colorOf(value) ?? PLAIN_FORMAT.fontColor;
    } else if (name === "background" || name === "background-color") {
      const fill = colorOf(value);
      if (fill !== undefined) look.fill = fill;
    } else if (name === "mso-number-format") {
      const numberFormat = excelFormat(value);
      if (numberFormat !== undefined) look.numberFormat = numberFormat;
    }
  }
  return look;
}

function colorOf(value: string): string | undefined {
  const hex = /^#([0-9a-f]{6})\b/i.exec(value)?.[1];
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  const rgb = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)/.exec(value);
  if (rgb === null) return undefined;
  const parts = rgb.slice(1).map((part) => Number(part).toString(16).padStart(2, "0"));
  return `#${parts.join("").toUpperCase()}`;
}

const NAMED_FORMATS: Readonly<Record<string, string>> = {
  General: "General",
  Fixed: "0.00",
  Standard: "#,##0.00",
  Percent: "0.00%",
  Scientific: "0.00E+00",
  "Short Date": "m/d/yyyy",
  "Medium Date": "d-mmm-yy",
};

/** The number format behind `mso-number-format`; undefined for one that cannot be read. */
function excelFormat(value: string): string | undefined {
  const bare = value.replace(/^"|"$/g, "");
  const text = bare
    .replace(/\\([0-9a-f]{4})/gi, (_all, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\\(.)/g, "$1");
  const format = NAMED_FORMATS[bare] ?? text;
  try {
    formatNumber(format, 1);
    return format;
  } catch {
    return undefined;
  }
}
