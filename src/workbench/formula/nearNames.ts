/**
 * The names closest to a mistyped one, at most three that are equally close. Close is at most two
 * letters wrong (one in a short name), two neighbors exchanged counting as one, or the last part of a
 * longer name ("PHASE" for BUILDOUT.CAPEX.PHASE).
 */
export function nearNames(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toUpperCase();
  const allowed = wanted.length <= 4 ? 1 : 2;
  const measured = names.map((name) => ({
    name,
    away: distance(wanted, name.toUpperCase(), allowed),
  }));
  const closest = Math.min(allowed, ...measured.map(({ away }) => away));
  return measured
    .filter(({ away }) => away === closest)
    .map(({ name }) => name)
    .sort()
    .slice(0, 3);
}

/**
 * What the error of an unknown function says, with the names that may have been meant; any other
 * message stays.
 */
export function withNearNames(
  message: string,
  functions: readonly string[],
  defined: readonly string[],
): string {
  const [, kind, typed = ""] = /^there is no (function|name) "([^"]+)"$/.exec(message) ?? [];
  if (kind === undefined) return message;
  const near = nearNames(typed, kind === "function" ? functions : [...defined, ...functions]);
  const what = kind === "function" ? "is not a function" : "is not a name in this workbook";
  const meant = near.length === 0 ? "." : `; did you mean ${listed(near)}?`;
  return `${typed} ${what}${meant}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
}

function distance(typed: string, name: string, most: number): number {
  if (name.endsWith(`.${typed}`)) return 1;
  if (Math.abs(typed.length - name.length) > most) return most + 1;
  const rows = [Array.from({ length: name.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= name.length; j++) {
      const above = rows[i - 1] ?? [];
      const same = typed[i - 1] === name[j - 1];
      let best = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const isSwapped =
        i > 1 && j > 1 && typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1];
      if (isSwapped) best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? most + 1;
}
