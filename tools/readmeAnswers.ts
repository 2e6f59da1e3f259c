import type { Engine } from "../src/engine/engine";
import type { CellValue } from "../src/workbook/cellValue";

/**
 * A page in which every table row `` | `=FORMULA` | answer | `` has its answer calculated anew: one
 * number, or the first and the last cells of a row with their number.
 */
export function withAnswers(page: string, engine: Engine): string {
  if (engine.sheetNames().length === 0) engine.addSheet("Sheet1");
  return page.replace(ROW, (_, formula: string, rest: string) => {
    return `| \`${formula}\` | ${answerText(engine.evaluate(formula, "Sheet1"))} |${rest}`;
  });
}

const ROW = /^\| `(=[^`]+)` +\| [^|]*\|(.*)$/gm;

function answerText(answer: CellValue | readonly (readonly CellValue[])[]): string {
  if (!Array.isArray(answer)) return cellText(answer as CellValue);
  const cells = (answer as readonly (readonly CellValue[])[]).flat();
  const texts = cells.map(cellText);
  if (texts.length <= 4) return texts.join(", ");
  return `${texts.slice(0, 2).join(", ")}, … ${texts.at(-1) ?? ""} (${cells.length} cells)`;
}

function cellText(value: CellValue): string {
  if (typeof value === "number") return String(Number(value.toPrecision(10)));
  if (value !== null && typeof value === "object") {
    return value.message === undefined ? value.error : `${value.error} ${value.message}`;
  }
  return value === null ? "" : String(value);
}
