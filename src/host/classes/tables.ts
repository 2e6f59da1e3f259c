import { itemNotFound } from "../officeError";
import type { OfficeClass, OfficeObject } from "../officeObject";
import { defineClass } from "../officeObject";
import type { OpenTable } from "../openSheet";
import { rangeTarget } from "../rangeTarget";
import type { Session } from "../session";
import { itemAt, orNullObject, shown } from "./arguments";
import type { NameScope } from "./names";
import { rangeClass } from "./rangeClass";
import { worksheetClass } from "./worksheetClass";

/** A table on a sheet, both by id. */
interface TableTarget {
  readonly sheetId: string;
  readonly id: string;
}

/** Tables can be read here; they come from files. Adding and changing them is refused. */
export const table: OfficeClass<TableTarget> = defineClass<TableTarget>({
  name: "Table",
  scalars: {
    Id: { read: ({ id }) => id },
    Name: { read: (target, session) => tableOf(target, session).name },
    Style: { read: (target, session) => tableOf(target, session).style },
    ShowHeaders: { read: (target, session) => tableOf(target, session).showHeaders },
    ShowTotals: { read: (target, session) => tableOf(target, session).showTotals },
    ShowBandedRows: { read: (target, session) => tableOf(target, session).showBandedRows },
    ShowFilterButton: { read: (target, session) => tableOf(target, session).showFilterButton },
  },
  navigations: {
    worksheet: ({ sheetId }, session) => worksheetClass.of({ sheetId }, session),
  },
  methods: {
    GetRange(target, _args, session) {
      const { range } = tableOf(target, session);
      return rangeClass.of(rangeTarget(session, target.sheetId, range), session);
    },
  },
  alive: (target, session) => void tableOf(target, session),
});

/** The tables of the workbook (undefined) or of one sheet. */
export const tables: OfficeClass<NameScope> = defineClass<NameScope>({
  name: "TableCollection",
  scalars: { Count: { read: (scope, session) => inScope(scope, session).length } },
  items: (scope, session) => inScope(scope, session).map((target) => table.of(target, session)),
  item: find,
  methods: {
    GetCount: (scope, _args, session) => inScope(scope, session).length,
    GetItemAt: (scope, [index], session) =>
      table.of(itemAt(inScope(scope, session), index), session),
    GetItemOrNullObject: (scope, [key], session) => orNullObject(() => find(scope, key, session)),
  },
});

function inScope(scope: NameScope, session: Session): readonly TableTarget[] {
  return session.workbook
    .sheets()
    .filter(({ id }) => scope === undefined || id === scope.sheetId)
    .flatMap((sheet) => sheet.tables.map(({ id }) => ({ sheetId: sheet.id, id })));
}

function tableOf(target: TableTarget, session: Session): OpenTable {
  const sheet = session.workbook.sheetById(target.sheetId);
  const found = sheet?.tables.find(({ id }) => id === target.id);
  if (found === undefined) throw itemNotFound("the table");
  return found;
}

function find(scope: NameScope, key: unknown, session: Session): OfficeObject {
  const wanted = String(key).toLowerCase();
  const found = inScope(scope, session).find(
    (target) => target.id === key || tableOf(target, session).name.toLowerCase() === wanted,
  );
  if (found === undefined) throw itemNotFound(`table ${shown(key)}`);
  return table.of(found, session);
}
