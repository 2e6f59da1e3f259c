/** What one field of a form holds; `null` is a blank. */
export type FormCell = number | string | boolean | null;

/** One value, a list (one per period or row), or a table of rows. */
export type FormValue = FormCell | readonly FormCell[] | readonly (readonly FormCell[])[];

/** Values of a form by input key. */
export type FormValues = Readonly<Record<string, FormValue>>;

/** Where a single cell of a form stands: `key`, `key.index` or `key.row.column`, counted from 0. */
export type FieldPath = string;

/** The path of a cell from its parts. */
export function pathOf(key: string, ...indices: readonly number[]): FieldPath {
  return [key, ...indices].join(".");
}

/** The input key of a path; keys hold no full stop. */
export function keyOf(path: FieldPath): string {
  return path.split(".", 1)[0] ?? path;
}

/** The cell at a path; a place beyond the list is blank. */
export function cellAt(values: FormValues, path: FieldPath): FormCell {
  const [key = "", ...indices] = path.split(".");
  let value: unknown = values[key];
  for (const index of indices) value = Array.isArray(value) ? value[Number(index)] : undefined;
  return value === undefined || Array.isArray(value) ? null : (value as FormCell);
}

/** The same values with one cell replaced. */
export function withCell(values: FormValues, path: FieldPath, cell: FormCell): FormValues {
  const [key = "", ...indices] = path.split(".");
  return { ...values, [key]: replaced(values[key] ?? null, indices.map(Number), cell) };
}

/** Whether two values are the same cell by cell. */
export function sameValue(one: FormValue | undefined, other: FormValue | undefined): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return (
      one.length === other.length &&
      one.every((item, index) => sameValue(item as FormValue, other[index] as FormValue))
    );
  }
  return one === other;
}

function replaced(value: FormValue, indices: readonly number[], cell: FormCell): FormValue {
  const [index, ...rest] = indices;
  if (index === undefined) return cell;
  const items: FormValue[] = Array.isArray(value) ? [...(value as readonly FormValue[])] : [];
  while (items.length < index) items.push(null);
  items[index] = replaced(items[index] ?? null, rest, cell);
  return items as FormValue;
}
