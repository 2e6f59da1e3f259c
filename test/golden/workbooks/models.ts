import { across, array, f, type GoldenWorkbook } from "./goldenWorkbook";

const HAND = "worked by hand";

/** Financial models of the usual kinds. */
export const models: readonly GoldenWorkbook[] = [
  {
    about: "three statements: cash roll, retained earnings, balance check; quoted sheets, =- and =+",
    origin: HAND,
    sheets: {
      "P&L": {
        ...across("A1", "Revenue", 100, f("B1*(1+10%)"), f("C1*(1+10%)")),
        ...across("A2", "Cost", f("-B1*0.6"), f("-C1*0.6"), f("-D1*0.6")),
        ...across("A3", "Profit", f("SUM(B1:B2)"), f("SUM(C1:C2)"), f("SUM(D1:D2)")),
      },
      "Balance sheet": {
        ...across("A1", "Cash", f("+'P&L'!B3"), f("+B1+'P&L'!C3"), f("+C1+'P&L'!D3")),
        ...across("A2", "Equity", f("'P&L'!B3"), f("SUM('P&L'!$B3:C3)"), f("SUM('P&L'!$B3:D3)")),
        ...across("A3", "Check", f("ROUND(B1-B2,6)"), f("ROUND(C1-C2,6)"), f("ROUND(D1-D2,6)")),
        A4: f('IF(SUM(B3:D3)=0,"OK","ERROR")', { t: "str" }),
      },
    },
    expected: {
      "P&L!B3": 40,
      "P&L!C3": 44,
      "P&L!D3": 48.4,
      "Balance sheet!D1": 132.4,
      "Balance sheet!D3": 0,
      "Balance sheet!A4": "OK",
    },
  },
  {
    about: "discounted cash flow: NPV, growing perpetuity, precedence of minus and power",
    origin: "annuity and perpetuity formulas",
    sheets: {
      DCF: {
        ...across("A1", 0.1, 0.02),
        ...across("A2", 100, 100, 100),
        A3: f("NPV(A1,A2:C2)"),
        A4: f("C2*(1+B1)/(A1-B1)/(1+A1)^3"),
        A5: f("A3+A4"),
        A6: f("-2^2+50%"),
        A7: f("IRR(A8:D8)"),
        ...across("A8", -100, 0, 0, 133.1),
        A9: f("MIRR(A8:D8,A1,A1)"),
      },
    },
    expected: {
      "DCF!A3": 100 * ((1 - 1.1 ** -3) / 0.1),
      "DCF!A4": 102 / 0.08 / 1.331,
      "DCF!A5": 100 * ((1 - 1.1 ** -3) / 0.1) + 102 / 0.08 / 1.331,
      "DCF!A6": 4.5,
      "DCF!A7": 0.1,
      "DCF!A9": 0.1,
    },
  },
  {
    about: "debt with interest on the average balance, iterated as the file asks",
    origin: "fixed point of the circle: interest = rate (opening + closing) / 2",
    calculation: 'iterate="1" iterateCount="100" iterateDelta="0.0000000001"',
    sheets: {
      Debt: {
        A1: 1000,
        A2: 0.1,
        A3: 300,
        A4: f("A2*AVERAGE(A1,A5)", { v: 0 }),
        A5: f("A1-(A3-A4)", { v: 1000 }),
      },
    },
    expected: { "Debt!A4": 85 / 0.95, "Debt!A5": 700 + 85 / 0.95 },
  },
  {
    about: "a circle that is not iterated: the file's values stay",
    origin: "Excel keeps the last values",
    sheets: { S: { A1: f("B1+1", { v: 7 }), B1: f("A1*2", { v: 12 }), C1: f("1+1") } },
    expected: { "S!C1": 2 },
    circular: ["S!A1", "S!B1"],
  },
  {
    about: "a circle on paper whose closing branch is never taken",
    origin: HAND,
    sheets: {
      S: {
        A1: 1,
        B1: f("IF($A$1=1,10,C1)"),
        C1: f("IF($A$1=1,B1+5,D1)"),
        D1: f("IF($A$1=1,C1*2,B1)"),
        A2: f("ROW(A2)+COLUMNS(A2:B2)"),
      },
    },
    expected: { "S!B1": 10, "S!C1": 15, "S!D1": 30, "S!A2": 4 },
  },
  {
    about: "loan: level payment, split into interest and principal",
    origin: "annuity formula; interest of the first period is rate times principal",
    sheets: {
      Loan: {
        ...across("A1", 100_000, 0.06, 30),
        A2: f("PMT(B1/12,C1*12,A1)"),
        A3: f("IPMT(B1/12,1,C1*12,A1)"),
        A4: f("PPMT(B1/12,1,C1*12,A1)"),
        A5: f("FV(B1/12,C1*12,A2,A1)"),
        A6: f("NPER(B1/12,A2,A1)"),
        A7: f("RATE(C1*12,A2,A1)*12"),
      },
    },
    expected: {
      "Loan!A2": -(100_000 * 0.005) / (1 - 1.005 ** -360),
      "Loan!A3": -500,
      "Loan!A4": -(100_000 * 0.005) / (1 - 1.005 ** -360) + 500,
      "Loan!A6": 360,
      "Loan!A7": 0.06,
    },
  },
  {
    about: "rent roll of real estate: SUMIFS and COUNTIFS over entire columns, INDEX and MATCH",
    origin: HAND,
    sheets: {
      Rent: {
        ...across("A1", "Unit", "Type", "Rent"),
        ...across("A2", "1A", "flat", 1000),
        ...across("A3", "1B", "shop", 2500),
        ...across("A4", "2A", "flat", 1100),
      },
      Sum: {
        A1: f('SUMIFS(Rent!C:C,Rent!B:B,"flat")'),
        A2: f('COUNTIFS(Rent!$B:$B,"flat",Rent!$C:$C,">1000")'),
        A3: f('INDEX(Rent!C:C,MATCH("2A",Rent!A:A,0))'),
        A4: f('VLOOKUP("1B",Rent!A:C,3,FALSE)'),
        A5: f("AVERAGE(Rent!C:C)"),
        A6: f('SUMPRODUCT((Rent!B2:B4="flat")*Rent!C2:C4)'),
        A7: f('SUMIF(Rent!B:B,"sh*",Rent!C:C)'),
      },
    },
    expected: {
      "Sum!A1": 2100,
      "Sum!A2": 1,
      "Sum!A3": 1100,
      "Sum!A4": 2500,
      "Sum!A5": 4600 / 3,
      "Sum!A6": 2100,
      "Sum!A7": 2500,
    },
  },
  {
    about: "sensitivities: what-if tables with two inputs and with one",
    origin: HAND,
    sheets: {
      Model: {
        ...across("A1", 10, 3, f("A1*B1")),
        ...across("A3", f("C1"), 2, 3),
        ...across("A4", 10, f("", { f: "", how: 't="dataTable" ref="B4:C5" dt2D="1" dtr="1" r1="B1" r2="A1"' }), 0),
        ...across("A5", 20, 0, 0),
        ...across("E3", "", f("C1+1")),
        ...across("E4", 5, f("", { f: "", how: 't="dataTable" ref="F4:F5" dt2D="0" dtr="0" r1="A1"' })),
        ...across("E5", 6, 0),
        H1: f("SUM(B4:C5)"),
      },
    },
    expected: {
      "Model!C1": 30,
      "Model!B4": 20,
      "Model!C4": 30,
      "Model!B5": 40,
      "Model!C5": 60,
      "Model!F4": 16,
      "Model!F5": 19,
      "Model!H1": 150,
    },
  },
  {
    about: "cap table with a table: structured references and this row",
    origin: HAND,
    sheets: {
      Cap: {
        ...across("A1", "Holder", "Shares", "Part"),
        ...across("A2", "Ann", 60, f("Cap_Table[[#This Row],[Shares]]/SUM(Cap_Table[Shares])")),
        ...across("A3", "Bob", 40, f("Cap_Table[[#This Row],[Shares]]/SUM(Cap_Table[Shares])")),
        E1: f('SUMIFS(Cap_Table[Shares],Cap_Table[Holder],"Bob")'),
        E2: f("ROWS(Cap_Table[])"),
        E3: f("COUNTA(Cap_Table[#Headers])"),
      },
    },
    tables: {
      Cap: `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="Cap_Table" ref="A1:C3"><tableColumns count="3"><tableColumn id="1" name="Holder"/><tableColumn id="2" name="Shares"/><tableColumn id="3" name="Part"/></tableColumns></table>`,
    },
    expected: { "Cap!C2": 0.6, "Cap!C3": 0.4, "Cap!E1": 40, "Cap!E2": 2, "Cap!E3": 3 },
  },
  {
    about: "array formulas of older versions: MIN(IF(…)), TRANSPOSE over several cells",
    origin: HAND,
    sheets: {
      S: {
        ...across("A1", 5, 3, 8),
        ...across("A2", "x", "y", "x"),
        A4: array("A4", 'MIN(IF($A$2:$C$2="x",$A$1:$C$1))'),
        B4: array("B4:B6", "TRANSPOSE(A1:C1)"),
        B5: 0,
        B6: 0,
        C4: f("SUM(B4:B6)"),
        D4: array("D4:D7", "B4:B6*2"),
        D5: 0,
        D6: 0,
        D7: 0,
      },
    },
    expected: {
      "S!A4": 5,
      "S!B4": 5,
      "S!B5": 3,
      "S!B6": 8,
      "S!C4": 16,
      "S!D6": 16,
      "S!D7": "#N/A",
    },
  },
  {
    about: "budget: shared formulas with fixed and moving parts",
    origin: HAND,
    sheets: {
      Budget: {
        ...across("A1", 0, 1, 2, 3),
        ...across("A2", 10, f("B$1*$A2", { how: 't="shared" ref="B2:D3" si="0"' }), f("", { how: 't="shared" si="0"' }), f("", { how: 't="shared" si="0"' })),
        ...across("A3", 20, f("", { how: 't="shared" si="0"' }), f("", { how: 't="shared" si="0"' }), f("", { how: 't="shared" si="0"' })),
        A4: f("SUM(B2:D3)"),
      },
    },
    expected: { "Budget!D2": 30, "Budget!B3": 20, "Budget!D3": 60, "Budget!A4": 180 },
  },
];
