/** An argument of an example as Excel would send it: a list is a row, a list of lists rows of cells. */
export function asCells(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.some(Array.isArray) ? value : [value];
}
