import { COLUMN } from "../builder/columns";
import { check, f, input, join, mark, through, type KeyFormula } from "../builder/formula";
import { runsAcross, type InputData } from "../builder/inputData";
import type { Row } from "../builder/row";
import { gap, heading, textRow } from "../builder/rows";

/** A check of a template: 0 when it holds. */
export interface CheckData {
  readonly key: string;
  readonly title: string;
  /** The difference or the count of violations, without its "=". */
  readonly formula: KeyFormula;
  /** What to look at when it is not 0. */
  readonly remedy: string;
  /** Inputs without which it says "inputs missing"; all of the template's when not given. */
  readonly needs?: readonly string[];
}

/** Rounds differences of floating-point arithmetic away: a millionth of the unit. */
const DIGITS = 6;

/** The Checks sheet: each check, the number of its empty inputs, and the master check over them. */
export function checkRows(checks: readonly CheckData[], inputs: readonly InputData[]): Row[] {
  const [first, last] = [checks[0], checks.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("a template has checks");
  const all = through(check(first.key), check(last.key));
  return [
    textRow(
      "A check holds when it is 0. Anything else, an error included, counts in the master check.",
      "note",
    ),
    ...gap(),
    captions(),
    ...checks.map((data) => checkRow(data, inputs)),
    {
      title: "Checks that do not hold",
      unit: "count",
      styles: ["total"],
      cells: [
        {
          key: { kind: "mark", key: "master" },
          column: COLUMN.total,
          columns: 1,
          content: f`=ROWS(${all})-COUNTIF(${all},0)`,
          styles: ["integer", "right"],
          passFail: true,
        },
      ],
    },
    ...gap(),
    heading("Inputs"),
    {
      title: "Empty inputs of the whole workbook",
      unit: "count",
      cells: [
        {
          key: { kind: "mark", key: "missing_inputs" },
          column: COLUMN.total,
          columns: 1,
          content: f`=${emptyCount(inputs)}`,
          styles: ["integer"],
        },
      ],
    },
  ];
}

function captions(): Row {
  return {
    title: "Check",
    note: "If it is not 0",
    styles: ["heading"],
    cells: [
      { column: COLUMN.total, columns: 1, content: ["Result"], styles: ["right"] },
      { column: COLUMN.opening, columns: 1, content: ["Empty inputs"], styles: ["center"] },
    ],
  };
}

function checkRow(
  { key, title, formula, remedy, needs }: CheckData,
  inputs: readonly InputData[],
): Row {
  return {
    title,
    note: remedy,
    cells: [
      {
        key: { kind: "check", key, title },
        column: COLUMN.total,
        columns: 1,
        content: f`=IF(${mark(`empty ${key}`)}>0,"inputs missing",ROUND(${formula},${DIGITS}))`,
        styles: ["check"],
        passFail: true,
      },
      {
        key: { kind: "mark", key: `empty ${key}` },
        column: COLUMN.opening,
        columns: 1,
        content: f`=${needs === undefined ? mark("missing_inputs") : emptyCount(inputs, needs)}`,
        styles: ["integer", "center"],
      },
    ],
  };
}

/** Counts empty cells, one COUNTBLANK for each block of inputs that lie together. */
function emptyCount(inputs: readonly InputData[], needs?: readonly string[]): KeyFormula {
  const blocks: InputData[][] = [];
  let previous: InputData | undefined;
  for (const it of inputs) {
    const counts = it.optional !== true && (needs === undefined || needs.includes(it.key));
    const joins =
      previous?.group === it.group &&
      previous.caption === undefined &&
      it.caption === undefined &&
      runsAcross(previous) === runsAcross(it) &&
      counts;
    if (joins) blocks.at(-1)?.push(it);
    else if (counts) blocks.push([it]);
    previous = counts ? it : undefined;
  }
  const counts = blocks.map((block) => {
    const [first, last] = [block[0], block.at(-1)];
    if (first === undefined || last === undefined) return f`0`;
    const cells = first === last ? input(first.key) : through(input(first.key), input(last.key));
    return f`COUNTBLANK(${cells})`;
  });
  return join(counts, "+");
}
