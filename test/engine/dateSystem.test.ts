import { openWorkbookFile } from "../../src/engine/openWorkbookFile";
import { createEngine } from "../../src/engine/createEngine";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { handMadeFile } from "../xlsx/handMadeFile";
import { at, sheet } from "./support";

/** A workbook of the 1904 system with the formula in A1. */
function in1904(formula: string) {
  const engine = sheet({ A1: formula, A2: "=A1+1" }, { now: () => 44_500.5 });
  engine.setDateSystem("1904");
  engine.recalculate();
  return engine;
}

describe("in a workbook that counts from 1904", () => {
  test.each<[formula: string, value: unknown]>([
    ["=DATE(2026,11,26)", 44_890],
    ["=DATE(1904,1,1)", 0],
    ["=YEAR(1)*10000+MONTH(1)*100+DAY(1)", 19_040_102],
    ["=EDATE(DATE(2024,1,31),1)-DATE(2024,2,29)", 0],
    ["=EOMONTH(0,0)", 30],
    ["=WEEKDAY(44890)", 5],
    ["=WORKDAY(DATE(2026,11,27),1)-DATE(2026,11,30)", 0],
    ['=DATEVALUE("26 Nov 2026")', 44_890],
    ['="2026-11-26"+0', 44_890],
    ['="12:00"+0', 0.5],
    ['=TEXT(44890,"yyyy-mm-dd")', "2026-11-26"],
    ['=TEXT(1.5,"[h]:mm")', "36:00"],
    ['=TEXT(-0.25,"h:mm")', "-6:00"],
    ['=TEXT(1,"0.0")', "1.0"],
    ["=YEARFRAC(DATE(2024,1,1),DATE(2025,1,1),1)", 1],
    ["=TODAY()", 44_500],
    ["=YEAR(2957003)", 9999],
    ["=ISERROR(YEAR(2957004))", true],
  ])("%s is %p", (formula, value) => {
    expect(at(in1904(formula), "A1")).toEqual(value);
  });

  test("another engine beside it counts as before", () => {
    const other = sheet({ A1: "=DATE(2026,11,26)" });
    in1904("=DATE(2026,11,26)");
    other.setCell("S", 0, 1, '=TEXT(A1,"d mmm yyyy")');
    other.recalculate();
    expect([at(other, "A1"), at(other, "B1")]).toEqual([46_352, "26 Nov 2026"]);
  });

  test("a formula that stands in no cell counts so too", () => {
    expect(in1904("=1").evaluate("=YEAR(0)", "S")).toBe(1904);
  });

  test("its file says so, an extension of the workbook does not unsay it", () => {
    const file = readXlsx(
      handMadeFile({
        sheets: { S: { A1: { f: "DATE(1904,1,3)", v: 2 } } },
        properties: 'date1904="1"/><x15:workbookPr chartTrackingRefBase="1"',
      }),
    );
    const engine = createEngine();
    openWorkbookFile(file, engine);
    engine.recalculate();
    expect(engine.value("S", 0, 0)).toBe(2);
  });
});
