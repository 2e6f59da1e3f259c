import type { Template } from "../../templates/template";
import type { Command } from "../command";
import { readOptions } from "../options";
import { textTable } from "../textTable";
import { WrongUsage } from "../wrongUsage";

/** `buildout templates`: the ready workbooks, as a table or as JSON. */
export function templatesCommand(templates: readonly Template[]): Command {
  return {
    summary: "List the template workbooks: what each answers, its presets, inputs and checks.",
    help: `buildout templates [--json]

Lists the template workbooks: the question each answers, its presets, sheets, inputs and checks.

Example: buildout templates
`,
    run(args) {
      const { flags, positional } = readOptions(args, { flags: ["json"] });
      if (positional.length > 0) {
        throw new WrongUsage(
          `templates takes no name; use buildout template ${positional[0] ?? ""} for one of them`,
        );
      }
      process.stdout.write(
        flags.has("json") ? `${JSON.stringify(templates.map(facts), null, 2)}\n` : text(templates),
      );
      return 0;
    },
  };
}

function facts({ name, title, question, presets, periods, sheets, inputs, checks }: Template) {
  return { name, title, question, presets, periods, sheets, inputs, checks };
}

function text(templates: readonly Template[]): string {
  const table = textTable(
    [
      { title: "", align: "left" },
      { title: "sheets", align: "right" },
      { title: "inputs", align: "right" },
      { title: "checks", align: "right" },
      { title: "", align: "left" },
    ],
    templates.map(({ name, question, sheets, inputs, checks }) => [
      name,
      String(sheets.length),
      String(inputs.length),
      String(checks.length),
      question,
    ]),
  );
  const presets = [...new Set(templates.flatMap((template) => template.presets))];
  return `${table}\nPresets: ${presets.join(", ")}\n`;
}
