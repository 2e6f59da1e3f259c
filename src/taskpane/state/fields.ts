import type { FormCell, FormValue } from "./cellValues";

/** How a field is typed and shown. */
export type FieldKind = "number" | "percent" | "choice" | "flag" | "text" | "date";

/** One value, one cell per label (a period or row), or a table with a label per row. */
export type FieldShape =
  | { readonly shape: "one" }
  | { readonly shape: "list"; readonly labels: readonly string[] }
  | { readonly shape: "table"; readonly rows: number; readonly columns: number };

/** An input of a template as the form needs it. */
export interface Field {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly group: string;
  readonly kind: FieldKind;
  readonly layout: FieldShape;
  /** The closed list of a choice; empty for every other kind. */
  readonly choices: readonly string[];
  readonly source: string;
  readonly date: string;
  readonly confidence: string;
}

/** The part of a JSON Schema that tells how a field is typed. */
export interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly items?: FieldSchema | boolean;
  readonly prefixItems?: readonly FieldSchema[];
  readonly anyOf?: readonly FieldSchema[];
}

/** The kind of a field from its schema and its unit. */
export function fieldKind(schema: FieldSchema, unit: string): FieldKind {
  const inner = innermost(schema);
  if (inner.enum) return "choice";
  if (inner.type === "boolean") return "flag";
  if (inner.type === "string") return unit === "date" || inner.format === "date" ? "date" : "text";
  return isShare(unit) ? "percent" : "number";
}

/** The closed list of a choice field, as text; blank members are left out. */
export function fieldChoices(schema: FieldSchema): readonly string[] {
  return (innermost(schema).enum ?? [])
    .filter((member) => typeof member === "string" && member !== "")
    .map(String);
}

/** The shape of a field from its default value; a list of one value per period gets their names. */
export function fieldShape(value: FormValue | undefined, periods: readonly number[]): FieldShape {
  if (!Array.isArray(value)) return { shape: "one" };
  const items = value as readonly unknown[];
  const first = items[0];
  if (Array.isArray(first)) return { shape: "table", rows: items.length, columns: first.length };
  const labels = items.length === periods.length ? periods : items.map((_, index) => index + 1);
  return { shape: "list", labels: labels.map(String) };
}

/** Every cell of a value in reading order, with its place. */
export function cellsOf(value: FormValue | undefined): { at: number[]; cell: FormCell }[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ at: [], cell: value as FormCell }];
  return (value as readonly FormValue[]).flatMap((item, index) =>
    cellsOf(item).map(({ at, cell }) => ({ at: [index, ...at], cell })),
  );
}

function isShare(unit: string): boolean {
  return /^(share|nominal|effective)\b/.test(unit);
}

/** Looks through lists, tables and "or blank" to the schema of one cell. */
function innermost(schema: FieldSchema): FieldSchema {
  const options = schema.anyOf?.filter((option) => option.type !== "null" && option.const !== null);
  if (options?.length) {
    const members = options.flatMap((option) => option.enum ?? [option.const]).filter(isText);
    const [first = schema] = options;
    return members.length > 0 && options.every((option) => !option.items)
      ? { type: "string", enum: members }
      : innermost(first);
  }
  if (typeof schema.items === "object") return innermost(schema.items);
  const [first] = schema.prefixItems ?? [];
  return first ? innermost(first) : { ...schema, type: oneType(schema.type) };
}

function oneType(type: FieldSchema["type"]): string {
  if (typeof type === "string") return type;
  return type?.find((name) => name !== "null") ?? "number";
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
