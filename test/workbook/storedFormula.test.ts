import { storedFormula } from "../../src/workbook/storedFormula";
import { typedFormula } from "../../src/workbook/typedFormula";

const BOTH_WAYS = [
  {
    fact: "our functions are stored with underscores and the prefix of add-in functions",
    typed: '=BUILDOUT.CAPEX.PHASE(A1,8,"s")+1',
    stored: '_xldudf_BUILDOUT_CAPEX_PHASE(A1,8,"s")+1',
  },
  {
    fact: "texts stay as they are",
    typed: '="BUILDOUT.CAPEX.PHASE(1)"&"XLOOKUP(@A1#"',
    stored: '"BUILDOUT.CAPEX.PHASE(1)"&"XLOOKUP(@A1#"',
  },
  {
    fact: "newer functions carry _xlfn., FILTER and SORT _xlws. as well",
    typed: "=XLOOKUP(A1,SORT(B1:B9),FILTER(C1:C9,D1:D9),NORM.S.DIST(1,TRUE))",
    stored:
      "_xlfn.XLOOKUP(A1,_xlfn._xlws.SORT(B1:B9),_xlfn._xlws.FILTER(C1:C9,D1:D9)," +
      "_xlfn.NORM.S.DIST(1,TRUE))",
  },
  {
    fact: "older functions carry none",
    typed: "=SUM(A1,NPV(B1,C:C))",
    stored: "SUM(A1,NPV(B1,C:C))",
  },
  {
    fact: "names of LET carry _xlpm. wherever they are used, and not outside",
    typed: "=LET(x, 1, y,x+1, x*y)+x",
    stored: "_xlfn.LET(_xlpm.x, 1, _xlpm.y,_xlpm.x+1, _xlpm.x*_xlpm.y)+x",
  },
  {
    fact: "a name of the workbook as LET's answer is no declaration",
    typed: "=LET(x,1,rate)",
    stored: "_xlfn.LET(_xlpm.x,1,rate)",
  },
  {
    fact: "parameters of LAMBDA carry _xlpm., an optional one _xlop. where it is declared",
    typed: "=LAMBDA(a,[b],IF(ISOMITTED(b),a,a+b))(1,2)",
    stored:
      "_xlfn.LAMBDA(_xlpm.a,_xlop.b,IF(_xlfn.ISOMITTED(_xlpm.b),_xlpm.a,_xlpm.a+_xlpm.b))(1,2)",
  },
  {
    fact: "a LAMBDA held by a name of LET is called by that name",
    typed: "=LET(f,LAMBDA(y,y+1),f(2))",
    stored: "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.y,_xlpm.y+1),_xlpm.f(2))",
  },
  {
    fact: "a function in place of a LAMBDA is stored as a value",
    typed: "=BYROW(A1:B2,SUM)",
    stored: "_xlfn.BYROW(A1:B2,_xleta.SUM)",
  },
  {
    fact: "a spilled range is ANCHORARRAY",
    typed: "=SUM(A1#)+'My Sheet'!$B$2#",
    stored: "SUM(_xlfn.ANCHORARRAY(A1))+_xlfn.ANCHORARRAY('My Sheet'!$B$2)",
  },
  {
    fact: "both ends of a range may be spills",
    typed: "=A1#:B1#",
    stored: "_xlfn.ANCHORARRAY(A1):_xlfn.ANCHORARRAY(B1)",
  },
  {
    fact: "implicit intersection is SINGLE",
    typed: "=-@A1:A5+@rates",
    stored: "-_xlfn.SINGLE(A1:A5)+_xlfn.SINGLE(rates)",
  },
  {
    fact: "the intersection of a call holds the whole call",
    typed: "=@INDEX(A1:A3,@B1:B3)*2",
    stored: "_xlfn.SINGLE(INDEX(A1:A3,_xlfn.SINGLE(B1:B3)))*2",
  },
  {
    fact: "the intersection of a spill",
    typed: "=@A1#",
    stored: "_xlfn.SINGLE(_xlfn.ANCHORARRAY(A1))",
  },
  {
    fact: "unions, array constants, errors and omitted arguments stay",
    typed: '=SUM((A1,B1),{1,2;"a",#N/A},,#REF!)%',
    stored: 'SUM((A1,B1),{1,2;"a",#N/A},,#REF!)%',
  },
];

test.each(BOTH_WAYS)("$fact", ({ typed, stored }) => {
  expect(storedFormula(typed)).toBe(stored);
  expect(typedFormula(stored)).toBe(typed);
});

test("the row of a table is written out in a file", () => {
  expect(storedFormula("=Debt[@Rate]*2")).toBe("Debt[[#This Row],[Rate]]*2");
});

test("functions of another add-in keep their stored name", () => {
  expect(typedFormula("_xldudf_ABC_GET_X(1)")).toBe("=_xldudf_ABC_GET_X(1)");
});

test("a function of ours inside a LET is found again", () => {
  const typed = "=LET(spend,BUILDOUT.CAPEX.PHASE(A1,8),SUM(spend))";
  expect(typedFormula(storedFormula(typed))).toBe(typed);
});
