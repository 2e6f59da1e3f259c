import { modelRow, type ModelRow } from "./modelRow";

/** Rounding, powers and statistics. */
export const numberRows: readonly ModelRow[] = [
  ofAmountAndShare("amount", (a, s) => `ROUND(${a}*${s},2)`, 2),
  ofAmountAndShare("amount", (a) => `ROUNDUP(${a},1)`),
  ofAmountAndShare("amount", (a) => `ROUNDDOWN(${a},1)`),
  ofAmountAndShare("amount", (a) => `INT(${a})+TRUNC(${a}/7,2)/${a}`),
  ofAmountAndShare("figure", (a) => `MROUND(${a},5)-CEILING(${a},10)+FLOOR(${a},20)`),
  ofAmountAndShare("figure", (a) => `MOD(${a},12)-QUOTIENT(${a},7)`),
  ofAmountAndShare("figure", (a, s) => `SQRT(${a})+POWER(1+${s},3)`),
  ofAmountAndShare("figure", (a, s) => `EXP(-${s})*LN(1+${a})+LOG10(2+${a})`),
  ofAmountAndShare("figure", (a, s) => `SIGN(${s}-0.5)*ABS(${a}-400)`),
  ofAmountAndShare("figure", (a, s) => `SUMSQ(${a},${s})`),
  ofLine("AVERAGE"),
  ofLine("MEDIAN"),
  ofLine("STDEV"),
  ofLine("VAR.S"),
  ofLine("STDEV.P"),
  ofLine("COUNT"),
  ofLine("COUNTA"),
  modelRow("figure", ({ line, time }) => {
    const [amount, period] = [line("amount"), time("period")];
    return (at) =>
      `LARGE(${amount.all},${period.here(at)})-SMALL(${amount.all},${period.here(at)})`;
  }),
  modelRow("figure", ({ line }) => {
    const amount = line("amount");
    return (at) => `RANK(${amount.here(at)},${amount.all})`;
  }),
  modelRow("figure", ({ line, input }) => {
    const amount = line("amount");
    return (at) => `PERCENTILE(${amount.until(at)},${input("percentile")})`;
  }),
  modelRow("figure", ({ line }) => {
    const amount = line("amount");
    return (at) => `QUARTILE(${amount.until(at)},3)`;
  }),
  modelRow("figure", ({ line, time }) => {
    const [a, b, period] = [line("amount"), time("days"), time("period")];
    return (at) => `CORREL(${a.all},${b.all})+${period.here(at)}/100`;
  }),
  modelRow("figure", ({ line, time }) => {
    const [amount, period] = [line("amount"), time("period")];
    return (at) =>
      `INTERCEPT(${amount.all},${period.all})+SLOPE(${amount.all},${period.all})*${period.here(at)}`;
  }),
  modelRow("figure", ({ line, time }) => {
    const [amount, period] = [line("amount"), time("period")];
    return (at) => `FORECAST(${period.here(at)}+12,${amount.all},${period.all})`;
  }),
  modelRow("figure", ({ line }) => {
    const share = line("share");
    return (at) =>
      `NORM.DIST(${share.here(at)},0.5,0.2,TRUE)+NORM.S.INV(0.01+0.98*${share.here(at)})`;
  }),
  modelRow("figure", ({ line }) => {
    const amount = line("amount");
    return (at) => `SUBTOTAL(9,${amount.until(at)})`;
  }),
];

function ofAmountAndShare(
  gives: ModelRow["gives"],
  formula: (amount: string, share: string) => string,
  weight = 1,
): ModelRow {
  return modelRow(
    gives,
    ({ line }) => {
      const [amount, share] = [line("amount"), line("share")];
      return (at) => formula(`(1+${amount.here(at)})`, share.here(at));
    },
    { weight },
  );
}

/** A statistic of the last so many periods. */
function ofLine(name: string): ModelRow {
  return modelRow("figure", ({ line }) => {
    const [amount, other] = [line("amount"), line("amount")];
    return (at) => `IFERROR(${name}(${amount.until(at)}),0)+${other.here(at)}/1000`;
  });
}
