import type { Page } from "playwright-core";

/** What a cell of the workbench holds. */
export type ReadValue =
  string | number | boolean | null | { readonly error: string; readonly message?: string };

interface WorkbenchWindow {
  readonly workbench: {
    readonly workbook: {
      cell(
        sheet: string,
        row: number,
        column: number,
      ): { readonly value: ReadValue; readonly formula: string | undefined };
      sheets(): readonly { readonly name: string }[];
    };
    readonly host: {
      readonly refusals: readonly string[];
      readonly functions: { pending(): number };
    };
  };
}

/** Values of a range, row by row: "Curves!F10:M10". */
export async function readCells(page: Page, address: string): Promise<ReadValue[]> {
  const { sheet, cells } = cellsIn(address);
  return page.evaluate(
    ([name, places]) => {
      const { workbook } = (window as unknown as WorkbenchWindow).workbench;
      return places.map(({ row, column }) => workbook.cell(name, row, column).value);
    },
    [sheet, cells] as const,
  );
}

/** Names of the sheets, in the order of the tabs. */
export function sheetNames(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    (window as unknown as WorkbenchWindow).workbench.workbook.sheets().map(({ name }) => name),
  );
}

/** Members of Office.js that the add-in asked for and the host does not have. */
export function refusals(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.host.refusals);
}

/** Waits until no cell waits for an answer of the add-in. */
export async function calculated(page: Page): Promise<void> {
  let quiet = 0;
  for (let tries = 0; tries < 400 && quiet < 8; tries++) {
    await page.waitForTimeout(100);
    const pending = await page.evaluate(() =>
      (window as unknown as WorkbenchWindow).workbench.host.functions.pending(),
    );
    quiet = pending === 0 ? quiet + 1 : 0;
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function cellsIn(address: string): { sheet: string; cells: Place[] } {
  const mark = address.lastIndexOf("!");
  const sheet = address.slice(0, mark).replace(/^'|'$/g, "").replaceAll("''", "'");
  const [first = "A1", last = first] = address.slice(mark + 1).split(":");
  const [from, to] = [placeOf(first), placeOf(last)];
  const cells: Place[] = [];
  for (let { row } = from; row <= to.row; row++) {
    for (let { column } = from; column <= to.column; column++) cells.push({ row, column });
  }
  return { sheet, cells };
}

function placeOf(cell: string): Place {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** The formula of a cell as it was typed; "" when it has none. */
export function readFormula(page: Page, address: string): Promise<string> {
  const { sheet, cells } = cellsIn(address);
  const { row, column } = cells[0] ?? { row: 0, column: 0 };
  return page.evaluate(
    (place) => {
      const { workbook } = (window as unknown as WorkbenchWindow).workbench;
      return workbook.cell(place.sheet, place.row, place.column).formula ?? "";
    },
    { sheet, row, column },
  );
}
