import { across, f, spill, type GoldenWorkbook } from "./goldenWorkbook";

const HAND = "worked by hand";

/** Workbooks of Microsoft 365: dynamic arrays and LAMBDA. */
export const arrays: readonly GoldenWorkbook[] = [
  {
    about: "dynamic arrays: SEQUENCE, SORT, FILTER, UNIQUE, reading a spill",
    origin: HAND,
    sheets: {
      S: {
        A1: spill("A1:A4", "_xlfn.SEQUENCE(4)"),
        A2: 0,
        A3: 0,
        A4: 0,
        B1: spill("B1:B2", "_xlfn._xlws.FILTER(_xlfn.ANCHORARRAY(A1),_xlfn.ANCHORARRAY(A1)>2)"),
        B2: 0,
        C1: spill("C1:C4", "_xlfn._xlws.SORT(_xlfn.ANCHORARRAY(A1),,-1)"),
        C2: 0,
        C3: 0,
        C4: 0,
        D1: spill("D1", "SUM(_xlfn.ANCHORARRAY(A1))"),
        E1: f("SUM(A1:A4)"),
        F1: spill("F1:F4", "_xlfn.ANCHORARRAY(A1)*2"),
        F4: 0,
        G1: spill("G1:H1", "_xlfn.SEQUENCE(,2)"),
        H1: 0,
      },
    },
    expected: {
      "S!A4": 4,
      "S!B1": 3,
      "S!B2": 4,
      "S!C1": 4,
      "S!C4": 1,
      "S!D1": 10,
      "S!E1": 10,
      "S!F4": 8,
      "S!H1": 2,
    },
  },
  {
    about: "LET, LAMBDA, a LAMBDA as a name, a function in its place",
    origin: HAND,
    names:
      '<definedName name="TWICE">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)</definedName>',
    sheets: {
      S: {
        ...across("A1", 1, 2),
        ...across("A2", 3, 4),
        D1: spill("D1", "_xlfn.LET(_xlpm.a,A1+1,_xlpm.b,_xlpm.a*2,_xlpm.a+_xlpm.b)"),
        D2: spill("D2", "TWICE(21)"),
        E1: spill("E1:E2", "_xlfn.BYROW(A1:B2,_xleta.SUM)"),
        E2: 0,
        F1: spill("F1:F2", "_xlfn.BYROW(A1:B2,_xlfn.LAMBDA(_xlpm.r,MAX(_xlpm.r)))"),
        F2: 0,
        D3: spill("D3", "_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(5)"),
      },
    },
    expected: {
      "S!D1": 6,
      "S!D2": 42,
      "S!E1": 3,
      "S!E2": 7,
      "S!F1": 2,
      "S!F2": 4,
      "S!D3": 6,
    },
  },
];
