import { conditional } from "./conditional";
import { database } from "./database";
import { dates } from "./dateAndTime/dates";
import { differences } from "./dateAndTime/differences";
import { times } from "./dateAndTime/times";
import { weeks } from "./dateAndTime/weeks";
import { annuities } from "./financial/annuity";
import { bonds } from "./financial/bonds";
import { cashFlows } from "./financial/cashFlows";
import { depreciation } from "./financial/depreciation";
import { frenchDepreciation } from "./financial/amortization";
import { securities } from "./financial/securities";
import { internalRates } from "./financial/internalRate";
import { filters } from "./dynamicArrays/filters";
import { lambdas } from "./dynamicArrays/lambdas";
import { sequence } from "./dynamicArrays/sequence";
import { shapes } from "./dynamicArrays/shapes";
import { engineering } from "./engineering/longTail";
import { information } from "./information";
import { lazyLogical, logical } from "./logical";
import { lookup } from "./lookup/lookup";
import { references } from "./lookup/references";
import { matrices } from "./mathematics/matrices";
import { powers } from "./mathematics/powers";
import { rounding } from "./mathematics/rounding";
import { subtotals } from "./mathematics/subtotal";
import { sums } from "./mathematics/sums";
import { trigonometry } from "./mathematics/trigonometry";
import { wholeNumbers } from "./mathematics/wholeNumbers";
import type { LazyNative, Native } from "./native";
import { counting } from "./statistics/counting";
import { continuous } from "./statistics/continuous";
import { discrete } from "./statistics/discrete";
import { normal } from "./statistics/normal";
import { order } from "./statistics/order";
import { regression } from "./statistics/regression";
import { spread } from "./statistics/spread";
import { tests } from "./statistics/tests";
import { trends } from "./statistics/trends";
import { formats } from "./text/format";
import { letters } from "./text/letters";
import { parts } from "./text/parts";
import { splitting } from "./text/splitting";

/** Every function of Excel that is calculated here, by its name in capitals. */
export const natives: ReadonlyMap<string, Native> = byName([
  ...logical,
  ...sums,
  ...matrices,
  ...trigonometry,
  ...wholeNumbers,
  ...database,
  ...splitting,
  ...powers,
  ...rounding,
  ...counting,
  ...spread,
  ...order,
  ...normal,
  ...continuous,
  ...discrete,
  ...regression,
  ...trends,
  ...tests,
  ...engineering,
  ...subtotals,
  ...conditional,
  ...lookup,
  ...references,
  ...sequence,
  ...filters,
  ...shapes,
  ...lambdas,
  ...dates,
  ...differences,
  ...times,
  ...weeks,
  ...annuities,
  ...cashFlows,
  ...bonds,
  ...securities,
  ...internalRates,
  ...depreciation,
  ...frenchDepreciation,
  ...letters,
  ...parts,
  ...formats,
  ...information,
]);

/** Those that decide which of their arguments are calculated. */
export const lazyNatives: ReadonlyMap<string, LazyNative> = byName(lazyLogical);

function byName<T extends { readonly name: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.name, entry]));
}
