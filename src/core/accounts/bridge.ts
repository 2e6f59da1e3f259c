import { Money } from "../money";

export interface Bridge {
  /** The start, then where the sum stands after each driver. */
  readonly cumulative: readonly number[];
  /** The end less what start and drivers add up to. */
  readonly unexplained: number;
}

/** From a start over drivers to an end, in decimals: cents that add up leave nothing unexplained. */
export function bridge(start: number, drivers: readonly number[], end: number): Bridge {
  let sum = new Money(start);
  const cumulative = [start];
  for (const driver of drivers) {
    sum = sum.plus(driver);
    cumulative.push(sum.toNumber());
  }
  return { cumulative, unexplained: new Money(end).minus(sum).toNumber() };
}
