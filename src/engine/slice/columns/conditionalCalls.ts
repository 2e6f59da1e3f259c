import type { AstExpression } from "@borgar/fx";
import { criterionOf } from "../../natives/criteria";
import type { ColumnCall } from "./calls";
import type { Column, Part } from "./column";
import { isColumn, NotColumnar, onePart } from "./column";
import type { BoundParts, ColumnCompiler } from "./columnCompiler";
import { single } from "./elementwise";
import type { ColumnList } from "./listCalls";
import { averageOf, collectCell, sumOf } from "./listCalls";

type Args = readonly (AstExpression | null)[];
type Total = (compiler: ColumnCompiler, list: ColumnList) => Column;

/** Sums over cells whose criteria are the same in all trials: which cells count is settled once. */
export const conditionalCalls: Readonly<Record<string, ColumnCall>> = {
  SUMIF: one(sumOf),
  AVERAGEIF: one(averageOf),
  SUMIFS: several(sumOf),
  AVERAGEIFS: several(averageOf),
};

function one(total: Total): ColumnCall {
  return (compiler, [range, wanted, summed], bound) =>
    matched(compiler, summed ?? range ?? null, [range ?? null, wanted ?? null], bound, total);
}

function several(total: Total): ColumnCall {
  return (compiler, [values, ...pairs], bound) =>
    matched(compiler, values ?? null, pairs, bound, total);
}

function matched(
  compiler: ColumnCompiler,
  values: AstExpression | null,
  pairs: Args,
  bound: BoundParts,
  total: Total,
): Part {
  if (values === null || pairs.length % 2 !== 0 || pairs.includes(null)) {
    throw new NotColumnar("a range has no criterion");
  }
  const parts = pairs.map((pair) => {
    if (pair === null || compiler.varies(pair, bound)) {
      throw new NotColumnar("its criteria differ from trial to trial");
    }
    return compiler.part(pair, bound);
  });
  const { rows, columns, cells } = compiler.part(values, bound);
  const meets = cells.map(() => true);
  for (let i = 0; i < parts.length; i += 2) {
    const range = parts[i] as Part;
    const wanted = single(parts[i + 1] as Part);
    if (range.rows !== rows || range.columns !== columns || isColumn(wanted)) {
      throw new NotColumnar("its ranges differ in size");
    }
    const criterion = criterionOf(wanted.value);
    range.cells.forEach((cell, at) => {
      meets[at] &&= !isColumn(cell) && criterion(cell.value);
    });
  }
  const list: ColumnList = { numbers: [], passedOver: [] };
  cells.forEach((cell, at) => {
    if (meets[at]) collectCell(cell, list);
  });
  return onePart(total(compiler, list));
}
