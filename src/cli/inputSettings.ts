import type { InputCell, Template, TemplateInput, TemplateValues } from "../templates/template";
import { isoDaySerial } from "./figureText";
import { nearNames } from "./nearNames";
import { WrongUsage } from "./wrongUsage";

/**
 * A preset's values with `--set key=value` and `--set key[n]=value` applied in order, n from 1.
 * A value is JSON where it parses, else text; an empty one blanks.
 *
 * @throws WrongUsage naming the key, the value and what would work.
 */
export function withSettings(
  template: Template,
  preset: TemplateValues,
  settings: readonly string[],
): TemplateValues {
  const values: Record<string, InputCell | readonly InputCell[]> = { ...preset };
  for (const setting of settings) {
    const { input, position, text } = readSetting(template, setting);
    const { key, length } = input;
    if (position !== undefined) {
      values[key] = withElement(input, values[key], position, cell(input, text));
    } else {
      values[key] = length === undefined ? cell(input, text) : list(input, length, text);
    }
    refuseInvalid(template, values, input, setting);
  }
  return values;
}

const SETTING = /^\s*(?<key>[^=[\]]+?)\s*(?:\[(?<position>[^\]]*)\])?\s*=(?<text>[\s\S]*)$/;

function readSetting(
  template: Template,
  setting: string,
): { readonly input: TemplateInput; readonly position: number | undefined; readonly text: string } {
  const { key, position, text } = SETTING.exec(setting)?.groups ?? {};
  if (key === undefined || text === undefined) {
    throw new WrongUsage(`--set ${setting}: write key=value, or key[n]=value for one of a list`);
  }
  const input = template.inputs.find((candidate) => candidate.key === key);
  if (input === undefined) {
    const keys = template.inputs.map((candidate) => candidate.key);
    const near = nearNames(key, keys);
    const advice =
      near.length > 0
        ? `near names: ${near.join(", ")}`
        : `buildout templates --json lists the keys`;
    throw new WrongUsage(`${template.name} has no input "${key}"; ${advice}`);
  }
  return { input, text, position: position === undefined ? undefined : at(input, position) };
}

function at({ key, length }: TemplateInput, position: string): number {
  if (length === undefined) {
    throw new WrongUsage(`${key}[${position}]: ${key} is a single value; write ${key}=…`);
  }
  const n = Number(position);
  if (!Number.isInteger(n) || n < 1 || n > length) {
    throw new WrongUsage(
      `${key}[${position}]: ${key} has ${length} values; use ${key}[1] to ${key}[${length}]`,
    );
  }
  return n;
}

function withElement(
  { key, length = 0 }: TemplateInput,
  list: InputCell | readonly InputCell[] | undefined,
  position: number,
  value: InputCell,
): readonly InputCell[] {
  if (!isList(list)) throw new Error(`${key} is a list of ${length} without values`);
  return list.map((element, i) => (i === position - 1 ? value : element));
}

function list(input: TemplateInput, length: number, text: string): readonly InputCell[] {
  if (text.trim() === "") return Array.from({ length }, () => null);
  const parsed = json(text);
  if (!Array.isArray(parsed) || parsed.length !== length) {
    const seen = Array.isArray(parsed) ? `${parsed.length} of them` : text;
    throw new WrongUsage(
      `${input.key} holds ${length} values, not ${seen}; ` +
        `write ${input.key}=[…] with ${length} of them, or ${input.key}[n]=… for one`,
    );
  }
  return parsed.map((element) => asCell(input, element, JSON.stringify(element)));
}

function cell(input: TemplateInput, text: string): InputCell {
  if (text.trim() === "") return null;
  const parsed = json(text);
  return asCell(input, parsed === undefined ? text : parsed, text);
}

function asCell(input: TemplateInput, value: unknown, text: string): InputCell {
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return input.unit === "text" ? text : value;
  if (typeof value === "string") {
    if (input.unit === "date") return isoDaySerial(value) ?? value;
    return choiceInAnyCase(input, value);
  }
  throw new WrongUsage(`${input.key} is ${text}; use one number or one text`);
}

/** The choice as the template spells it: `firm TAKE-OR-PAY` is `Firm take-or-pay`. */
function choiceInAnyCase({ choices = [] }: TemplateInput, text: string): string {
  return choices.find((choice) => choice.toLowerCase() === text.toLowerCase()) ?? text;
}

/** The template's own rules and words; only what the setting itself broke. */
function refuseInvalid(
  template: Template,
  values: TemplateValues,
  { key, title, choices }: TemplateInput,
  setting: string,
): void {
  const issues = template.schema.safeParse(values).error?.issues ?? [];
  const issue = issues.find(({ path }) => path[0] === key);
  if (issue === undefined) return;
  const hint = choices ? `; use ${choices.join(", ")}` : "";
  const remedy = issue.message.includes(choices?.[0] ?? "\u0000") ? "" : hint;
  throw new WrongUsage(`--set ${setting} (${title}): ${issue.message}${remedy}`);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isList(
  value: InputCell | readonly InputCell[] | undefined,
): value is readonly InputCell[] {
  return Array.isArray(value);
}
