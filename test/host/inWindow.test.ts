/** @jest-environment jsdom */
import { startOffice } from "../support/office";

test("in a test with a window office.js runs there, and every start brings a new workbook", async () => {
  const first = await startOffice({ sheets: ["First"] });
  expect(first.window).toBe(window);
  first.stop();
  const second = await startOffice({ sheets: ["Second"] });
  const name = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
  expect(name).toBe("Second");
  expect(second.host.refusals).toEqual([]);
  second.stop();
});
