import { parseRange, sheetRangeText, splitSheet } from "../../workbook/address";
import { isCellError } from "../../workbook/cellValue";
import { invalidArgument, itemNotFound } from "../officeError";
import type { OfficeClass, OfficeObject } from "../officeObject";
import { defineClass, isOfficeObject, NULL_OBJECT } from "../officeObject";
import type { OpenName } from "../nameOperations";
import { cellsOf, sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import { flagArgument, isOmitted, orNullObject, shown, textArgument } from "./arguments";
import { rangeClass } from "./rangeClass";
import { formulaTarget } from "./rangeArgument";
import { valueType, wireValue } from "./rangeContents";
import type { WorksheetTarget } from "./worksheetClass";
import { worksheetClass } from "./worksheetClass";

/** Names of the workbook (undefined) or of one sheet. */
export type NameScope = WorksheetTarget | undefined;

interface NameTarget {
  readonly name: string;
  readonly scope: NameScope;
}

export const namedItem: OfficeClass<NameTarget> = defineClass<NameTarget>({
  name: "NamedItem",
  scalars: {
    Name: { read: ({ name }) => name },
    _Id: { read: ({ name }) => name },
    Scope: { read: ({ scope }) => (scope === undefined ? "Workbook" : "Worksheet") },
    Type: { read: typeOf },
    Value: { read: valueOf },
    Formula: {
      read: (target, session) => openName(target, session).formula,
      write(target, value, session) {
        change(target, session, { formula: asFormula(textArgument(value, "formula")) });
      },
    },
    Visible: {
      read: (target, session) => openName(target, session).visible,
      write(target, value, session) {
        change(target, session, { visible: flagArgument(value, "visible") });
      },
    },
    Comment: {
      read: (target, session) => openName(target, session).comment,
      write(target, value, session) {
        change(target, session, { comment: textArgument(value, "comment") });
      },
    },
  },
  navigations: {
    worksheet({ scope }, session) {
      if (scope === undefined) throw invalidArgument("the name belongs to the workbook");
      return worksheetClass.of(scope, session);
    },
    worksheetOrNullObject: ({ scope }, session) =>
      scope === undefined ? NULL_OBJECT : worksheetClass.of(scope, session),
  },
  methods: {
    Delete({ name, scope }, _args, session) {
      session.workbook.removeName(name, sheetName(scope, session));
    },
    GetRange: rangeOf,
    GetRangeOrNullObject: (...of) => orNullObject(() => rangeOf(...of)),
  },
  alive: (target, session) => void openName(target, session),
});

export const names: OfficeClass<NameScope> = defineClass<NameScope>({
  name: "NamedItemCollection",
  items: (scope, session) =>
    inScope(scope, session).map(({ name }) => namedItem.of({ name, scope }, session)),
  item: find,
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetCount: (scope, _args, session) => inScope(scope, session).length,
    GetItemOrNullObject: (scope, [key], session) => orNullObject(() => find(scope, key, session)),
  },
});

function sheetName(scope: NameScope, session: Session): string | undefined {
  return scope && sheetOfTarget(scope, session).name;
}

function inScope(scope: NameScope, session: Session): readonly OpenName[] {
  const sheet = sheetName(scope, session);
  return session.workbook.names().filter((name) => name.sheet === sheet);
}

function openName({ name, scope }: NameTarget, session: Session): OpenName {
  const found = session.workbook.name(name, sheetName(scope, session));
  if (found === undefined) throw itemNotFound(`name "${name}"`);
  return found;
}

function find(scope: NameScope, key: unknown, session: Session): OfficeObject {
  const { name } = openName({ name: textArgument(key, "name"), scope }, session);
  return namedItem.of({ name, scope }, session);
}

function add(
  scope: NameScope,
  [name, reference, comment]: readonly unknown[],
  session: Session,
): OfficeObject {
  const given = textArgument(name, "name");
  const details = isOmitted(comment) ? {} : { comment: textArgument(comment, "comment") };
  const sheet = sheetName(scope, session);
  session.workbook.addName(given, formulaOf(reference, session), sheet, details);
  return namedItem.of({ name: given, scope }, session);
}

/** A Range, a formula, or a constant. */
function formulaOf(reference: unknown, session: Session): string {
  if (typeof reference === "string") return asFormula(reference);
  if (!isOfficeObject(reference)) throw invalidArgument(`${shown(reference)} is no reference`);
  const target = rangeClass.targetOf(reference);
  return `=${sheetRangeText(sheetOfTarget(target, session).name, cellsOf(target), true)}`;
}

function asFormula(text: string): string {
  if (text.startsWith("=")) return text;
  const isNumber = text.trim() !== "" && Number.isFinite(Number(text));
  return isNumber ? `=${text}` : `="${text.replaceAll('"', '""')}"`;
}

function change(
  target: NameTarget,
  session: Session,
  patch: Partial<Pick<OpenName, "formula" | "visible" | "comment">>,
): void {
  session.workbook.changeName(target.name, sheetName(target.scope, session), patch);
}

/** True for a formula that is a plain reference with its sheet. */
function isReference(formula: string): boolean {
  const { sheet, address } = splitSheet(formula.slice(1));
  return sheet !== undefined && parseRange(address) !== undefined;
}

function typeOf(target: NameTarget, session: Session): string {
  const { formula } = openName(target, session);
  if (isReference(formula)) return "Range";
  const value = evaluated(formula, target, session);
  return Array.isArray(value) ? "Array" : valueType(value);
}

/** The address of a range, otherwise what the formula amounts to. */
function valueOf(target: NameTarget, session: Session): unknown {
  const { formula } = openName(target, session);
  if (isReference(formula)) return formula.slice(1);
  const value = evaluated(formula, target, session);
  if (Array.isArray(value)) return value.map((row) => row.map(wireValue));
  return isCellError(value) ? value.error : value;
}

function evaluated(formula: string, { scope }: NameTarget, session: Session) {
  session.fresh();
  const { workbook } = session;
  const sheet = sheetName(scope, session) ?? workbook.activeSheet().name;
  return workbook.engine.evaluate(formula, sheet);
}

function rangeOf(target: NameTarget, _args: readonly unknown[], session: Session): OfficeObject {
  const cells = formulaTarget(openName(target, session).formula, session);
  if (cells === undefined) throw itemNotFound(`cells of the name "${target.name}"`);
  return rangeClass.of(cells, session);
}
