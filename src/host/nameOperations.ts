import type { DefinedName } from "../engine/engine";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./officeError";
import { definedNameFault } from "../workbook/nameRules";
import type { NameDetails, WorkbookState } from "./workbookState";
import { findSheet, nameKey, sheetOf } from "./workbookState";

/** A defined name with what is kept beside its formula. */
export interface OpenName extends DefinedName, Readonly<NameDetails> {}

/** Every name, workbook scope first, by name. */
export function openNames(state: WorkbookState): readonly OpenName[] {
  const named = state.engine.names().map((name) => {
    const id = name.sheet === undefined ? undefined : sheetOf(state, name.sheet).id;
    const details = state.names.get(nameKey(name.name, id)) ?? { visible: true, comment: "" };
    return { ...name, ...details };
  });
  const key = (name: DefinedName): string => `${name.sheet ?? ""}!${name.name.toLowerCase()}`;
  return named.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The name in exactly this scope. */
export function findName(state: WorkbookState, name: string, sheet?: string): OpenName | undefined {
  const wanted = name.toLowerCase();
  const scope = sheet === undefined ? undefined : sheetOf(state, sheet).name;
  return openNames(state).find(
    (known) => known.name.toLowerCase() === wanted && known.sheet === scope,
  );
}

/** Defines a new name. Throws InvalidArgument for a name Excel refuses, ItemAlreadyExists. */
export function addName(
  state: WorkbookState,
  name: string,
  formula: string,
  sheet?: string,
  details: Partial<NameDetails> = {},
): void {
  const fault = definedNameFault(name);
  if (fault !== undefined) throw invalidArgument(fault);
  if (findName(state, name, sheet) !== undefined) throw itemAlreadyExists(`name "${name}"`);
  writeName(state, name, formula, sheet, { visible: true, comment: "", ...details });
}

/** Changes the formula or the details of a name. */
export function changeName(
  state: WorkbookState,
  name: string,
  sheet: string | undefined,
  patch: Partial<NameDetails> & { readonly formula?: string },
): void {
  const known = knownName(state, name, sheet);
  const { visible, comment, formula } = { ...known, ...patch };
  writeName(state, known.name, formula, known.sheet, { visible, comment });
}

/** Deletes a name. */
export function removeName(state: WorkbookState, name: string, sheet?: string): void {
  const known = knownName(state, name, sheet);
  state.engine.removeName(known.name, known.sheet);
  state.names.delete(nameKey(known.name, scopeId(state, known.sheet)));
  state.commit({ kind: "names" }, () => {
    addName(state, known.name, known.formula, known.sheet, known);
  });
}

/** Makes a name be as given, whatever it is now; tells nobody. */
export function putName(
  state: WorkbookState,
  { name, formula, sheet, visible, comment }: OpenName,
): void {
  if (findName(state, name, sheet)?.formula !== formula) state.engine.setName(name, formula, sheet);
  state.names.set(nameKey(name, scopeId(state, sheet)), { visible, comment });
}

function writeName(
  state: WorkbookState,
  name: string,
  formula: string,
  sheet: string | undefined,
  details: NameDetails,
): void {
  const before = findName(state, name, sheet);
  state.engine.setName(name, formula, sheet);
  state.names.set(nameKey(name, scopeId(state, sheet)), {
    visible: details.visible,
    comment: details.comment,
  });
  state.commit({ kind: "names" }, () => {
    if (before === undefined) removeName(state, name, sheet);
    else writeName(state, before.name, before.formula, before.sheet, before);
  });
}

function knownName(state: WorkbookState, name: string, sheet: string | undefined): OpenName {
  const known = findName(state, name, sheet);
  if (known === undefined) throw itemNotFound(`name "${name}"`);
  return known;
}

function scopeId(state: WorkbookState, sheet: string | undefined): string | undefined {
  return sheet === undefined ? undefined : findSheet(state, sheet)?.id;
}
