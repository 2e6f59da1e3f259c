import { modelRow, type ModelRow } from "./modelRow";

/** Arithmetic, flags, balances and references to other sheets: most of what models consist of. */
export const flowRows: readonly ModelRow[] = [
  modelRow(
    "amount",
    ({ line }) => {
      const amount = line("amount");
      const share = line("share");
      return (at) => `${amount.here(at)}*(1-${share.here(at)})`;
    },
    { weight: 24 },
  ),
  modelRow(
    "amount",
    ({ line }) => {
      const [a, b, share] = [line("amount"), line("amount"), line("share")];
      return (at) => `${a.here(at)}*${share.here(at)}+${b.here(at)}*(1-${share.here(at)})`;
    },
    { weight: 24 },
  ),
  modelRow(
    "amount",
    ({ input }) =>
      (at) =>
        `${at.before}${at.row}*(1+${input("inflation")})`,
    {
      parameter: 320,
      weight: 3,
    },
  ),
  modelRow(
    "amount",
    ({ line, input }) => {
      const amount = line("amount");
      return (at) => `${amount.here(at)}*${input("scale")}/(1+${input("growth")}*2)^0.5`;
    },
    { weight: 12 },
  ),
  modelRow(
    "figure",
    ({ line, input }) => {
      const amount = line("amount");
      return (at) => `-${amount.here(at)}*${input("costShare")}`;
    },
    { weight: 16 },
  ),
  modelRow(
    "balance",
    ({ line }) => {
      const [inflow, outflow, share] = [line("amount"), line("amount"), line("share")];
      return (at) =>
        `${at.before}${at.row}+${inflow.here(at)}-${outflow.here(at)}*${share.here(at)}`;
    },
    { parameter: 1000, weight: 24 },
  ),
  modelRow(
    "balance",
    ({ line }) => {
      const amount = line("amount");
      return (at) => `SUM(${amount.until(at)})`;
    },
    { weight: 3 },
  ),
  modelRow(
    "balance",
    ({ above }) => {
      const [first, last] = above(12);
      return (at) => `SUM(${at.column}${first}:${at.column}${last})`;
    },
    { weight: 4 },
  ),
  modelRow(
    "amount",
    ({ line, time }) => {
      const amount = line("amount");
      const operating = time("operating");
      return (at) => `IF(${operating.here(at)}=1,${amount.here(at)},0)`;
    },
    { weight: 4 },
  ),
  modelRow(
    "amount",
    ({ line }) => {
      const [a, b, c] = [line("amount"), line("amount"), line("amount")];
      return (at) => `MAX(0,MIN(${a.here(at)},${b.here(at)}-${c.here(at)}))`;
    },
    { weight: 3 },
  ),
  modelRow(
    "amount",
    ({ line, input }) => {
      const [a, flag] = [line("amount"), line("flag")];
      const limit = input("threshold");
      return (at) =>
        `IF(AND(${flag.here(at)}=1,${a.here(at)}>${limit}),${limit}+(${a.here(at)}-${limit})/2,${a.here(at)})`;
    },
    { weight: 2 },
  ),
  modelRow("amount", ({ line, input }) => {
    const [amount, balance] = [line("amount"), line("balance")];
    return (at) =>
      `MIN(${amount.here(at)},MAX(0,${balance.here(at)})*${input("costShare")}+${input("threshold")})`;
  }),
  modelRow(
    "share",
    ({ line }) => {
      const [a, b] = [line("amount"), line("amount")];
      return (at) => `IFERROR(${a.here(at)}/(${a.here(at)}+${b.here(at)}),0)`;
    },
    { weight: 2 },
  ),
  modelRow("share", ({ line }) => {
    const [a, b] = [line("share"), line("share")];
    return (at) => `PRODUCT(${a.here(at)},1-${b.here(at)})`;
  }),
  modelRow("share", ({ line }) => {
    const [amount, balance] = [line("amount"), line("balance")];
    return (at) =>
      `IF(${balance.here(at)}<=${amount.here(at)},1,${amount.here(at)}/${balance.here(at)})`;
  }),
  modelRow("flag", ({ line, time }) => {
    const [a, b] = [line("amount"), line("amount")];
    const operating = time("operating");
    return (at) => `IF(OR(${operating.here(at)}=0,${a.here(at)}>${b.here(at)}),1,0)`;
  }),
  modelRow("flag", ({ line }) => {
    const flag = line("flag");
    return (at) => `IF(NOT(${flag.here(at)}=1),1,0)`;
  }),
  modelRow("flag", ({ line }) => {
    const [a, b] = [line("amount"), line("figure")];
    return (at) => `N(${a.here(at)}+${b.here(at)}>0)`;
  }),
  modelRow(
    "project",
    ({ line, time, input }) => {
      const amount = line("amount");
      const period = time("period");
      return (at) =>
        `IF(${period.here(at)}=1,-${input("threshold")}*25,${amount.here(at)}+${input("threshold")})`;
    },
    { weight: 2 },
  ),
  modelRow("figure", ({ line, input }) => {
    const [amount, share] = [line("amount"), line("share")];
    return (at) =>
      `CHOOSE(${input("scenario")},${amount.here(at)},${amount.here(at)}*${share.here(at)},0)`;
  }),
  modelRow("figure", ({ line }) => {
    const [flag, a, b] = [line("flag"), line("amount"), line("amount")];
    return (at) =>
      `IFS(${flag.here(at)}=1,${a.here(at)},${a.here(at)}>${b.here(at)},${b.here(at)},TRUE,0)`;
  }),
  modelRow("figure", ({ line, time }) => {
    const [amount, quarter] = [line("amount"), time("quarter")];
    return (at) => `SWITCH(${quarter.here(at)},1,${amount.here(at)},4,-${amount.here(at)},0)`;
  }),
];
