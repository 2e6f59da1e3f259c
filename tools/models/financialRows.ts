import { modelRow, type InputName, type ModelRow } from "./modelRow";

/** Loans, depreciation, present values and rates of return. */
export const financialRows: readonly ModelRow[] = [
  ofLoan((i, p) => `PMT(${i("loanRate")},${i("tenor")},-${p})`, 2),
  ofLoan((i, p, n) => `IPMT(${i("loanRate")},${n},${i("tenor")},-${p})`, 2),
  ofLoan((i, p, n) => `PPMT(${i("loanRate")},${n},${i("tenor")},-${p})`, 2),
  ofLoan((i, p, n) => `FV(${i("loanRate")},${n},-${p}/${i("tenor")})`),
  ofLoan((i, p, n) => `PV(${i("loanRate")},${n},-${p}/${i("tenor")})`),
  ofLoan((i, p) => `NPER(${i("loanRate")},-${p}/40,${p})`),
  ofLoan((i, p) => `RATE(${i("tenor")},-${p}/40,${p})`),
  ofLoan((i, p, n) => `CUMIPMT(${i("loanRate")},${i("tenor")},${p},1,${n},0)`),
  ofLoan((i, p, n) => `CUMPRINC(${i("loanRate")},${i("tenor")},${p},1,${n},0)`),
  ofLoan((i, p) => `SLN(${p}+${i("threshold")},${i("salvage")},${i("life")})`, 2),
  ofLoan((i, p, n) => `SYD(${p}+${i("threshold")},${i("salvage")},${i("life")},${n})`),
  ofLoan((i, p, n) => `DDB(${p}+${i("threshold")},${i("salvage")},${i("life")},${n},2)`),
  ofLoan((i, p, n) => `DB(${p}+${i("threshold")},${i("salvage")},${i("life")},${n},12)`),
  ofLoan((i, p, n) => `VDB(${p}+${i("threshold")},${i("salvage")},${i("life")},${n}-1,${n})`),
  ofLoan((i, p) => `EFFECT(${i("discountRate")}+${p}/1000000,12)*${p}`),
  ofLoan((i, p) => `NOMINAL(${i("discountRate")}+${p}/1000000,4)*${p}`),
  ofLoan((i, p) => `RRI(${i("tenor")},${i("threshold")},${p}+1)`),
  ofProject((i, flows) => `NPV(${i("discountRate")}/12,${flows})`, 2),
  ofProject((_, flows) => `IRR(${flows})`),
  ofProject((i, flows) => `MIRR(${flows},${i("discountRate")}/12,${i("inflation")})`),
  ofProject((i, flows, dates) => `XNPV(${i("discountRate")},${flows},${dates})`),
  ofProject((_, flows, dates) => `XIRR(${flows},${dates})`),
];

/** A function of an amount and the number of a period within the loan. */
function ofLoan(
  formula: (input: (name: InputName) => string, amount: string, period: string) => string,
  weight = 1,
): ModelRow {
  return modelRow(
    "figure",
    ({ line, time, input }) => {
      const [amount, period] = [line("amount"), time("period")];
      return (at) =>
        formula(input, `(1+${amount.here(at)})`, `MIN(${period.here(at)},${input("tenor")})`);
    },
    { weight },
  );
}

/** A function of all flows of a project and their dates, in part of the period's own amount. */
function ofProject(
  formula: (input: (name: InputName) => string, flows: string, dates: string) => string,
  weight = 1,
): ModelRow {
  return modelRow(
    "figure",
    ({ line, time, input }) => {
      const [project, end] = [line("project"), time("end")];
      return () => formula(input, project.all, end.all);
    },
    { weight },
  );
}
