import { random } from "../fuzz/random";

export interface DatedFlows {
  readonly name: string;
  readonly values: readonly number[];
  /** Serials of the 1900 system. */
  readonly serials: readonly number[];
}

/** Flows as analysts have them: monthly, on irregular dates, and with a refit in the middle. */
export function benchmarkFlows(count: number): readonly DatedFlows[] {
  const rng = random(count);
  const monthly = monthEnds(count);
  const gaps = monthly.map(() => 1 + rng.below(60));
  let serial = 40_000;
  const irregular = gaps.map((gap) => (serial += gap));
  const investment = values(count, (t) => (t === 0 ? -1 : (1.6 / count) * (0.5 + rng.next())));
  const refitted = values(count, (t) => {
    const x = t / count;
    if (x < 0.1) return -1;
    return x > 0.5 && x < 0.55 ? -0.6 : 0.25 + 0.1 * rng.next();
  });
  return [
    { name: "monthly, one change", values: investment, serials: monthly },
    { name: "random gaps, one change", values: investment, serials: irregular },
    { name: "monthly, three changes", values: refitted, serials: monthly },
  ];
}

function values(count: number, of: (t: number) => number): number[] {
  return Array.from({ length: count }, (_, t) => Math.round(1e8 * of(t)) / 100);
}

function monthEnds(count: number): number[] {
  return Array.from({ length: count }, (_, t) => serialOf(new Date(Date.UTC(2020, t + 1, 0))));
}

function serialOf(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569;
}

/** The same date as JavaScript has it. */
export function dateOf(serial: number): Date {
  return new Date((serial - 25_569) * 86_400_000);
}
