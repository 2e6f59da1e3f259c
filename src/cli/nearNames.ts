/** Names close to a mistyped one, nearest first, at most five; a name that contains it counts as near. */
export function nearNames(wanted: string, names: readonly string[]): readonly string[] {
  const key = wanted.toLowerCase();
  return names
    .map((name) => {
      const other = name.toLowerCase();
      return { name, distance: other.includes(key) ? 1 : editDistance(key, other) };
    })
    .filter(({ name, distance }) => distance <= Math.max(2, Math.ceil(name.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 5)
    .map(({ name }) => name);
}

/** Levenshtein distance: inserted, deleted and replaced characters between two words. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
