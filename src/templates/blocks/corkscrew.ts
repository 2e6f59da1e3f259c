import { COLUMN } from "../builder/columns";
import { at, before, f, markAt, type KeyFormula } from "../builder/formula";
import type { Row } from "../builder/row";
import { helperLine, line, styleOfUnit } from "../builder/rows";

/** A balance from opening to closing. */
export interface Corkscrew {
  /** Key and title of the closing balance. */
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly length: number;
  /** The balance before the first period; 0 when not given. */
  readonly opening?: KeyFormula;
  /** Lines that add to the balance and lines that reduce it, with what the sheet calls them. */
  readonly additions: readonly { readonly key: string; readonly label: string }[];
  readonly reductions?: readonly { readonly key: string; readonly label: string }[];
}

/** Opening, additions, reductions, closing, all native: a closing is the next opening. */
export function corkscrew(balance: Corkscrew): Row[] {
  const { key, title, unit, length, opening, additions, reductions = [] } = balance;
  const moved = (sign: string, lines: Corkscrew["additions"]): KeyFormula =>
    lines.reduce<KeyFormula>((all, item) => f`${all}${sign}${at(item.key)}`, f``);
  const movement = ({ key: moving, label }: Corkscrew["additions"][number]): Row => ({
    title: label,
    unit,
    cells: [
      {
        column: COLUMN.first,
        columns: length,
        content: f`=${at(moving)}`,
        styles: [styleOfUnit(unit)],
      },
    ],
  });
  return [
    helperLine(`${key} opening`, {
      title: "Opening",
      unit,
      length,
      formula: f`=${before(key)}`,
    }),
    ...additions.map(movement),
    ...reductions.map(movement),
    line({
      key,
      title,
      unit,
      length,
      opening: opening === undefined ? f`=0` : f`=${opening}`,
      isTotal: true,
      formula: f`=${markAt(`${key} opening`)}${moved("+", additions)}${moved("-", reductions)}`,
    }),
  ];
}
