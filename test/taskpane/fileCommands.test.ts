import { today } from "../../src/excel/today";
import { showFile, typeText } from "../../src/taskpane/state/formActions";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { paneForTests } from "./support/paneForTests";

async function opened(office = {}) {
  const pane = paneForTests(office);
  await pane.commands.start();
  pane.commands.openTemplate("sample");
  return pane;
}

const asking = (frozen: boolean) => ({ frozen, status: "asking" as const, text: "" });

test.each([
  { frozen: false, name: `Sample ${today()}.xlsx`, formula: "=Inputs!C5:E5*price" },
  { frozen: true, name: `Sample ${today()} frozen.xlsx`, formula: 30 },
])("the file of the form has its values: $name", async ({ frozen, name, formula }) => {
  const { store, commands, downloads } = await opened();
  store.apply(typeText, "price", "30");
  store.apply(showFile, asking(frozen));
  await commands.saveFile();
  expect([...downloads.keys()]).toEqual([name]);
  const { sheets } = readXlsx(downloads.get(name) ?? new Uint8Array());
  const cell = sheets[1]?.cells.find(({ row, column }) => row === 1 && column === 2);
  expect(cell).toMatchObject(
    typeof formula === "number" ? { value: formula } : { formula, value: 30 },
  );
  expect(store.get().form?.file).toMatchObject({
    status: "saved",
    text: `${name} was handed to your downloads.`,
  });
});

test("where Excel may hold downloads back, the pane says so and opens the file instead", async () => {
  const openFile = jest.fn<Promise<void>, [Uint8Array]>().mockResolvedValue();
  const { store, commands, downloads } = await opened({ opensFiles: () => true, openFile });
  store.apply(showFile, asking(false));
  await commands.saveFile();
  expect(store.get().form?.file?.text).toContain("may hold back downloads");
  store.apply(showFile, asking(false));
  await commands.openFile();
  expect(openFile.mock.calls[0]?.[0]).toEqual([...downloads.values()][0]);
});

test("inputs that are to be fixed make no file", async () => {
  const { store, commands, downloads } = await opened();
  store.apply(showFile, asking(false));
  store.apply(typeText, "growth", "140");
  await commands.saveFile();
  expect(downloads.size).toBe(0);
});
