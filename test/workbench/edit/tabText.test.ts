import { fromTabText, toTabText } from "../../../src/workbench/edit/tabText";

test("cells with tabs, quotes or line breaks are quoted, and come back", () => {
  const rows = [
    ["a\tb", 'say "x"', "1"],
    ["two\nlines", "", "=A1"],
  ];
  const text = toTabText(rows);
  expect(text).toBe('"a\tb"\t"say ""x"""\t1\r\n"two\nlines"\t\t=A1');
  expect(fromTabText(text)).toEqual(rows);
});

test("the last line break ends no row", () => {
  expect(fromTabText("1\t2\r\n3\t4\r\n")).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
});

test("lines may end in any of the three ways and rows differ in length", () => {
  expect(fromTabText("1\r2\t3\n4")).toEqual([["1"], ["2", "3"], ["4"]]);
});
