import type { CellReference, Engine } from "../../src/engine/engine";
import { cellText } from "../../src/workbook/address";
import { functionsIn } from "../models/functionsIn";

/** What LibreOffice 7.4 does not know, or knows under other rules. */
const UNKNOWN_TO_LIBREOFFICE = new Set(
  `ANCHORARRAY ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER HSTACK ISOMITTED LAMBDA
  LET MAKEARRAY MAP RANDARRAY REDUCE SCAN SEQUENCE SINGLE SORT SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT
  TOCOL TOROW UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH STOCKHISTORY`.split(/\s+/),
);
/** Their answer is another one each time. */
const UNSTEADY = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN"]);

/** Why LibreOffice cannot calculate this formula as we do; undefined where it can. */
export function foreignTo(formula: string): string | undefined {
  const names = functionsIn(formula).map((name) => name.replace(/^_XL(FN|WS)\./, ""));
  const unknown = names.find((name) => UNKNOWN_TO_LIBREOFFICE.has(name));
  if (unknown !== undefined) return `${unknown} is unknown to LibreOffice 7.4`;
  if (names.some((name) => UNSTEADY.has(name))) return "another answer each time";
  if (ANOTHER_WORKBOOK.test(formula)) return "values of another workbook";
  if (AT.test(formula)) return "@ is unknown to LibreOffice 7.4";
  return OURS.test(formula) ? "a function of ours, or reads its spill" : undefined;
}

const OURS = /[A-Z]\d+#|_xldudf|BUILDOUT\./i;
const ANOTHER_WORKBOOK = /\[\d+\]/;
const AT = /[=(,+\-*/&<>^ ]@/;

/**
 * Why LibreOffice cannot be asked about a formula, itself or one that it reads; undefined where it can.
 *
 * @param deviations - Cells ("Sheet!A1") in which LibreOffice is known to answer otherwise, and why.
 */
export function notJudgedBecause(
  engine: Engine,
  deviations: ReadonlyMap<string, string>,
): (cell: CellReference) => string | undefined {
  const known = new Map<string, string | undefined>();
  return reasonFor;

  function reasonFor({ sheet, row, column }: CellReference): string | undefined {
    const key = `${sheet}!${row},${column}`;
    if (known.has(key)) return known.get(key);
    // A circle ends here.
    known.set(key, undefined);
    const reason = ownReason({ sheet, row, column }) ?? inheritedReason({ sheet, row, column });
    known.set(key, reason);
    return reason;
  }

  function ownReason({ sheet, row, column }: CellReference): string | undefined {
    const deviation = deviations.get(`${sheet}!${cellText(row, column)}`);
    if (deviation !== undefined) return deviation;
    const { formula, notCalculated, circular } = engine.cell(sheet, row, column);
    if (circular) return "a circle that is not iterated";
    if (notCalculated !== undefined) return "not calculated by us";
    if (formula === undefined) return undefined;
    return foreignTo(formula);
  }

  function inheritedReason({ sheet, row, column }: CellReference): string | undefined {
    for (const range of engine.precedents(sheet, row, column)) {
      if (range.rows * range.columns > MOST_CELLS) continue;
      for (let r = range.row; r < range.row + range.rows; r++) {
        for (let c = range.column; c < range.column + range.columns; c++) {
          const { spill } = engine.cell(range.sheet, r, c);
          const place = spill ? spill.anchor : { row: r, column: c };
          if (reasonFor({ sheet: range.sheet, ...place }) !== undefined) {
            return "reads a formula that is left out";
          }
        }
      }
    }
    return undefined;
  }
}

/** A whole column is not looked through. */
const MOST_CELLS = 100_000;
