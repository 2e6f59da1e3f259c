import { createEngine } from "../../src/engine/createEngine";
import { openWorkbookFile } from "../../src/engine/openWorkbookFile";
import { catalogue } from "../../src/functions/catalogue";
import { parseCell } from "../../src/workbook/address";
import { isCellError } from "../../src/workbook/cellValue";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { handMadeFile } from "../xlsx/handMadeFile";
import { goldenWorkbooks } from "./workbooks/goldenWorkbooks";

test.each(goldenWorkbooks)("$about", (workbook) => {
  const engine = createEngine({ functions: catalogue });
  openWorkbookFile(readXlsx(handMadeFile(workbook)), engine);
  engine.recalculate();
  const seen = Object.fromEntries(
    Object.entries(workbook.expected).map(([address, expected]) => {
      const { value } = state(address);
      const shown = isCellError(value) ? value.error : value;
      const close =
        typeof shown === "number" &&
        typeof expected === "number" &&
        Math.abs(shown - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
      return [address, close ? expected : shown];
    }),
  );
  expect(seen).toEqual(workbook.expected);
  for (const address of workbook.notCalculated ?? []) {
    expect(state(address).notCalculated).toEqual(expect.any(String));
  }
  for (const address of workbook.circular ?? []) expect(state(address).circular).toBe(true);

  function state(address: string) {
    const at = address.lastIndexOf("!");
    const { row, column } = parseCell(address.slice(at + 1)) ?? { row: 0, column: 0 };
    return engine.cell(address.slice(0, at), row, column);
  }
});

test("there are at least twenty of them", () => {
  expect(goldenWorkbooks.length).toBeGreaterThanOrEqual(20);
});
