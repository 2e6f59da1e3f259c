/** Opening and closing balance of each period: a closing is the next opening. */
export function corkscrew(
  opening: number,
  additions: readonly number[],
  reductions: readonly number[],
): { readonly opening: readonly number[]; readonly closing: readonly number[] } {
  const openings: number[] = [];
  const closings: number[] = [];
  let balance = opening;
  for (const [t, added] of additions.entries()) {
    openings.push(balance);
    balance += added - (reductions[t] ?? 0);
    closings.push(balance);
  }
  return { opening: openings, closing: closings };
}
