import { modelRow, type ModelRow } from "./modelRow";

/** Dates, day counts and labels. */
export const dateAndTextRows: readonly ModelRow[] = [
  ofDates("date", (start) => `EDATE(${start},3)`),
  ofDates("date", (start) => `EOMONTH(${start},-1)+1`),
  ofDates("date", (start) => `DATE(YEAR(${start}),MONTH(${start})+1,15)`),
  ofDates("date", (start) => `WORKDAY(${start},5)`),
  ofDates("figure", (start, end) => `NETWORKDAYS(${start},${end})`),
  ofDates("figure", (start, end) => `DAYS(${end},${start})+DAY(${end})`),
  ofDates("figure", (start, end) => `DAYS360(${start},${end}+40)`),
  ofDates("share", (start, end) => `YEARFRAC(${start},${end},3)`, 2),
  ofDates("figure", (start, end) => `YEARFRAC(${start},${end}+400,1)-YEARFRAC(${start},${end}+40)`),
  ofDates("figure", (start) => `WEEKDAY(${start},2)`),
  ofDates("figure", (start, end) => `DATEDIF(${start},${end}+100,"m")`),
  modelRow(
    "amount",
    ({ line, time }) => {
      const [amount, days] = [line("amount"), time("days")];
      return (at) => `${amount.here(at)}*${days.here(at)}/31`;
    },
    { weight: 2 },
  ),
  modelRow("text", ({ time }) => {
    const [year, quarter] = [time("year"), time("quarter")];
    return (at) => `"FY"&${year.here(at)}&" Q"&${quarter.here(at)}`;
  }),
  ofDates("text", (start) => `TEXT(${start},"yyyy-mm-dd")`),
  modelRow("text", ({ line }) => {
    const amount = line("amount");
    return (at) => `TEXT(${amount.here(at)},"#,##0.00")`;
  }),
  ofText((text) => `UPPER(LEFT(${text},4))&LOWER(RIGHT(${text},2))`),
  ofText((text) => `CONCATENATE(MID(${text},2,3),"-",TRIM(${text}))`),
  ofText((text) => `SUBSTITUTE(${text},"a","e")&REPT("*",2)`),
  modelRow("figure", ({ line }) => {
    const text = line("text");
    return (at) => `LEN(${text.here(at)})+IFERROR(FIND("2",${text.here(at)}),0)`;
  }),
  modelRow("flag", ({ line }) => {
    const [a, b] = [line("text"), line("text")];
    return (at) => `IF(EXACT(${a.here(at)},${b.here(at)}),1,0)`;
  }),
  modelRow("figure", ({ line }) => {
    const amount = line("amount");
    return (at) => `VALUE(TEXT(${amount.here(at)},"0.00"))`;
  }),
  modelRow("flag", ({ line }) => {
    const [amount, text] = [line("amount"), line("text")];
    return (at) =>
      `IF(AND(ISNUMBER(${amount.here(at)}),ISTEXT(${text.here(at)}),NOT(ISERROR(${amount.here(at)})),NOT(ISBLANK(${text.here(at)}))),1,0)`;
  }),
];

function ofDates(
  gives: ModelRow["gives"],
  formula: (start: string, end: string) => string,
  weight = 1,
): ModelRow {
  return modelRow(
    gives,
    ({ time }) => {
      const [start, end] = [time("start"), time("end")];
      return (at) => formula(start.here(at), end.here(at));
    },
    { weight },
  );
}

function ofText(formula: (text: string) => string): ModelRow {
  return modelRow("text", ({ line }) => {
    const text = line("text");
    return (at) => formula(text.here(at));
  });
}
