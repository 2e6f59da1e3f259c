/** @jest-environment jsdom */
import { PLAIN_FORMAT } from "../../../src/host/cellFormat";
import { fromHtmlTable, toHtmlTable } from "../../../src/workbench/edit/htmlTable";

const read = (html: string) => fromHtmlTable(new DOMParser().parseFromString(html, "text/html"));

test("cells come back from their own table with exact numbers and looks", () => {
  const format = { ...PLAIN_FORMAT, numberFormat: '#,##0.0_);"n<a"', bold: true, fill: "#FFF2CC" };
  const html = toHtmlTable([[{ value: 1234.5678, text: "1,234.6", format }]]);
  expect(read(html)).toEqual([
    [{ text: "1234.5678", look: { numberFormat: '#,##0.0_);"n<a"', bold: true, fill: "#FFF2CC" } }],
  ]);
});

test("a table from Excel is read with the looks of its style sheet", () => {
  const cells = read(`<html><head><style>
    .xl65 {mso-number-format:"0\\.0%"; color:#0000FF; font-weight:700;}
    .xl66 {mso-number-format:"\\0022$\\0022\\#\\,\\#\\#0"; background:yellow;}
    </style></head><body><table><tr><td class=xl65>12.5%</td><td class=xl66>$1,000</td></tr>
    </table></body></html>`);
  expect(cells).toEqual([
    [
      { text: "12.5%", look: { numberFormat: "0.0%", fontColor: "#0000FF", bold: true } },
      { text: "$1,000", look: { numberFormat: '"$"#,##0' } },
    ],
  ]);
});

test("a cell that spans others leaves them blank, and lines stay lines", () => {
  const cells = read("<table><tr><td colspan=2 rowspan=2>a<br>b<td>c<tr><td>d</table>");
  expect(cells?.map((row) => row.map(({ text }) => text))).toEqual([
    ["a\nb", "", "c"],
    ["", "", "d"],
  ]);
});

test("a page without a table gives none", () => {
  expect(read("<p>text</p>")).toBeUndefined();
});
