import { modelRow, type ModelRow } from "./modelRow";

/** The table on the sheet of the inputs: number, rate, text, amount. */
export const LOOKUP_TABLE = "Inputs!$A$80:$D$99";
export const LOOKUP_ROWS = 20;

/** Lookups and sums over what meets criteria. */
export const lookupRows: readonly ModelRow[] = [
  modelRow(
    "amount",
    ({ line, time }) => {
      const [amount, period] = [line("amount"), time("period")];
      return (at) => `INDEX(${amount.all},1,${period.here(at)})`;
    },
    { weight: 2 },
  ),
  modelRow(
    "amount",
    ({ line, time }) => {
      const [amount, end] = [line("amount"), time("end")];
      return (at) => `INDEX(${amount.all},1,MATCH(${end.here(at)},${end.all},0))`;
    },
    { weight: 2 },
  ),
  modelRow("amount", ({ line, time }) => {
    const [amount, period] = [line("amount"), time("period")];
    return (at) => `LOOKUP(${period.here(at)},${period.all},${amount.all})`;
  }),
  modelRow(
    "amount",
    ({ time }) => {
      const period = time("period");
      return (at) => `VLOOKUP(MOD(${period.here(at)},${LOOKUP_ROWS})+1,${LOOKUP_TABLE},4,FALSE)`;
    },
    { weight: 2 },
  ),
  modelRow("share", ({ line }) => {
    const share = line("share");
    return (at) => `VLOOKUP(1+${share.here(at)}*19,${LOOKUP_TABLE},2,TRUE)`;
  }),
  modelRow("figure", ({ time, above }) => {
    const period = time("period");
    const [, last] = above(1);
    return (at) => `IFERROR(HLOOKUP(${period.here(at)},$C$1:$BJ$${last},${last},FALSE),0)`;
  }),
  modelRow("figure", ({ line, time }) => {
    const [amount, period] = [line("amount"), time("period")];
    return (at) =>
      `MATCH(${amount.here(at)},${amount.all},0)-MATCH(${period.here(at)},${period.all},1)`;
  }),
  modelRow(
    "figure",
    ({ line, time }) => {
      const [amount, year] = [line("amount"), time("year")];
      return (at) => `SUMIF(${year.all},${year.here(at)},${amount.all})`;
    },
    { weight: 2 },
  ),
  modelRow(
    "figure",
    ({ line, time }) => {
      const [amount, year, operating] = [line("amount"), time("year"), time("operating")];
      return (at) => `SUMIFS(${amount.all},${year.all},${year.here(at)},${operating.all},1)`;
    },
    { weight: 3 },
  ),
  modelRow("figure", ({ line, time }) => {
    const [amount, month] = [line("amount"), time("month")];
    return (at) => `AVERAGEIF(${month.all},${month.here(at)},${amount.all})`;
  }),
  modelRow("figure", ({ line, time, input }) => {
    const [amount, year] = [line("amount"), time("year")];
    return (at) =>
      `COUNTIFS(${year.all},${year.here(at)},${amount.all},">"&${input("threshold")})+COUNTIF(${amount.all},"<="&ROUND(${amount.here(at)},0))`;
  }),
  modelRow("figure", ({ line, time }) => {
    const [amount, quarter, year] = [line("amount"), time("quarter"), time("year")];
    return (at) =>
      `MAXIFS(${amount.all},${quarter.all},${quarter.here(at)})-MINIFS(${amount.all},${year.all},${year.here(at)})`;
  }),
  modelRow("figure", ({ line, time }) => {
    const [amount, quarter] = [line("amount"), time("quarter")];
    return (at) => `IFERROR(AVERAGEIFS(${amount.all},${quarter.all},${quarter.here(at)}),0)`;
  }),
  modelRow(
    "figure",
    ({ line }) => {
      const [amount, share] = [line("amount"), line("share")];
      return (at) => `SUMPRODUCT(${amount.until(at)},${share.until(at)})`;
    },
    { weight: 2 },
  ),
  modelRow("figure", ({ line, time }) => {
    const [amount, year] = [line("amount"), time("year")];
    return (at) => `SUMPRODUCT((${year.all}=${year.here(at)})*${amount.all})`;
  }),
  modelRow("amount", ({ line, time }) => {
    const [amount, period] = [line("amount"), time("period")];
    return (at) => `${amount.here(at)}/(COLUMNS(${amount.until(at)})+ROWS(${period.all}))`;
  }),
  modelRow("figure", ({ line }) => {
    const amount = line("amount");
    return (at) => `${amount.here(at)}+COLUMN()-ROW()`;
  }),
  modelRow("amount", ({ line }) => {
    const amount = line("amount");
    return (at) => `OFFSET(${amount.here(at)},0,0)`;
  }),
  modelRow("amount", ({ time }) => {
    const period = time("period");
    return (at) => `INDIRECT("Inputs!C"&(30+MOD(${period.here(at)},20)))`;
  }),
];
