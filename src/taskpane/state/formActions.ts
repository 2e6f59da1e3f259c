import { cellAt, keyOf, pathOf, sameValue, withCell } from "./cellValues";
import type { FieldPath, FormCell, FormValue, FormValues } from "./cellValues";
import { readField } from "./fieldText";
import type { Field } from "./fields";
import type { Figures, FileForm, Form, PaneState, Standing, TemplateCard } from "./paneState";

/** Opens a template with the values of one of its presets; its first group stands open. */
export function openTemplate(
  state: PaneState,
  template: TemplateCard,
  preset: string,
  values: FormValues,
): PaneState {
  return withForm(state, newForm(template, preset, values));
}

/** Opens a template that stands in the workbook, with the values that it has there. */
export function openStanding(
  state: PaneState,
  template: TemplateCard,
  preset: string,
  values: FormValues,
  standing: Standing,
): PaneState {
  return withForm(state, { ...newForm(template, preset, values), standing });
}

function withForm(state: PaneState, form: Form): PaneState {
  return { ...state, form, insertion: undefined, failure: undefined, removed: undefined };
}

function newForm(template: TemplateCard, preset: string, values: FormValues): Form {
  const [first] = template.fields;
  return {
    template,
    preset,
    base: values,
    start: values,
    values,
    drafts: {},
    notes: {},
    unread: {},
    refused: {},
    beforeReset: undefined,
    openGroups: first ? [first.group] : [],
    sourceOf: undefined,
    figures: { status: "waiting" },
    file: undefined,
    standing: undefined,
  };
}

/** Replace was pressed once, with the cells elsewhere that would suffer; `undefined` keeps the sheets. */
export function askReplacement(
  state: PaneState,
  referring: readonly string[] | undefined,
): PaneState {
  return onForm(state, (form) =>
    form.standing ? { ...form, standing: { ...form.standing, referring } } : form,
  );
}

/** Goes back to the list of templates. */
export function closeTemplate(state: PaneState): PaneState {
  return { ...state, form: undefined, insertion: undefined, failure: undefined };
}

/** Takes text as typed; a text that means no value leaves the last good value in place. */
export function typeText(state: PaneState, path: FieldPath, text: string): PaneState {
  return onForm(state, (form) => {
    const field = fieldAt(form, path);
    return field ? withText(form, field, path, text) : form;
  });
}

/** Leaves a field: what could be read is shown at rest, what could not stays as typed. */
export function leaveField(state: PaneState, path: FieldPath): PaneState {
  return onForm(state, (form) => {
    if (path in form.unread || !(path in form.drafts)) return form;
    return { ...form, drafts: without(form.drafts, path) };
  });
}

/** Takes a value that needs no reading: a choice or a flag. */
export function setCell(state: PaneState, path: FieldPath, cell: FormCell): PaneState {
  return onForm(state, (form) => withValue(form, path, cell));
}

/**
 * Fills a list or table from a cell on with copied cells. A copied column fills a list like a row
 * does; what does not fit is left out.
 */
export function pasteCells(
  state: PaneState,
  path: FieldPath,
  rows: readonly (readonly string[])[],
): PaneState {
  return onForm(state, (form) => {
    const field = fieldAt(form, path);
    if (!field) return form;
    return targets(field, path, rows).reduce((filled, { at, text }) => {
      const written = withText(filled, field, at, text);
      return at in written.unread ? written : { ...written, drafts: without(written.drafts, at) };
    }, form);
  });
}

/** Returns a field to the preset's value. */
export function resetField(state: PaneState, key: string): PaneState {
  return onForm(state, (form) => ({
    ...form,
    values: { ...form.values, [key]: form.base[key] ?? null },
    drafts: withoutKey(form.drafts, key),
    notes: withoutKey(form.notes, key),
    unread: withoutKey(form.unread, key),
  }));
}

/** Returns every field to the preset's value; undoReset takes it back until the next edit. */
export function resetForm(state: PaneState): PaneState {
  return onForm(state, (form) => ({
    ...form,
    values: form.base,
    start: form.base,
    drafts: {},
    notes: {},
    unread: {},
    beforeReset: changedKeys(form).length > 0 ? form.values : undefined,
  }));
}

/** Brings back the values that Reset threw away. */
export function undoReset(state: PaneState): PaneState {
  return onForm(state, (form) =>
    form.beforeReset ? { ...form, values: form.beforeReset, beforeReset: undefined } : form,
  );
}

/**
 * Takes the values of another preset; what the user has changed stays changed. In the form of a
 * template that stands, Reset still returns to the workbook.
 */
export function choosePreset(state: PaneState, preset: string, start: FormValues): PaneState {
  return onForm(state, (form) => {
    const kept = differingKeys(form, form.start).map((key): [string, FormValue] => [
      key,
      form.values[key] ?? null,
    ]);
    return {
      ...form,
      preset,
      base: form.standing ? form.base : start,
      start,
      values: { ...start, ...Object.fromEntries(kept) },
    };
  });
}

/** Opens, changes or closes what is asked about the file. */
export function showFile(state: PaneState, file: FileForm | undefined): PaneState {
  const told = file === undefined || file.text === "" ? state.announcement : file.text;
  return { ...onForm(state, (form) => ({ ...form, file })), announcement: told };
}

/** Opens or closes a group of fields. */
export function toggleGroup(state: PaneState, group: string): PaneState {
  return onForm(state, (form) => ({
    ...form,
    openGroups: form.openGroups.includes(group)
      ? form.openGroups.filter((open) => open !== group)
      : [...form.openGroups, group],
  }));
}

/** Opens the group of a field, so that it can be reached. */
export function revealField(state: PaneState, path: FieldPath): PaneState {
  return onForm(state, (form) => {
    const group = fieldAt(form, path)?.group;
    if (group === undefined || form.openGroups.includes(group)) return form;
    return { ...form, openGroups: [...form.openGroups, group] };
  });
}

/** Shows who says so, when and how sure for a field, or hides it again. */
export function toggleSource(state: PaneState, key: string): PaneState {
  return onForm(state, (form) => ({
    ...form,
    sourceOf: form.sourceOf === key ? undefined : key,
  }));
}

/** Takes what the template says of the values: a message by path, none when all are accepted. */
export function showRefused(
  state: PaneState,
  refused: Readonly<Record<string, string>>,
): PaneState {
  return onForm(state, (form) => ({ ...form, refused }));
}

/** Takes calculated figures. */
export function showFigures(state: PaneState, figures: Figures): PaneState {
  return onForm(state, (form) => ({ ...form, figures }));
}

/** Marks the figures as older than the values. */
export function figuresOutdated(state: PaneState): PaneState {
  return onForm(state, (form) =>
    form.figures.status === "ready"
      ? { ...form, figures: { ...form.figures, stale: true } }
      : { ...form, figures: { status: "waiting" } },
  );
}

/** The keys of fields that differ from what Reset returns to, in the order of the form. */
export function changedKeys(form: Form): readonly string[] {
  return differingKeys(form, form.base);
}

function differingKeys(form: Form, from: FormValues): readonly string[] {
  return form.template.fields
    .map(({ key }) => key)
    .filter((key) => !sameValue(form.values[key], from[key]));
}

/** Every message that keeps the form from being inserted, in the order of the form. */
export function problems(form: Form): readonly { path: FieldPath; text: string }[] {
  const all = { ...form.refused, ...form.unread };
  const order = new Map(form.template.fields.map(({ key }, index) => [key, index]));
  return Object.entries(all)
    .map(([path, text]) => ({ path, text }))
    .sort(
      (one, other) => (order.get(keyOf(one.path)) ?? -1) - (order.get(keyOf(other.path)) ?? -1),
    );
}

function onForm(state: PaneState, change: (form: Form) => Form): PaneState {
  if (!state.form) return state;
  const form = change(state.form);
  return form === state.form ? state : { ...state, form };
}

function fieldAt(form: Form, path: FieldPath): Field | undefined {
  const key = keyOf(path);
  return form.template.fields.find((field) => field.key === key);
}

function withText(form: Form, field: Field, path: FieldPath, text: string): Form {
  const reading = readField(field, text);
  const drafts = { ...form.drafts, [path]: text };
  if ("problem" in reading) {
    return {
      ...form,
      beforeReset: undefined,
      drafts,
      notes: without(form.notes, path),
      unread: { ...form.unread, [path]: reading.problem },
    };
  }
  const notes = without(form.notes, path);
  return {
    ...form,
    values: withCell(form.values, path, reading.cell),
    beforeReset: undefined,
    drafts,
    notes: reading.note === undefined ? notes : { ...notes, [path]: reading.note },
    unread: without(form.unread, path),
  };
}

function withValue(form: Form, path: FieldPath, cell: FormCell): Form {
  if (cellAt(form.values, path) === cell) return form;
  return {
    ...form,
    values: withCell(form.values, path, cell),
    beforeReset: undefined,
    drafts: without(form.drafts, path),
    unread: without(form.unread, path),
  };
}

function targets(field: Field, path: FieldPath, rows: readonly (readonly string[])[]) {
  const [key = "", ...rest] = path.split(".");
  const [row = 0, column = 0] = rest.map(Number);
  const { layout } = field;
  if (layout.shape === "table") {
    return rows.flatMap((cells, down) =>
      cells
        .map((text, right) => ({ at: pathOf(key, row + down, column + right), text, down, right }))
        .filter((cell) => row + cell.down < layout.rows && column + cell.right < layout.columns),
    );
  }
  const inOneLine = rows.length > 1 && rows.every((cells) => cells.length === 1);
  const texts = inOneLine ? rows.flat() : (rows[0] ?? []);
  if (layout.shape === "one") return texts.slice(0, 1).map((text) => ({ at: path, text }));
  return texts
    .slice(0, layout.labels.length - row)
    .map((text, right) => ({ at: pathOf(key, row + right), text }));
}

function without<T>(
  record: Readonly<Record<string, T>>,
  path: string,
): Readonly<Record<string, T>> {
  if (!(path in record)) return record;
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== path));
}

function withoutKey<T>(
  record: Readonly<Record<string, T>>,
  key: string,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([path]) => keyOf(path) !== key));
}
