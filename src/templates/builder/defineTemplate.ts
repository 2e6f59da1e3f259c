import type { InputCell, Template, TemplateValues } from "../template";
import type { WorkbookPlan } from "../../workbook/plan";
import { checkRows, type CheckData } from "../blocks/checkRows";
import { coverRows, type CoverData } from "../blocks/cover";
import { inputRows } from "../blocks/inputRows";
import { standardChecks } from "../blocks/standardChecks";
import { cellCount, type InputData, type Provenance } from "./inputData";
import { inputSchema } from "./inputSchema";
import {
  BLANK,
  CHANGED,
  numberSources,
  presetValues,
  provenanceOf,
  type PresetInputs,
} from "./provenance";
import type { SheetSpec } from "./row";
import { writePlan } from "./writePlan";

/** A calculation or output sheet between Inputs and Checks. */
export interface TemplateSheet extends SheetSpec {
  /** One line for the cover. */
  readonly about: string;
}

/** A template as data. */
export interface TemplateData {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  /** Years, or period numbers where the template has no calendar. */
  readonly periods: readonly number[];
  readonly inputs: readonly InputData[];
  /** The name of the first preset, which holds the defaults. */
  readonly firstPreset: string;
  readonly presets: PresetInputs;
  readonly cover: CoverData;
  readonly sheets: readonly TemplateSheet[];
  readonly checks: readonly CheckData[];
  readonly keyFigures: readonly string[];
  readonly sparkline: string;
}

/** A template of its data. */
export function defineTemplate(data: TemplateData): Template {
  const { inputs } = data;
  const presets = [data.firstPreset, ...Object.keys(data.presets), BLANK];
  const known = (preset: string): string => {
    if (presets.includes(preset)) return preset;
    throw new RangeError(`no preset "${preset}"; use ${presets.join(", ")}`);
  };
  return {
    name: data.name,
    title: data.title,
    question: data.question,
    presets,
    periods: data.periods,
    sheets: ["Cover", "Inputs", ...data.sheets.map(({ name }) => name), "Checks"],
    schema: inputSchema(inputs),
    inputs: inputs.map((it) => ({
      key: it.key,
      title: it.title,
      unit: it.unit,
      group: it.group,
      ...(Array.isArray(it.value) && { length: cellCount(it) }),
      source: it.source,
      date: it.date,
      confidence: it.confidence,
      ...(it.choices && { choices: it.choices }),
    })),
    checks: checksOf(data).map(({ key, title }) => ({ key, title })),
    keyFigures: data.keyFigures,
    sparkline: data.sparkline,
    values: (preset) => presetValues(inputs, data.presets, known(preset)),
    plan: (values, preset) => planOf(data, values, known(preset)),
  };
}

function planOf(data: TemplateData, values: TemplateValues, preset: string): WorkbookPlan {
  const { inputs, cover, sheets } = data;
  const provenances = new Map<string, Provenance>(
    inputs.map((it) => [it.key, provenanceOf(it, data.presets, preset, values[it.key])]),
  );
  const provenance = (it: InputData): Provenance => provenances.get(it.key) ?? ["", "", ""];
  const sources = numberSources([...provenances.values()]);
  const about = [
    { name: "Inputs", about: "every assumption with its source, its date and how sure it is." },
    ...sheets,
    {
      name: "Checks",
      about: "what must hold; the master check stands in the header of every sheet.",
    },
  ];
  const changed = inputs.some((it) => provenance(it)[0] === CHANGED);
  return writePlan({
    template: data.name,
    title: data.title,
    preset: changed ? `${preset}, changed` : preset,
    periods: periodsOf(data, values),
    hasYears: inputs.some(({ key }) => key === "first_year"),
    inputs,
    provenance,
    sheets: [
      {
        name: "Cover",
        tabColor: "#1F3864",
        timeline: false,
        subtitle: data.question,
        cites: true,
        widths: COVER_WIDTHS,
        rows: coverRows(cover, { inputs, sources, provenanceOf: provenance, sheets: about }),
      },
      {
        name: "Inputs",
        tabColor: "#0000FF",
        timeline: true,
        cites: true,
        widths: INPUT_WIDTHS,
        rows: inputRows(inputs, values, provenance, sources),
      },
      ...sheets,
      {
        name: "Checks",
        tabColor: "#00702E",
        timeline: false,
        subtitle: "Does the workbook hold together?",
        rows: checkRows(checksOf(data), inputs),
        widths: CHECK_WIDTHS,
      },
    ],
  });
}

function checksOf({ checks, inputs, sheets, cover }: TemplateData): readonly CheckData[] {
  return [...checks, ...standardChecks(inputs, sheets, cover.figures.length)];
}

const COVER_WIDTHS = [
  { columns: "A", width: 39 },
  { columns: "B", width: 13 },
  { columns: "C:D", width: 4 },
  { columns: "E", width: 11 },
  { columns: "F", width: 12 },
  { columns: "G:R", width: 9 },
];

const INPUT_WIDTHS = [
  { columns: "A", width: 46 },
  { columns: "B", width: 16 },
  { columns: "C", width: 7 },
  { columns: "D", width: 5 },
  { columns: "E", width: 11 },
  { columns: "F", width: 13 },
  { columns: "G:O", width: 9 },
  { columns: "P", width: 15 },
];

const CHECK_WIDTHS = [
  { columns: "A", width: 54 },
  { columns: "B", width: 12 },
  { columns: "C:E", width: 3 },
  { columns: "F:G", width: 13 },
  { columns: "H:O", width: 13 },
];

/** Years follow the first year of the timeline; periods that are counted from 1 stay as they are. */
function periodsOf({ periods }: TemplateData, values: TemplateValues): readonly number[] {
  const first = values["first_year"] as InputCell | undefined;
  const counted = periods[0] === 1;
  return typeof first === "number" && !counted ? periods.map((_, i) => first + i) : periods;
}
