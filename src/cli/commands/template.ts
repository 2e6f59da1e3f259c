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
    help: `buildout template NAME [--preset P] [--set key=value]… [--json]

Calculates a template workbook and prints its lines, outputs and checks (exit status 1 when a check
fails). --set takes JSON where it parses, else text; key[n]=… sets one of a list, n from 1; an empty
value blanks. buildout templates --json lists the keys.

Example: buildout template revenue-drivers --preset "Nov 2025" --set target_2030=300
`,
    run(args) {
      if (args.some((arg) => arg === "-o" || arg === "--frozen")) {
        throw new WrongUsage(
          "template does not write an .xlsx file yet; without -o it prints the figures (--json for all)",
        );
      }
      const { flags, values, positional } = readOptions(args, {
        flags: ["json"],
        values: ["preset", "set"],
      });
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
  const near = nearNames(name, names);
  throw new WrongUsage(
    `there is no template "${name}"; use ${(near.length > 0 ? near : names).join(", ")}`,
  );
}

function findPreset({ presets }: Template, wanted: string | undefined): string {
  const [first = ""] = presets;
  if (wanted === undefined) return first;
  const found = presets.find((preset) => preset.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found;
  const near = nearNames(wanted, presets);
  const names = near.length > 0 ? near : presets;
  throw new WrongUsage(
    `there is no preset "${wanted}"; use ${names.map((name) => `"${name}"`).join(", ")}`,
  );
}
