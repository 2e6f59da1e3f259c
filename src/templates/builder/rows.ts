import type { StyleName } from "../../workbook/styles";
import { COLUMN } from "./columns";
import {
  f,
  input,
  inputAt,
  line as lineReference,
  type KeyFormula,
  type Reference,
} from "./formula";
import type { Row } from "./row";

/** A section's title across the sheet. */
export function heading(title: string): Row {
  return { title, styles: ["heading"] };
}

/** A line of text. */
export function textRow(title: string | KeyFormula, ...titleStyles: StyleName[]): Row {
  return { title, titleStyles };
}

/** An empty row, or several. */
export function gap(rows = 1): Row[] {
  return Array.from({ length: rows }, () => ({}));
}

interface Figure {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  /** What the sheet calls it, when its section says the rest. */
  readonly label?: string | KeyFormula;
  readonly note?: string;
  readonly formula: KeyFormula;
  readonly style?: StyleName;
}

/** One figure in the column of constants and totals. */
export function figure({ key, title, unit, label, note, formula, style }: Figure): Row {
  return {
    title: label ?? title,
    unit,
    ...(note !== undefined && { note }),
    cells: [
      {
        key: { kind: "output", key, title, unit },
        column: COLUMN.total,
        columns: 1,
        content: formula,
        styles: [style ?? styleOfUnit(unit)],
      },
    ],
  };
}

/** A figure that only formulas know. */
export function helper(
  key: string,
  {
    title,
    unit,
    formula,
    note,
    style,
  }: Omit<Figure, "key" | "label" | "title"> & { readonly title: string | KeyFormula },
): Row {
  return {
    title,
    unit,
    ...(note !== undefined && { note }),
    cells: [
      {
        key: { kind: "mark", key },
        column: COLUMN.total,
        columns: 1,
        content: formula,
        styles: [style ?? styleOfUnit(unit)],
      },
    ],
  };
}

interface Line extends Figure {
  /** Cells across; the template's periods when not given. */
  readonly length: number;
  /** One formula for all periods, which spills. */
  readonly spills?: boolean;
  /** A native or spilling formula that gives the opening too, one column further left. */
  readonly withOpening?: boolean;
  /** The opening by a formula of its own. */
  readonly opening?: KeyFormula;
  /** In the column of totals: the sum over the periods, or a formula. */
  readonly total?: "sum" | KeyFormula;
  /** A total line: bold under a rule. */
  readonly isTotal?: boolean;
}

/** One line across the periods: the same formula in each, or one that spills. */
export function line(spec: Line): Row {
  const { key, title, unit, label, note, formula, length, opening, total, isTotal } = spec;
  const styles = [spec.style ?? styleOfUnit(unit)];
  const withOpening = spec.withOpening === true;
  const single = { columns: 1, styles };
  return {
    title: label ?? title,
    unit,
    ...(note !== undefined && { note }),
    ...(isTotal === true && { styles: ["total"] }),
    cells: [
      ...(total === undefined
        ? []
        : [
            {
              ...single,
              column: COLUMN.total,
              content: total === "sum" ? f`=SUM(${lineReference(key)})` : total,
            },
          ]),
      ...(opening === undefined ? [] : [{ ...single, column: COLUMN.opening, content: opening }]),
      {
        key: { kind: "line", key, title, unit },
        column: withOpening ? COLUMN.opening : COLUMN.first,
        columns: withOpening ? length + 1 : length,
        content: formula,
        spills: spec.spills === true,
        withOpening,
        styles,
      },
    ],
  };
}

/**
 * An input brought to a calculation sheet: one cell in the column of constants, green. While the
 * input is empty it is #N/A there, and so is all that follows from it: most formulas would take an
 * empty cell for 0.
 */
export function linkedInput(
  key: string,
  title: string | KeyFormula,
  unit: string,
  mark: string,
): Row {
  return asLink(helper(mark, { title, unit, formula: brought(input(key)) }));
}

/** An input across the periods, brought to a calculation sheet in the same way. */
export function linkedLine(
  key: string,
  { mark, ...about }: Pick<Line, "title" | "unit" | "length"> & { readonly mark: string },
): Row {
  return asLink(helperLine(mark, { ...about, formula: brought(inputAt(key)) }));
}

function brought(cell: Reference): KeyFormula {
  return f`=IF(ISBLANK(${cell}),NA(),${cell})`;
}

function asLink(row: Row): Row {
  const cells = (row.cells ?? []).map((it) => ({ ...it, styles: ["link" as const, ...it.styles] }));
  return { ...row, cells };
}

/** A line that only formulas know: a step on the way. */
export function helperLine(
  key: string,
  {
    title,
    unit,
    length,
    formula,
    spills,
  }: Pick<Line, "title" | "unit" | "length" | "formula" | "spills">,
): Row {
  return {
    title,
    unit,
    cells: [
      {
        key: { kind: "mark", key },
        column: COLUMN.first,
        columns: length,
        content: formula,
        spills: spills === true,
        styles: [styleOfUnit(unit)],
      },
    ],
  };
}

/** The number format of a unit. */
export function styleOfUnit(unit: string): StyleName {
  if (/^(share|nominal|effective)\b/.test(unit)) return "percent";
  if (/^(factor|ratio|1\/yr)$/.test(unit)) return "factor";
  if (/^(year|years|period|months|count|units)\b/.test(unit))
    return unit.includes("after") ? "number" : "integer";
  if (unit === "date") return "date";
  if (/^(\$bn)/.test(unit)) return "amount";
  if (/^(text|choice)$/.test(unit)) return "right";
  return "number";
}
