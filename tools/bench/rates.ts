import { createRequire } from "node:module";
import { IRR, XIRR } from "@formulajs/formulajs";
import { irr, xirr } from "node-irr";
import { catalogue } from "../../src/functions/catalogue";
import { benchmarkFlows, dateOf, type DatedFlows } from "./flows";
import { microseconds, microsecondsIfAnswered } from "./measure";

// The package xirr comes without types.
const rayXirr = createRequire(import.meta.url)("xirr") as (
  flows: readonly { readonly amount: number; readonly when: Date }[],
) => number;

interface Rival {
  readonly name: string;
  readonly call: () => unknown;
}

/** XIRR and IRR side by side: our microseconds through the boundary, and how often others take that. */
export function benchRates(): void {
  for (const count of [40, 400, 4000]) {
    for (const flows of benchmarkFlows(count)) {
      report(`XIRR ${count} flows, ${flows.name}`, ours("RETURNS.XIRR", flows), xirrRivals(flows));
    }
    for (const flows of benchmarkFlows(count).filter(({ name }) => name.startsWith("monthly"))) {
      report(
        `IRR ${count} flows, ${flows.name.slice(9)}`,
        ours("RETURNS.IRRS", { ...flows, serials: [] }),
        irrRivals(flows),
      );
    }
  }
}

function ours(id: string, { values, serials }: DatedFlows): () => unknown {
  const entry = catalogue.find((each) => each.id === id);
  const args = serials.length === 0 ? [[values]] : [[values], [serials]];
  return () => entry?.call(args);
}

function xirrRivals({ values, serials }: DatedFlows): readonly Rival[] {
  const dates = serials.map(dateOf);
  const dated = values.map((amount, k) => ({ amount, date: dates[k] ?? new Date(0) }));
  const when = dated.map(({ amount, date }) => ({ amount, when: date }));
  return [
    { name: "formulajs", call: (): unknown => XIRR([...values], dates, 0.1) },
    { name: "node-irr", call: () => (1 + xirr(dated).rate) ** 365 - 1 },
    { name: "xirr", call: () => rayXirr(when) },
  ];
}

function irrRivals({ values }: DatedFlows): readonly Rival[] {
  return [
    { name: "formulajs", call: (): unknown => IRR([...values], 0.01) },
    { name: "node-irr", call: () => irr([...values]) },
  ];
}

function report(title: string, own: () => unknown, rivals: readonly Rival[]): void {
  const time = microseconds(own);
  const ratios = rivals.map(({ name, call }) => {
    const other = microsecondsIfAnswered(call);
    return `${name} ${other === undefined ? "no answer" : `${(other / time).toFixed(1)}×`}`;
  });
  console.log(`${title.padEnd(42)}${time.toFixed(1).padStart(9)} µs   ${ratios.join(", ")}`);
}
