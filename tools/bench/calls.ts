import { netPresentValue } from "../../src/core/returns/netPresentValue";
import { learningCost } from "../../src/core/growth/learningCurve";
import { catalogue } from "../../src/functions/catalogue";
import { microseconds } from "./measure";

/** Long schedules, and what reading and checking of cells costs. */
export function benchCalls(): void {
  const cfads = Array.from({ length: 360 }, (_, t) => 100 + (t % 12));
  schedule("DEBT.SCULPT", "360 periods", [[cfads], 1.3, 0.08, null, 12]);
  schedule("DEBT.CONSTRUCTION", "360 periods", [[cfads], 0.7, 0.08, 0.01, 0.005, 0, 12]);

  const scalar = entry("LEARN.WRIGHT");
  share(
    "scalars (LEARN.WRIGHT)",
    () => scalar.call([100, 10, 40, 0.2]),
    () => learningCost(100, 10, 40, 0.2, "unit"),
  );
  const range = entry("RETURNS.NPV");
  const rates = cfads.map(() => 0.08);
  share(
    "360 cells (RETURNS.NPV)",
    () => range.call([[cfads], 0.08]),
    () => netPresentValue(cfads, rates, 1, 1),
  );
}

function schedule(id: string, size: string, args: readonly unknown[]): void {
  const each = entry(id);
  console.log(`${id} ${size}: ${microseconds(() => each.call(args)).toFixed(0)} µs`);
}

function share(title: string, call: () => unknown, core: () => unknown): void {
  const all = microseconds(call);
  const inner = microseconds(core);
  const perSecond = Math.round(1e6 / all).toLocaleString("en-US");
  console.log(
    `${title}: ${perSecond} calls a second (${all.toFixed(2)} µs, of which the boundary ${(100 * (1 - inner / all)).toFixed(0)} %)`,
  );
}

function entry(id: string): (typeof catalogue)[number] {
  const found = catalogue.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no function ${id}`);
  return found;
}
