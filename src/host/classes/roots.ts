import type { InterpreterRoots } from "../interpreter";
import { serviceNamed } from "./services";
import { workbookClass } from "./workbook";

/** Where the paths of a request begin. */
export const roots: InterpreterRoots = {
  global: (session) => workbookClass.of(undefined, session),
  service: serviceNamed,
};
