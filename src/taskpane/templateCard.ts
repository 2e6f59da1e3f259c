import { z } from "zod";
import type { Template, TemplateInput } from "../templates/template";
import type { FormValue } from "./state/cellValues";
import type { Field, FieldSchema } from "./state/fields";
import { fieldChoices, fieldKind, fieldShape } from "./state/fields";
import type { TemplateCard } from "./state/paneState";

/** A template as the list and the form need it: plain data, made from its schema and its inputs. */
export function templateCard(template: Template): TemplateCard {
  const { name, title, question, presets, sheets, checks } = template;
  const schema = z.toJSONSchema(template.schema, { io: "input", unrepresentable: "any" });
  const properties = (schema.properties ?? {}) as Readonly<Record<string, FieldSchema>>;
  const [first = ""] = presets;
  const defaults = template.values(first);
  return {
    name,
    title,
    question,
    presets,
    sheets,
    checkCount: checks.length,
    fields: template.inputs.map((input) =>
      field(input, properties[input.key] ?? {}, defaults[input.key], template.periods),
    ),
  };
}

function field(
  input: TemplateInput,
  schema: FieldSchema,
  value: FormValue | undefined,
  periods: readonly number[],
): Field {
  const { key, title, unit, group, source, date, confidence } = input;
  const choices = input.choices ?? fieldChoices(schema);
  return {
    key,
    title,
    unit,
    group,
    kind: choices.length > 0 ? "choice" : fieldKind(schema, unit),
    layout: fieldShape(value, periods),
    choices,
    source,
    date,
    confidence,
  };
}
