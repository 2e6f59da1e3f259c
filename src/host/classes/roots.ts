import type { InterpreterRoots } from "../interpreter";
import { rangeClass } from "./rangeClass";
import { rangeMembers } from "./rangeMembers";
import { serviceNamed } from "./services";
import { workbookClass } from "./workbook";
import { worksheetClass } from "./worksheetClass";
import { worksheetMembers } from "./worksheetMembers";

// Members of both lead back to both: they are declared first and get their members here.
rangeClass.define(rangeMembers);
worksheetClass.define(worksheetMembers);

/** Where the paths of a request begin. */
export const roots: InterpreterRoots = {
  global: (session) => workbookClass.of(undefined, session),
  service: serviceNamed,
};
