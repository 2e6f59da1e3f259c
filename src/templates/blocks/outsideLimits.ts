import { COLUMN } from "../builder/columns";
import { f, input, join, type KeyFormula } from "../builder/formula";
import { limitsOf, type InputData } from "../builder/inputData";
import type { Cells } from "../builder/row";

/** Right of the timeline on Inputs. */
export const OUTSIDE_COLUMN = COLUMN.first + 8;

/** True for what has a rule: numbers and choices, not texts. */
export function hasLimits({ unit, choices }: InputData): boolean {
  return choices !== undefined || unit !== "text";
}

/** The mark of the cell that counts an input's values outside its limits. */
export function outsideMark(key: string): string {
  return `outside ${key}`;
}

/**
 * Counts the cells of an input that hold what data validation refuses: a value that was pasted, or
 * calculated, or typed where validation does not reach. Empty cells are counted elsewhere.
 */
export function outsideCells(data: InputData): Cells[] {
  if (!hasLimits(data)) return [];
  return [
    {
      key: { kind: "mark", key: outsideMark(data.key) },
      column: OUTSIDE_COLUMN,
      columns: 1,
      content: f`=COUNTA(${input(data.key)})-${insideCount(data)}`,
      styles: ["integer"],
      passFail: true,
    },
  ];
}

function insideCount(data: InputData): KeyFormula {
  const cells = input(data.key);
  if (data.choices !== undefined) {
    const choices = data.choices.map((choice) => `"${choice}"`).join(",");
    return f`SUMPRODUCT(COUNTIF(${cells},{${choices}}))`;
  }
  const { min, max, above, below, whole } = limitsOf(data);
  const bounds = (
    [
      [">=", min],
      ["<=", max],
      [">", above],
      ["<", below],
    ] as const
  ).flatMap(([operator, bound]) => (bound === undefined ? [] : [{ operator, bound }]));
  if (whole === true) {
    const tests = bounds.map(({ operator, bound }) => f`(${cells}${operator}${bound})`);
    const all = join([...tests, f`(MOD(${cells},1)=0)`], "*");
    return f`SUMPRODUCT(ISNUMBER(${cells})*IFERROR(${all},0))`;
  }
  const criteria = bounds.map(({ operator, bound }) => f`${cells},"${operator}${bound}"`);
  return f`COUNTIFS(${join(criteria, ",")})`;
}
