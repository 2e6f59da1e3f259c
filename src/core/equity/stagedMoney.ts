export type StagedMode = "floor" | "prorata";

/**
 * Money released as a milestone grows, such as $10bn for each GW: what is due less what was released.
 *
 * @param cumulativeTrigger - What has been reached by each period; falling back takes nothing back.
 * @param tranche - Money for each `perUnits` of the trigger.
 * @param cap - Most money in all.
 * @param mode - Whole tranches only, or in proportion.
 * @returns Released in each period, never negative.
 */
export function stagedMoney(
  cumulativeTrigger: readonly number[],
  tranche: number,
  perUnits: number,
  cap: number | undefined,
  mode: StagedMode,
): number[] {
  let released = 0;
  return cumulativeTrigger.map((trigger) => {
    const units = trigger / perUnits;
    const reached = mode === "floor" ? Math.floor(units + ROUNDING) : units;
    const due = Math.min(tranche * reached, cap ?? Infinity);
    const money = Math.max(0, due - released);
    released = Math.max(released, due);
    return money;
  });
}

/** 0.3 ÷ 0.1 is three tranches, although the doubles divide to a hair less. */
const ROUNDING = 1e-12;
