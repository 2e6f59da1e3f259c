export type { Argument, Arguments, Values } from "./argument";
export { choice } from "./choice";
export { flag } from "./flag";
export {
  amount,
  count,
  date,
  nonNegative,
  number,
  oneOf,
  periodCount,
  perYear,
  positive,
  rate,
  share,
  whole,
} from "./numbers";
export { defaulting, optional } from "./optional";
export {
  amounts,
  flags,
  labels,
  list,
  perPeriod,
  series,
  seriesWithBlanks,
  seriesWithErrors,
  shares,
} from "./series";
export { grid, table, type Matrix } from "./table";
