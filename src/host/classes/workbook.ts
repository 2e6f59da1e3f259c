import { oneCell } from "../cellRange";
import { defineClass } from "../officeObject";
import { rangeTarget } from "../rangeTarget";
import { application, runtime } from "./application";
import { documentProperties } from "./documentProperties";
import { names } from "./names";
import { rangeClass } from "./rangeClass";
import { settings } from "./settings";
import { tables } from "./tables";
import { worksheets } from "./worksheets";

/** The workbook that is open; there is one. */
export const workbookClass = defineClass<undefined>({
  name: "Workbook",
  scalars: {
    Name: { read: () => "Workbook.xlsx" },
    ReadOnly: { read: () => false },
    AutoSave: { read: () => false },
    PreviouslySaved: { read: () => false },
    CalculationEngineVersion: { read: () => 191_029 },
  },
  navigations: {
    application: (_target, session) => application.of(undefined, session),
    worksheets: (_target, session) => worksheets.of(undefined, session),
    names: (_target, session) => names.of(undefined, session),
    tables: (_target, session) => tables.of(undefined, session),
    settings: (_target, session) => settings.of(undefined, session),
    properties: (_target, session) => documentProperties.of(undefined, session),
    _Runtime: (_target, session) => runtime.of(undefined, session),
  },
  methods: {
    GetSelectedRange(_target, _args, session) {
      const { sheet, range } = session.workbook.selection();
      const id = session.workbook.sheet(sheet)?.id ?? "";
      return rangeClass.of(rangeTarget(session, id, range), session);
    },
    GetActiveCell(_target, _args, session) {
      const { sheet, range } = session.workbook.selection();
      const id = session.workbook.sheet(sheet)?.id ?? "";
      const cell = oneCell(range.row, range.column);
      return rangeClass.of(rangeTarget(session, id, cell), session);
    },
  },
});
