/** The name of a check's cell on its sheet; an input's name is its key. */
export function checkName(key: string): string {
  return `check_${key}`;
}
