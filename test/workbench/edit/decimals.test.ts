import { withDecimals } from "../../../src/workbench/edit/decimals";

test.each([
  ["General", "0.0", "0"],
  ["0", "0.0", "0"],
  ["0.0%", "0.00%", "0%"],
  ["#,##0.0_);(#,##0.0);–_)", "#,##0.00_);(#,##0.00);–_)", "#,##0_);(#,##0);–_)"],
  ['0.00"x; or 0"', '0.000"x; or 0"', '0.0"x; or 0"'],
  ["$#,##0", "$#,##0.0", "$#,##0"],
  ["yyyy-mm-dd", "yyyy-mm-dd", "yyyy-mm-dd"],
  ["@", "@", "@"],
])("%s with a decimal more is %s, with one less %s", (format, more, fewer) => {
  expect([withDecimals(format, 1), withDecimals(format, -1)]).toEqual([more, fewer]);
});
