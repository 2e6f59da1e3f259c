import { catalogue } from "../../src/functions/catalogue";
import type { FunctionDefinition } from "../../src/functions/definition";
import type { CellValue } from "../../src/workbook/cellValue";
import type { CustomAnswer } from "../../src/engine/customFunction";
import type { OfficeBed } from "../support/office";
import { startOffice } from "../support/office";

let office: OfficeBed;

/** All at once: between batches of results the runtime of office.js waits half a second. */
let overTheWire: ReadonlyMap<string, CustomAnswer>;

beforeAll(async () => {
  office = await startOffice({ registerFunctions: true });
  const calls = catalogue.map(async ({ id, example }): Promise<[string, CustomAnswer]> => {
    return [id, await office.host.functions.invoke(id, example.args.map(asCells))];
  });
  overTheWire = new Map(await Promise.all(calls));
});

afterAll(() => {
  expect(office.host.refusals).toEqual([]);
  office.stop();
});

const entries = catalogue.map((entry): [string, FunctionDefinition] => [entry.id, entry]);

test.each(entries)("%s answers the same in process and in the add-in's runtime", (id, entry) => {
  expect(shown(overTheWire.get(id))).toEqual(shown(entry.call(entry.example.args)));
});

test("a formula in a cell is #BUSY! until the add-in has answered, then it spills", async () => {
  const { workbook } = office;
  workbook.setContents("Sheet1", 0, 0, [['=BUILDOUT.CAPEX.PHASE(100,4,"even")']]);
  workbook.recalculate();
  expect(workbook.cell("Sheet1", 0, 0).value).toMatchObject({ error: "#BUSY!" });
  await answers();
  const row = [0, 1, 2, 3].map((column) => workbook.cell("Sheet1", 0, column).value);
  expect(row).toEqual([25, 25, 25, 25]);
});

test("a mistake shows the message of the function in its cell", async () => {
  const { workbook } = office;
  workbook.setContents("Sheet1", 5, 0, [['=BUILDOUT.CAPEX.PHASE(100,0,"even")']]);
  workbook.recalculate();
  await answers();
  expect(workbook.cell("Sheet1", 5, 0).value).toEqual({
    error: "#VALUE!",
    message: expect.stringMatching(/periods/) as unknown,
  });
});

test("an error in an argument is the answer", async () => {
  const { workbook } = office;
  workbook.setContents("Sheet1", 7, 0, [["=1/0", '=BUILDOUT.CAPEX.PHASE(A8,4,"even")']]);
  workbook.recalculate();
  await answers();
  expect(workbook.cell("Sheet1", 7, 1).value).toMatchObject({ error: "#DIV/0!" });
});

/** Waits until no call is without its answer. */
async function answers(): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 50));
  while (office.host.functions.pending() > 0);
  await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Arguments of an example as Excel sends them: a list is a row of cells. */
function asCells(arg: unknown): unknown {
  if (!Array.isArray(arg)) return arg;
  const list = arg as readonly unknown[];
  return list.some(Array.isArray) ? list : [list];
}

/** An answer as cells show it: only #VALUE! and #N/A keep their messages on the way. */
function shown(answer: unknown): unknown {
  if (Array.isArray(answer)) {
    const [first, ...others] = answer as readonly unknown[];
    const isOneCell = others.length === 0 && Array.isArray(first) && first.length === 1;
    return isOneCell ? shown(first[0]) : [first, ...others].map(shown);
  }
  const cell = answer as CellValue;
  if (typeof cell !== "object" || cell === null) return cell;
  const keeps = cell.error === "#VALUE!" || cell.error === "#N/A";
  return keeps ? { error: cell.error, message: cell.message } : { error: cell.error };
}
