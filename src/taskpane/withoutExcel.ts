import type { OfficePort } from "./officePort";

/** Where there is no Excel the pane shows what it has, and says that nothing can be inserted. */
export const withoutExcel: OfficePort = {
  ready: () => Promise.resolve("absent"),
  theme: () => undefined,
  opensFiles: () => false,
  openFile: refuse,
  insert: refuse,
  inserted: () => Promise.resolve([]),
  watch: () => Promise.resolve(),
  inputs: refuse,
  update: refuse,
  referring: refuse,
  remove: refuse,
  goTo: refuse,
  readChecks: refuse,
  selection: refuse,
  insertFormula: refuse,
};

function refuse(): Promise<never> {
  return Promise.reject(new Error("This page is not open in Excel."));
}
