import type { InputWrite } from "../../excel/standingInputs";
import { literalText } from "../../workbook/literalText";
import type { PlanContent } from "../../workbook/plan";
import { pathOf } from "./cellValues";
import type { FieldPath, FormCell, FormValue, FormValues } from "./cellValues";
import { fieldText } from "./fieldText";
import type { Field } from "./fields";
import { cellsOf } from "./fields";
import { changedKeys } from "./formActions";
import type { ChangedInput, Form, TemplateCard } from "./paneState";
import { shortUnit, strings } from "../strings";

/**
 * The values of a form from cells as they stand in the workbook, row by row. An input that is not
 * there has the value of `otherwise`.
 */
export function standingValues(
  fields: readonly Field[],
  cells: Readonly<Record<string, readonly PlanContent[]>>,
  otherwise: FormValues,
): FormValues {
  return Object.fromEntries(
    fields.map((field) => {
      const read = cells[field.key]?.map((content) => cellOf(field, content));
      if (!read) return [field.key, otherwise[field.key] ?? null];
      return [field.key, shaped(field, read)];
    }),
  );
}

/** The single cells in which a form differs from the workbook. */
export function inputWrites(form: Form): readonly InputWrite[] {
  return changedKeys(form).flatMap((key) => {
    const before = cellsOf(form.base[key]);
    return cellsOf(form.values[key]).flatMap(({ cell }, index) =>
      cell === before[index]?.cell ? [] : [{ key, index, content: contentOf(cell) }],
    );
  });
}

/** What an update changes, input by input, in the words of the form. */
export function changedInputs(form: Form): readonly ChangedInput[] {
  const changed = new Set(changedKeys(form));
  return form.template.fields
    .filter(({ key }) => changed.has(key))
    .map((field) => {
      const [before, after] = [cellsOf(form.base[field.key]), cellsOf(form.values[field.key])];
      const { title } = field;
      if (field.layout.shape === "one") {
        const [from, to] = [before[0]?.cell ?? null, after[0]?.cell ?? null];
        return { title, before: shown(field, from), after: shown(field, to) };
      }
      const differing = after.filter(({ cell }, i) => cell !== before[i]?.cell).length;
      return { title, before: "", after: strings.update.cells(differing, after.length) };
    });
}

/** The path in a form of a cell of an input, counted row by row. */
export function pathAt(field: Field, index: number): FieldPath {
  const { key, layout } = field;
  if (layout.shape === "one") return key;
  if (layout.shape === "list") return pathOf(key, index);
  return pathOf(key, Math.floor(index / layout.columns), index % layout.columns);
}

/** The preset of a plan's label: plans of changed values say so behind it. */
export function presetOf({ presets }: TemplateCard, label: string): string {
  const known = presets.find((preset) => label === preset || label.startsWith(`${preset},`));
  return known ?? presets[0] ?? "";
}

function cellOf(field: Field, content: PlanContent): FormCell {
  if (content === null) return null;
  if (field.kind === "text") return String(content);
  return content;
}

function shaped(field: Field, cells: readonly FormCell[]): FormValue {
  const { layout } = field;
  if (layout.shape === "one") return cells[0] ?? null;
  if (layout.shape === "list") return cells;
  return Array.from({ length: layout.rows }, (_, row) =>
    cells.slice(row * layout.columns, (row + 1) * layout.columns),
  );
}

function contentOf(cell: FormCell): PlanContent {
  return typeof cell === "string" ? literalText(cell) : cell;
}

function shown(field: Field, cell: FormCell): string {
  const text = fieldText(field, cell);
  const unit = shortUnit(field.unit);
  if (text === "") return strings.form.blank;
  return unit === "" ? text : `${text}\u00A0${unit}`;
}
