import { declareClass } from "../officeObject";

/** A sheet by its id, which survives a rename. */
export interface WorksheetTarget {
  readonly sheetId: string;
}

/** Worksheet; `worksheetMembers` are its members. */
export const worksheetClass = declareClass<WorksheetTarget>("Worksheet");
