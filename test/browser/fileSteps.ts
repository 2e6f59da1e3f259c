import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileCell, WorkbookFile } from "../../src/workbook/workbookFile";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { axeViolations } from "./axeViolations";
import type { OpenedWorkbench } from "./openWorkbench";
import { calculated, readCells, readFormula, refusals, sheetNames } from "./sheetReader";
import type { Step } from "./step";
import { goTo, insertTemplate, press, type } from "./workbenchActions";

const FOLDER = "test/browser/pictures";
const SAVED = join(FOLDER, "Half an hour.xlsx");
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Files: in the browser, as .xlsx, and what a person does with them; the steps begin with a new one. */
export const fileSteps: readonly Step[] = [
  {
    fact: "a new file is begun, named and kept with its first change",
    async run(workbench) {
      const { page, origin } = workbench;
      assert.deepEqual(await refusals(page), []);
      await kept(workbench);
      await page.goto(`${origin}/workbench.html?file=new`);
      await ready(workbench);
      assert.deepEqual(await sheetNames(page), ["Sheet1"]);
      await page.getByLabel("Name of the file").fill("Half an hour");
      await page.keyboard.press("Enter");
      await type(workbench, "A1", "1400");
      await type(workbench, "A2", '=BUILDOUT.CAPEX.PHASE(A1,8,"scurve")');
      await type(workbench, "A3", "=SUM(A2#)");
      assert.deepEqual(await readCells(page, "Sheet1!A3"), [1400]);
      await kept(workbench);
    },
  },
  {
    fact: "the three templates go into it, and the update page of one switches its preset",
    async run(workbench) {
      const { page, pane } = workbench;
      await insertTemplate(workbench, "Revenue drivers");
      await insertTemplate(workbench, "Capacity schedule");
      await insertTemplate(workbench, "Funding mix");
      await pane.getByRole("button", { name: "Update Revenue drivers" }).click();
      await pane.getByLabel("Take values from").selectOption("Reset Feb 2026");
      await pane.getByRole("button", { name: /^Update [1-9]\d* inputs?$/ }).click();
      await pane.getByText("Revenue drivers is up to date").waitFor();
      await pane.getByRole("button", { name: "Done" }).click();
      await calculated(page);
      assert.deepEqual(await readCells(page, "Cover!B5"), [0]);
    },
  },
  {
    fact: "it is saved as .xlsx with every formula and value",
    async run(workbench) {
      const { page } = workbench;
      await page.getByRole("tab", { name: "Sheet1", exact: true }).click();
      await goTo(workbench, "A3");
      const coming = page.waitForEvent("download");
      await page.keyboard.press("Control+s");
      const download = await coming;
      assert.equal(download.suggestedFilename(), "Half an hour.xlsx");
      await download.saveAs(SAVED);
      const file = readXlsx(new Uint8Array(readFileSync(SAVED)));
      assert.deepEqual(await inPage(workbench), inFile(file));
    },
  },
  {
    fact: "Ctrl+S in the pane saves too",
    async run(workbench) {
      const { page, pane } = workbench;
      await pane.getByRole("tab", { name: "Build" }).focus();
      const coming = page.waitForEvent("download");
      await page.keyboard.press("Control+s");
      assert.equal((await coming).suggestedFilename(), "Half an hour.xlsx");
    },
  },
  {
    fact: "a reload brings back the cells, the selection and what the pane lists",
    async run(workbench) {
      const { page, pane } = workbench;
      await goTo(workbench, "A2:C3");
      await keptSince(workbench, await page.evaluate(() => Date.now()));
      const before = await inPage(workbench);
      await page.reload();
      await ready(workbench);
      assert.deepEqual(await inPage(workbench), before);
      assert.deepEqual(await selection(workbench), "Sheet1 1,0 2x3");
      assert.equal(await page.getByLabel("Name of the file").inputValue(), "Half an hour");
      for (const title of ["Revenue drivers", "Capacity schedule", "Funding mix"]) {
        await pane.getByRole("button", { name: `Update ${title}` }).waitFor();
      }
    },
  },
  {
    fact: "work goes on after the reload: the spill follows its input, and undo takes it back",
    async run(workbench) {
      const { page } = workbench;
      await type(workbench, "A1", "2000");
      assert.deepEqual(await readCells(page, "Sheet1!A3"), [2000]);
      await press(workbench, "Control+z");
      assert.deepEqual(await readCells(page, "Sheet1!A3"), [1400]);
    },
  },
  {
    fact: "the saved file is opened by the file picker with the same formulas and values",
    async run(workbench) {
      const { page } = workbench;
      const before = await inPage(workbench);
      await kept(workbench);
      await page.getByLabel("Workbook to open").setInputFiles(SAVED);
      await opened(workbench, "Half an hour (2)");
      assert.deepEqual(await inPage(workbench), before);
      assert.equal(await readFormula(page, "Sheet1!A3"), "=SUM(A2#)");
    },
  },
  {
    fact: "a file that is dropped on the page is opened",
    async run(workbench) {
      const { page } = workbench;
      await kept(workbench);
      await drop(workbench, "Dropped.xlsx", readFileSync(SAVED));
      await opened(workbench, "Dropped");
      assert.deepEqual(await readCells(page, "Sheet1!A3"), [1400]);
    },
  },
  {
    fact: "what is no workbook is refused with its reason, and the open file stays as it is",
    async run(workbench) {
      const { page } = workbench;
      await type(workbench, "A5", "precious");
      const before = await inPage(workbench);
      const half = readFileSync(SAVED).subarray(0, 20_000);
      for (const [name, bytes] of [
        ["Letter.xlsx", Buffer.from("Dear reader")],
        ["Half.xlsx", half],
      ] as const) {
        await drop(workbench, name, bytes);
        const said = page.getByRole("alert").filter({ hasText: `${name} was not opened:` });
        await said.waitFor();
        console.log(`    ${(await said.locator("span").textContent()) ?? ""}`);
        await page.screenshot({ path: join(FOLDER, `refused-${name}.png`) });
        await page.getByRole("button", { name: "Dismiss" }).click();
      }
      assert.deepEqual(await inPage(workbench), before);
    },
  },
  {
    fact: "the menu begins another file and leads back to the first",
    async run(workbench) {
      const { page } = workbench;
      await kept(workbench);
      await inMenu(workbench, "New");
      await opened(workbench, /^Book\d+$/);
      await type(workbench, "A1", "second");
      const name = await page.getByLabel("Name of the file").inputValue();
      await kept(workbench);
      await inMenu(workbench, "Files in this browser…");
      const listed = await files(workbench);
      for (const one of [`${name} (open)`, "Half an hour", "Dropped"]) {
        assert.ok(listed.includes(one), `${one} in ${listed.join()}`);
      }
      await page.getByRole("button", { name: "Half an hour", exact: true }).click();
      await opened(workbench, "Half an hour");
      assert.deepEqual(await readCells(page, "Sheet1!A3"), [1400]);
    },
  },
  {
    fact: "a file is renamed, duplicated, and deleted once that is confirmed",
    async run(workbench) {
      const { page } = workbench;
      await inMenu(workbench, "Files in this browser…");
      await page.getByRole("button", { name: "Rename Dropped", exact: true }).click();
      await page.getByLabel("New name of Dropped").fill("Kept");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Duplicate Kept", exact: true }).click();
      await page.getByRole("button", { name: "Kept (2)", exact: true }).waitFor();
      await page.getByRole("button", { name: "Delete Kept", exact: true }).click();
      await page.getByRole("button", { name: "Keep", exact: true }).click();
      assert.ok((await files(workbench)).includes("Kept"));
      await page.getByRole("button", { name: "Delete Kept", exact: true }).click();
      await page.getByRole("button", { name: "Delete", exact: true }).click();
      await page.getByRole("button", { name: "Kept", exact: true }).waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Kept (2)", exact: true }).click();
      await opened(workbench, "Kept (2)");
      assert.deepEqual(await readCells(page, "Sheet1!A5"), ["precious"]);
    },
  },
  {
    fact: "axe finds nothing in the menu of files, their dialog and what is said about them, in both themes",
    async run(workbench) {
      const { page } = workbench;
      const found: string[] = [];
      await page.getByRole("button", { name: "File", exact: true }).click();
      await page.getByRole("menu", { name: "File" }).waitFor();
      found.push(...(await axeInBoth(workbench, "file-menu")));
      await page.getByRole("menuitem", { name: "Files in this browser…" }).click();
      await page.locator(".files-open").first().waitFor();
      found.push(...(await axeInBoth(workbench, "files-dialog")));
      await page.getByRole("button", { name: "Close", exact: true }).click();
      await drop(workbench, "Letter.xlsx", Buffer.from("Dear reader"));
      await page.getByRole("alert").filter({ hasText: "was not opened" }).waitFor();
      found.push(...(await axeInBoth(workbench, "file-refused")));
      const coming = page.waitForEvent("download");
      await page.keyboard.press("Control+s");
      await coming;
      await page.getByText(/^Saved /).waitFor();
      found.push(...(await axeInBoth(workbench, "file-saved")));
      await page.getByRole("button", { name: "Dismiss" }).click();
      assert.deepEqual(found, []);
    },
  },
];

/** What axe finds in the page in both themes; a picture of each. */
async function axeInBoth({ page }: OpenedWorkbench, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const problem of await axeViolations(page.mainFrame())) {
      found.push(`${name}, ${colorScheme}: ${problem}`);
    }
    await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

/** The page with its first cells and the pane past its welcome. */
async function ready({ page, pane }: OpenedWorkbench): Promise<void> {
  await page.locator(".cell-editor").waitFor({ state: "attached" });
  await pane.locator("#pane button").first().waitFor();
  const skip = pane.getByRole("button", { name: "Skip" });
  if ((await skip.count()) > 0) await skip.click();
  await calculated(page);
}

/** Waits until a file of that name is open. */
async function opened(workbench: OpenedWorkbench, name: string | RegExp): Promise<void> {
  const { page } = workbench;
  await page.waitForFunction(
    ([source, flags]) => {
      const field = document.querySelector<HTMLInputElement>(".file-name");
      return field !== null && new RegExp(source, flags).test(field.value);
    },
    typeof name === "string"
      ? ([`^${name.replace(/[()]/g, "\\$&")}$`, ""] as const)
      : ([name.source, name.flags] as const),
  );
  await ready(workbench);
}

/** Waits until the browser has kept what was done. */
async function kept({ page }: OpenedWorkbench): Promise<void> {
  await page
    .locator('.file-kept[data-state="kept"], .file-kept[data-state="new"]')
    .waitFor({ state: "attached" });
}

/** Waits for the next time that the browser keeps the file: a selection is kept without a word. */
async function keptSince({ page }: OpenedWorkbench, time: number): Promise<void> {
  let last = 0;
  while (last < time) {
    await page.waitForTimeout(100);
    last = await page.evaluate(async () => {
      const { desk } = (window as unknown as FileWindow).workbench;
      return Math.max(0, ...(await desk.list()).map(({ changed }) => changed));
    });
  }
}

async function inMenu({ page }: OpenedWorkbench, choice: string): Promise<void> {
  await page.getByRole("button", { name: "File", exact: true }).click();
  await page.getByRole("menuitem", { name: choice }).click();
}

/** Names in the dialog of files. */
async function files({ page }: OpenedWorkbench): Promise<string[]> {
  await page.locator(".files-open").first().waitFor();
  return page.locator(".files-open").allTextContents();
}

/** Drops a file on the page as a person does. */
async function drop({ page }: OpenedWorkbench, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, text, kind]) => {
      const content = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], file, { type: kind }));
      return transfer;
    },
    [name, bytes.toString("base64"), XLSX] as const,
  );
  for (const event of ["dragover", "drop"]) {
    await page.dispatchEvent(".sheet", event, { dataTransfer: data });
  }
}

/** Cells by place: the formula, or none, and the value; errors without their messages. */
type Cells = Readonly<Record<string, string>>;

interface FileWindow {
  readonly workbench: {
    readonly desk: { list(): Promise<readonly { readonly changed: number }[]> };
    readonly bench: {
      sheet(): string;
      selection(): { row: number; column: number; rows: number; columns: number };
    };
    readonly workbook: {
      sheets(): readonly { readonly name: string }[];
      readonly engine: {
        positions(sheet: string): readonly { row: number; column: number }[];
        cell(sheet: string, row: number, column: number): Pick<FileCell, "value" | "formula">;
      };
    };
  };
}

/** Every occupied cell of the open workbook. */
async function inPage({ page }: OpenedWorkbench): Promise<Cells> {
  const cells = await page.evaluate(() => {
    const { workbook } = (window as unknown as FileWindow).workbench;
    return workbook.sheets().flatMap(({ name }) =>
      workbook.engine.positions(name).map(({ row, column }) => {
        const { value, formula } = workbook.engine.cell(name, row, column);
        return { place: `${name}!${row},${column}`, value, formula };
      }),
    );
  });
  assert.ok(cells.length > 0);
  return Object.fromEntries(
    cells.map(({ place, value, formula }) => [place, cellText({ value, formula })]),
  );
}

/** Every cell with content of a file. */
function inFile({ sheets }: WorkbookFile): Cells {
  return Object.fromEntries(
    sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ value, formula }) => value !== null || formula !== undefined)
        .map((cell) => [`${name}!${cell.row},${cell.column}`, cellText(cell)]),
    ),
  );
}

function cellText({ value, formula }: { value: unknown; formula?: string | undefined }): string {
  const shown =
    typeof value === "object" && value !== null && "error" in value
      ? String(value.error)
      : JSON.stringify(value);
  return `${shown} ${formula ?? ""}`;
}

/** "Sheet1 1,0 2x3": from the second row of column A, two rows and three columns. */
function selection({ page }: OpenedWorkbench): Promise<string> {
  return page.evaluate(() => {
    const { bench } = (window as unknown as FileWindow).workbench;
    const { row, column, rows, columns } = bench.selection();
    return `${bench.sheet()} ${row},${column} ${rows}x${columns}`;
  });
}
