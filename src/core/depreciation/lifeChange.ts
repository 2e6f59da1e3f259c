export interface LifeChange {
  /** Depreciation of each period as if nothing had changed. */
  readonly old: readonly number[];
  /** Depreciation of each period with the change. */
  readonly new: readonly number[];
  /** new − old. */
  readonly difference: readonly number[];
}

/**
 * Straight-line depreciation before and after a change of useful life, made prospectively.
 *
 * At the start of the period of the change each vintage's book value is spread over what is left of
 * the new life; a vintage already older than the new life is written off at once. Nothing before the
 * change moves.
 *
 * @param capex - Additions by period; each has a full first period.
 * @param changePeriod - Whole, at least 1; the first period of the new life.
 * @param salvageShare - Share of cost that is never depreciated, 0…1.
 * @see ASC 250-10-45-17; IAS 8.36 (changes in accounting estimates).
 */
export function changeLife(
  capex: readonly number[],
  oldLife: number,
  newLife: number,
  changePeriod: number,
  salvageShare: number,
): LifeChange {
  const before = new Array<number>(capex.length).fill(0);
  const after = new Array<number>(capex.length).fill(0);
  for (const [s, added] of capex.entries()) {
    const depreciable = added * (1 - salvageShare);
    const ageAtChange = Math.max(0, changePeriod - 1 - s);
    const left = depreciable * (1 - Math.min(ageAtChange, oldLife) / oldLife);
    const remainingLife = newLife - ageAtChange;
    for (let t = s; t < capex.length; t += 1) {
      const age = t - s;
      const asBefore = depreciable * shareOfLife(age, oldLife);
      before[t] = (before[t] ?? 0) + asBefore;
      after[t] =
        (after[t] ?? 0) +
        (age < ageAtChange ? asBefore : left * shareOfRest(age - ageAtChange, remainingLife));
    }
  }
  return {
    old: before,
    new: after,
    difference: after.map((value, t) => value - (before[t] ?? 0)),
  };
}

/** Share of a life that falls in the period which begins at this age. */
function shareOfLife(age: number, life: number): number {
  return Math.min(1, Math.max(0, life - age)) / life;
}

/** The same for what is left of a life; where nothing is left, all falls in the first period. */
function shareOfRest(age: number, life: number): number {
  if (life <= 0) return age === 0 ? 1 : 0;
  return shareOfLife(age, life);
}
