import { calculatePlan } from "../../analysis/planFigures";
import { createEngine } from "../../engine/createEngine";
import type { CustomFunction } from "../../engine/customFunction";
import type { Template } from "../../templates/template";
import type { Command } from "../command";
import { withSettings } from "../inputSettings";
import { nearNames } from "../nearNames";
import { readOptions } from "../options";
import { progress } from "../progress";
import { templateJson, templateText, type TemplateRun } from "../templateReport";
import { WrongUsage } from "../wrongUsage";

/** `buildout template`: one workbook calculated, as tables or as JSON. */
export function templateCommand(
  templates: readonly Template[],
  functions: readonly CustomFunction[],
): Command {
  return {
    summary: "Calculate a template workbook and print its lines, outputs and checks.",
    help: `buildout template NAME [--preset P] [--set key=value]… [-o FILE.xlsx [--frozen]] [--json]

Calculates a template workbook and prints its lines, outputs and checks (exit status 1 when a check
fails). --set takes JSON where it parses, else text; key[n]=… sets one of a list, n from 1; an empty
value blanks. buildout templates --json lists the keys.

-o writes the workbook with its values instead; with --frozen, values stand in place of all formulas.

Example: buildout template revenue-drivers --preset "Nov 2025" --set target_2030=300
         buildout template revenue-drivers -o revenue.xlsx
`,
    async run(args) {
      const { flags, values, positional } = readOptions(
        args.map((arg) => (arg === "-o" ? "--output" : arg)),
        { flags: ["json", "frozen"], values: ["preset", "set", "output"] },
      );
      const output = values.filter((option) => option.name === "output").at(-1)?.value;
      if (output === undefined && flags.has("frozen")) {
        throw new WrongUsage("--frozen is about the file: add -o FILE.xlsx");
      }
      if (output !== undefined && !/\.xlsx$/i.test(output)) {
        throw new WrongUsage(`-o ${output}: the file is an Excel workbook; use a name like x.xlsx`);
      }
      const [name, ...more] = positional;
      if (name === undefined) {
        throw new WrongUsage(`template needs a name: ${templates.map((it) => it.name).join(", ")}`);
      }
      if (more.length > 0) {
        throw new WrongUsage(`template takes one name, not also "${more.join(" ")}"`);
      }
      const template = findTemplate(templates, name);
      const wanted = values.filter((option) => option.name === "preset").at(-1)?.value;
      const settings = values.filter((option) => option.name === "set").map(({ value }) => value);
      const run = calculate(template, findPreset(template, wanted), settings, functions);
      if (output !== undefined) {
        const { writeTemplateFile } = await import("../templateFile");
        await writeTemplateFile(run, output, flags);
        return holds(run) ? 0 : 1;
      }
      process.stdout.write(
        flags.has("json") ? `${JSON.stringify(templateJson(run), null, 2)}\n` : templateText(run),
      );
      return holds(run) ? 0 : 1;
    },
  };
}

function calculate(
  template: Template,
  preset: string,
  settings: readonly string[],
  functions: readonly CustomFunction[],
): TemplateRun {
  const presetValues = template.values(preset);
  const values = withSettings(template, presetValues, settings);
  const waiting = progress();
  waiting.step(`building ${template.name}`);
  const plan = template.plan(values, preset);
  waiting.step(`calculating ${template.name}`);
  const figures = calculatePlan(plan, createEngine({ functions }));
  waiting.done();
  return {
    template,
    preset,
    plan,
    version: plan.version,
    periods: plan.periods,
    presetValues,
    values,
    figures,
  };
}

function holds({ figures: { checks, notCalculated } }: TemplateRun): boolean {
  return notCalculated.length === 0 && Object.values(checks).every(({ ok }) => ok);
}

function findTemplate(templates: readonly Template[], name: string): Template {
  const names = templates.map((template) => template.name);
  const found = templates.find((template) => template.name === name.toLowerCase());
  if (found !== undefined) return found;
  throw new WrongUsage(`there is no template "${name}"; ${advice(name, names, (it) => it)}`);
}

function findPreset({ presets }: Template, wanted: string | undefined): string {
  const [first = ""] = presets;
  if (wanted === undefined) return first;
  const found = presets.find((preset) => preset.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found;
  throw new WrongUsage(
    `there is no preset "${wanted}"; ${advice(wanted, presets, (preset) => `"${preset}"`)}`,
  );
}

/** The near names and all names: they are few, and the near one need not be the one that was meant. */
function advice(wanted: string, names: readonly string[], shown: (name: string) => string): string {
  const near = nearNames(wanted, names);
  const all = names.map(shown).join(", ");
  return near.length > 0 && near.length < names.length
    ? `near names: ${near.map(shown).join(", ")}; all names: ${all}`
    : `use ${all}`;
}
