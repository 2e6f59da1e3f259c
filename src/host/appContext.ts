/** What the add-in is told about the program that it runs in. */
export interface AppContext {
  readonly documentUrl: string;
  readonly uiLocale: string;
  readonly dataLocale: string;
  /** Key to JSON text. */
  readonly settings: ReadonlyMap<string, string>;
  readonly readOnly: boolean;
  /** Lower-case set name to version; versions are text because 1.10 is not 1.1. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly instanceId: string;
}

/** The sets that the host answers for; above ExcelApi 1.17 nothing is claimed. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  excelapi: "1.17",
  customfunctions: "1.9",
  customfunctionsruntime: "1.4",
  sharedruntime: "1.2",
  ribbonapi: "1.2",
  addincommands: "1.3",
  settings: "1.1",
};
