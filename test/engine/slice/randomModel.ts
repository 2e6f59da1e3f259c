import type { CellValue } from "../../../src/workbook/cellValue";
import { cellText } from "../../../src/workbook/address";

/** A random workbook of one sheet: cells by address, inputs and outputs among them. */
export interface RandomModel {
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/**
 * Inputs in column A, constants of every kind in B, formulas in C to F: each reads what stands before
 * it, rarely what stands behind it in a branch that is not always taken.
 *
 * @param random - Uniform from 0 to below 1.
 */
export function randomModel(random: () => number): RandomModel {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const chance = (p: number) => random() < p;
  const cells: Record<string, CellValue> = {};
  const inputs = Array.from({ length: 3 }, (_, i) => `A${i + 1}`);
  inputs.forEach((address) => (cells[address] = Math.round(random() * 20 - 5)));
  const constants: readonly CellValue[] = [
    1,
    2,
    0,
    -3.5,
    0.1,
    1e-9,
    1e300,
    true,
    false,
    "yes",
    "12",
    "",
    null,
    null,
    { error: "#N/A" },
    { error: "#DIV/0!" },
  ];
  for (let i = 1; i <= ROWS; i++)
    cells[`B${i}`] = chance(0.6) ? Math.round(random() * 9) : pick(constants);
  const known: string[] = [...inputs, ...inputs];
  const all = Array.from({ length: ROWS * 4 }, (_, i) =>
    cellText(i % ROWS, 2 + Math.floor(i / ROWS)),
  );

  const cell = (): string => {
    if (chance(0.25)) return `B${1 + Math.floor(random() * ROWS)}`;
    return chance(0.5) ? pick(known.slice(-6)) : pick(known);
  };
  const range = (): string => {
    const from = 1 + Math.floor(random() * ROWS);
    const to = Math.min(ROWS, from + Math.floor(random() * 5));
    const last = Math.floor((known.length - inputs.length * 2) / ROWS);
    const columns = ["A", "B", ...["C", "D", "E"].slice(0, last)];
    const left = pick(columns);
    return `${left}${from}:${chance(0.7) ? left : pick(columns)}${to}`;
  };
  const literal = () =>
    pick(["0", "1", "2", "-1.5", "0.1", "10", "TRUE", "FALSE", '"yes"', '""', '"7"']);
  const expression = (depth: number): string => {
    if (depth <= 0) return chance(0.75) ? cell() : literal();
    const e = () => expression(depth - 1 - Math.floor(random() * 2));
    const kinds: (() => string)[] = [
      () => `${e()}${pick(["+", "-", "*", "/", "^", "+", "*"])}${e()}`,
      () => `(${e()}${pick(["=", "<>", "<", "<=", ">", ">="])}${e()})`,
      () => `IF(${e()},${e()},${e()})`,
      () => `IF(${e()}>${e()},${e()},${e()})`,
      () => `IF(${e()}<1,${e()})`,
      () => `IFERROR(${e()},${e()})`,
      () => `IFNA(${e()},${e()})`,
      () => `${pick(["AND", "OR", "XOR"])}(${e()}>0,${e()},${range()})`,
      () => `NOT(${e()})`,
      () =>
        `${pick(["SUM", "AVERAGE", "MIN", "MAX", "PRODUCT", "COUNT", "MEDIAN", "STDEV", "SUMSQ"])}(${range()}${chance(0.5) ? `,${e()}` : ""})`,
      () =>
        `${pick(["ABS", "INT", "SQRT", "LN", "EXP", "SIGN", "ISNUMBER", "ISERROR", "ISBLANK", "N", "YEAR", "NORM.S.DIST"])}(${e()})`.replace(
          /NORM.S.DIST\((.*)\)$/,
          "NORM.S.DIST($1,TRUE)",
        ),
      () => `${pick(["ROUND", "MOD", "POWER", "ROUNDUP", "LOG", "CEILING"])}(${e()},${e()})`,
      () => `NPV(${e()},${range()},${e()})`,
      () => `CHOOSE(${e()},${e()},${e()},${e()})`,
      () => `SWITCH(${e()},${e()},${e()},${e()},${e()}${chance(0.5) ? `,${e()}` : ""})`,
      () => `IFS(${e()}>2,${e()},${e()},${e()})`,
      () => `INDEX(${range()},${e()}${chance(0.3) ? `,${e()}` : ""})`,
      () => `MATCH(${e()},${range()},${pick(["0", "1", "-1"])})`,
      () => `SUMIF(${range()},${pick(['">1"', e()])})`,
      () => `LET(x,${e()},y,x+${e()},x*y)`,
      () => `SUMPRODUCT(${range()})`,
      () => `SUM((${range()}>1)*1)`,
      () => `-${e()}`,
      () => `${e()}%`,
      () => `${e()}&${e()}`,
      () => `SUM(OFFSET(C1,${e()},0,2,1))`,
      () => `IF(${e()}>100,${pick(all)},${e()})`,
    ];
    return pick(kinds)();
  };
  for (const address of all) {
    if (chance(0.05)) continue;
    cells[address] = `=${expression(1 + Math.floor(random() * 3))}`;
    known.push(address);
  }
  return { cells, inputs, outputs: [...new Set([...known.slice(-8), pick(known), pick(known)])] };
}

const ROWS = 7;
