import type { AstExpression, CallExpression } from "@borgar/fx";
import type { Line, RelativeReference } from "./relativeReference";

/** Finds the cells that a part of a formula names; undefined when they are not known before it runs. */
type CellsNamed = (node: AstExpression) => RelativeReference | undefined;

/**
 * The cells that `a:b` may reach when its ends are calculated (`B1:INDEX(C1:C9,n)`): those between
 * the outermost lines of both ends, which no reference of the formula names.
 *
 * @returns undefined when that is not known before the formula runs.
 */
export function cellsBetween(
  a: AstExpression,
  b: AstExpression,
  named: CellsNamed,
): RelativeReference | undefined {
  const first = endCells(a, named);
  const last = endCells(b, named);
  if (!first || !last || first.sheet !== last.sheet) return undefined;
  const rows = outermost([first.top, first.bottom, last.top, last.bottom]);
  const columns = outermost([first.left, first.right, last.left, last.right]);
  return (
    rows &&
    columns && {
      sheet: first.sheet,
      top: rows[0],
      bottom: rows[1],
      left: columns[0],
      right: columns[1],
      isCell: false,
    }
  );
}

/**
 * The cells that SUMIF and AVERAGEIF add up: their third argument in the size of the first, whatever
 * size it is written in.
 *
 * @returns "as written" when the formula names all of them, undefined when that is not known before
 *   the formula runs.
 */
export function cellsSummed(
  { arguments: [tested, , summed] }: CallExpression,
  named: CellsNamed,
): RelativeReference | "as written" | undefined {
  if (!tested || !summed) return "as written";
  const range = named(tested);
  const values = named(summed);
  if (!range || !values) return undefined;
  const bottom = moved(range.bottom, range.top, values.top);
  const right = moved(range.right, range.left, values.left);
  if (!bottom || !right) return undefined;
  if (equal(bottom, values.bottom) && equal(right, values.right)) return "as written";
  return { ...values, bottom, right, isCell: false };
}

/** INDEX and XLOOKUP answer with cells of one of their arguments. */
function endCells(node: AstExpression, named: CellsNamed): RelativeReference | undefined {
  if (node.type !== "CallExpression") return named(node);
  // The parser calls every callee an identifier; one that is called on the spot has no name.
  const callee: { name?: string } = node.callee;
  const position = ANSWERS_WITH[callee.name?.toUpperCase().replace("_XLFN.", "") ?? ""];
  const source = position === undefined ? undefined : node.arguments[position];
  return source ? named(source) : undefined;
}

const ANSWERS_WITH: Readonly<Record<string, number>> = { INDEX: 0, XLOOKUP: 2 };

/** The first and the last of lines that are counted alike. */
function outermost(lines: readonly Line[]): readonly [Line, Line] | undefined {
  const [first] = lines;
  if (!first || lines.some(({ fixed }) => fixed !== first.fixed)) return undefined;
  const places = lines.map(({ at }) => at);
  return [
    { ...first, at: Math.min(...places) },
    { ...first, at: Math.max(...places) },
  ];
}

/** `line`, moved as far as `from` lies from `to`; undefined when the two are counted differently. */
function moved(line: Line, from: Line, to: Line): Line | undefined {
  return from.fixed === to.fixed ? { ...line, at: line.at + to.at - from.at } : undefined;
}

function equal(a: Line, b: Line): boolean {
  return a.fixed === b.fixed && a.at === b.at;
}
