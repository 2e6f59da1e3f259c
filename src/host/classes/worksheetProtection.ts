import { OfficeError } from "../officeError";
import { defineClass } from "../officeObject";
import { sheetOfTarget } from "../rangeTarget";
import { isOmitted } from "./arguments";
import type { WorksheetTarget } from "./worksheetClass";

/** Whether locked cells can be changed. Passwords are not kept here. */
export const worksheetProtection = defineClass<WorksheetTarget>({
  name: "WorksheetProtection",
  scalars: {
    Protected: { read: (target, session) => sheetOfTarget(target, session).protected },
  },
  methods: {
    Protect(target, [, password], session) {
      if (!isOmitted(password)) throw session.refuse("WorksheetProtection.protect with a password");
      const { name, protected: already } = sheetOfTarget(target, session);
      if (already) throw new OfficeError("InvalidOperation", `"${name}" is protected already.`);
      session.workbook.changeSheet(name, { protected: true });
    },
    Unprotect(target, _args, session) {
      session.workbook.changeSheet(sheetOfTarget(target, session).name, { protected: false });
    },
  },
});
