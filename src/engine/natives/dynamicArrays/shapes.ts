import { isCellError } from "../../../workbook/cellValue";
import { toNumber } from "../../coerce";
import type { Matrix, Scalar, Value } from "../../values";
import { failure, NOT_AVAILABLE, NUMBER_ERROR, VALUE_ERROR } from "../../values";
import { transposed } from "../lookup/references";
import { native } from "../native";
import { flag, number, optional, rest, rowsOrError, rows, scalarOrError, whole } from "../readers";

/** Arrays cut, put together and laid out anew. */
export const shapes = [
  cutting("TAKE", (count, length) => (count >= 0 ? [0, count] : [length + count, length])),
  cutting("DROP", (count, length) => (count >= 0 ? [count, length] : [0, length + count])),
  native("CHOOSEROWS", [rows, rest(rows)], (array, picks) => picked(array, picks)),
  native("CHOOSECOLS", [rows, rest(rows)], (array, picks): Value => {
    const chosen = picked(transposed(array), picks);
    return isCellError(chosen) ? chosen : transposed(chosen);
  }),
  native("VSTACK", [rest(rowsOrError)], (arrays) => stacked(arrays)),
  native("HSTACK", [rest(rowsOrError)], (arrays) => transposed(stacked(arrays.map(transposed)))),
  native("TOROW", [rows, optional(whole, 0), optional(flag, false)], (array, ignore, byColumn) => {
    const cells = listed(array, ignore, byColumn);
    return isCellError(cells) ? cells : [cells];
  }),
  native("TOCOL", [rows, optional(whole, 0), optional(flag, false)], (array, ignore, byColumn) => {
    const cells = listed(array, ignore, byColumn);
    return isCellError(cells) ? cells : cells.map((cell) => [cell]);
  }),
  native("WRAPROWS", [rows, whole, optional(scalarOrError, NOT_AVAILABLE)], wrapped),
  native("WRAPCOLS", [rows, whole, optional(scalarOrError, NOT_AVAILABLE)], (line, count, pad) => {
    const lines = wrapped(line, count, pad);
    return isCellError(lines) ? lines : transposed(lines);
  }),
  native(
    "EXPAND",
    [
      rows,
      optional(whole, undefined),
      optional(whole, undefined),
      optional(scalarOrError, NOT_AVAILABLE),
    ],
    (array, height, width, pad): Value => {
      const down = height ?? array.length;
      const right = width ?? array[0]?.length ?? 0;
      if (down < array.length || right < (array[0]?.length ?? 0)) return VALUE_ERROR;
      return Array.from({ length: down }, (_, row) =>
        Array.from({ length: right }, (__, column) => {
          const cell = array[row]?.[column];
          return cell === undefined ? pad : cell;
        }),
      );
    },
  ),
  native(
    "RANDARRAY",
    [
      optional(whole, 1),
      optional(whole, 1),
      optional(number, 0),
      optional(number, 1),
      optional(flag, false),
    ],
    (height, width, least, most, isWhole, context): Value => {
      if (height < 1 || width < 1 || least > most) return VALUE_ERROR;
      return Array.from({ length: height }, () =>
        Array.from({ length: width }, () => drawn(context.random(), least, most, isWhole)),
      );
    },
    { volatile: true },
  ),
  native("RAND", [], (context) => context.random(), { volatile: true }),
  native(
    "RANDBETWEEN",
    [number, number],
    (least, most, context) =>
      least > most
        ? NUMBER_ERROR
        : drawn(context.random(), Math.ceil(least), Math.floor(most), true),
    { volatile: true },
  ),
];

function drawn(uniform: number, least: number, most: number, isWhole: boolean): number {
  return isWhole
    ? Math.floor(uniform * (most - least + 1)) + least
    : least + uniform * (most - least);
}

/** TAKE and DROP: counts below 0 are from the end; a part beyond the array is the whole of it. */
function cutting(name: string, part: (count: number, length: number) => [number, number]) {
  return native(
    name,
    [rows, optional(whole, undefined), optional(whole, undefined)],
    (array, down, right): Value => {
      const width = array[0]?.length ?? 0;
      const clip = (count: number | undefined, length: number): [number, number] => {
        if (count === undefined) return [0, length];
        const [from, to] = part(count, length);
        return [Math.max(from, 0), Math.min(to, length)];
      };
      const [top, bottom] = clip(down, array.length);
      const [left, end] = clip(right, width);
      if (top >= bottom || left >= end) return failure("#CALC!", `${name} leaves nothing`);
      return array.slice(top, bottom).map((line) => line.slice(left, end));
    },
  );
}

function picked(array: Matrix, picks: readonly Matrix[]) {
  const answer: (readonly Scalar[])[] = [];
  for (const cell of picks.flat(2)) {
    const at = toNumber(cell);
    if (isCellError(at)) return at;
    const place = Math.trunc(at);
    const line = place > 0 ? array[place - 1] : array[array.length + place];
    if (place === 0 || line === undefined) return VALUE_ERROR;
    answer.push(line);
  }
  return answer;
}

function stacked(arrays: readonly Matrix[]): Matrix {
  const width = Math.max(...arrays.map((array) => array[0]?.length ?? 0));
  return arrays.flatMap((array) =>
    array.map((line) => [
      ...line,
      ...Array.from({ length: width - line.length }, (): Scalar => NOT_AVAILABLE),
    ]),
  );
}

/** Cells in one line; `ignore` 1 leaves out blanks, 2 errors, 3 both. */
function listed(array: Matrix, ignore: number, byColumn: boolean) {
  if (ignore < 0 || ignore > 3) return VALUE_ERROR;
  const cells = (byColumn ? transposed(array) : array)
    .flat()
    .filter((cell) => !(cell === null && (ignore & 1) !== 0))
    .filter((cell) => !(isCellError(cell) && (ignore & 2) !== 0));
  return cells.length === 0 ? failure("#CALC!", "no cell is left") : cells;
}

function wrapped(line: Matrix, count: number, pad: Scalar) {
  if (line.length > 1 && (line[0]?.length ?? 0) > 1) return VALUE_ERROR;
  if (count < 1) return NUMBER_ERROR;
  const cells = line.flat();
  const answer: Scalar[][] = [];
  for (let i = 0; i < cells.length; i += count) {
    const part = cells.slice(i, i + count);
    while (part.length < count) part.push(pad);
    answer.push(part);
  }
  return answer;
}
