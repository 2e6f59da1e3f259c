import { COLUMN } from "../builder/columns";
import { check, f, input, mark, type KeyFormula, type Reference } from "../builder/formula";
import type { InputData, Provenance } from "../builder/inputData";
import type { Sources } from "../builder/provenance";
import type { ChartSpec, Row } from "../builder/row";
import { gap, heading, styleOfUnit, textRow } from "../builder/rows";
import type { StyleName } from "../../workbook/styles";
import { VERSION } from "../version";
import { figureMark, NO_ERRORS } from "./standardChecks";

/** What the cover of a template says. */
export interface CoverData {
  /** Sentences that answer the question, each a formula without its "=". */
  readonly answer: readonly KeyFormula[];
  /** Figures that the answer rests on: a title, its unit, and where it stands. */
  readonly figures: readonly {
    readonly title: string;
    readonly unit: string;
    readonly of: Reference;
    readonly style?: StyleName;
  }[];
  readonly chart: Omit<ChartSpec, "column" | "columns" | "rows">;
  /** Inputs that carry the answer. */
  readonly assumptions: readonly string[];
  /** What the workbook does and leaves out. */
  readonly method: readonly string[];
  /** ISO day on which the default inputs stand. */
  readonly asOf: string;
}

interface CoverContext {
  readonly inputs: readonly InputData[];
  readonly sources: Sources;
  readonly provenanceOf: (input: InputData) => Provenance;
  readonly sheets: readonly { readonly name: string; readonly about: string }[];
}

/** Answer, key figures and chart; what they rest on; what to do without the functions; sources. */
export function coverRows(cover: CoverData, context: CoverContext): Row[] {
  const { answer, figures, chart, assumptions, method, asOf } = cover;
  // From the heading of the key figures to the last assumption: texts below run on to the right.
  const chartHeight = 1 + figures.length + 2 + assumptions.length;
  return [
    heading("Answer"),
    ...answer.map((sentence, i) => textRow(sentenceFormula(sentence, i === 0), "answer")),
    ...gap(),
    {
      ...heading("Key figures"),
      charts: [{ ...chart, column: COLUMN.opening, columns: 6, rows: chartHeight }],
    },
    ...figures.map(keyFigure),
    ...gap(),
    leftHeading("What it rests on"),
    ...assumptions.map((key) => assumption(key, context)),
    ...gap(),
    leftHeading("How it works"),
    ...method.map((text) => textRow(text)),
    ...gap(),
    heading("If cells show #NAME?"),
    textRow(
      "The functions that begin with BUILDOUT. come with the add-in Buildout; without it Excel shows #NAME?.",
    ),
    textRow(
      "Load the add-in (Insert, Add-ins, Buildout). A cell that still shows it: select it, press F2, then Enter.",
    ),
    textRow(
      "LibreOffice and viewers have no add-ins: give them a frozen copy, which shows every figure (buildout template NAME -o FILE.xlsx --frozen).",
    ),
    textRow("Nothing is lost meanwhile: inputs, native formulas and notes stand as they are."),
    ...gap(),
    heading("Sheets"),
    ...context.sheets.map(({ name, about }) => textRow(`${name}: ${about}`)),
    ...gap(),
    heading("About"),
    fact("Version of Buildout", VERSION),
    fact("Default inputs as of", asOf),
    fact("Blue inputs, black formulas, green links to other sheets", ""),
    ...gap(),
    ...sourceRows(context.sources),
  ];
}

/** States a figure only when every check holds; else the first line says why there is none. */
function sentenceFormula(sentence: KeyFormula, isFirst: boolean): KeyFormula {
  // A program without our functions may keep the checks and calculate the sentence: then nothing.
  if (!isFirst) return f`=IF(${mark("master")}=0,IFERROR(${sentence},""),"")`;
  return f`=IF(${mark("missing_inputs")}>0,"Inputs are missing: fill the blue cells on Inputs.",IF(${check(NO_ERRORS)}<>0,"Not calculated: see below, If cells show #NAME?, or look for the first error on the sheets.",IF(${mark("master")}<>0,"Checks do not hold: see Checks.",${sentence})))`;
}

function keyFigure({ title, unit, of, style }: CoverData["figures"][number], index: number): Row {
  return {
    title,
    unit,
    cells: [
      {
        key: { kind: "mark", key: figureMark(index) },
        column: COLUMN.total,
        columns: 1,
        // An empty input is a 0 to most formulas; nobody shall take what follows for a figure.
        content: f`=IF(${mark("missing_inputs")}>0,NA(),${of})`,
        styles: [style ?? styleOfUnit(unit), "link", "keyFigure"],
      },
    ],
  };
}

function assumption(key: string, { inputs, sources, provenanceOf }: CoverContext): Row {
  const data = inputs.find((it) => it.key === key);
  if (data === undefined) throw new RangeError(`no input ${key}`);
  const provenance = provenanceOf(data);
  const [, date, confidence] = provenance;
  return {
    title: data.title,
    unit: data.unit,
    source: sources.idOf(provenance),
    confidence,
    note: date,
    cells: [
      {
        column: COLUMN.total,
        columns: 1,
        content: f`=IF(ISBLANK(${input(key)}),"",${input(key)})`,
        styles: [styleOfUnit(data.unit), "link"],
      },
    ],
  };
}

/** Beside the chart: the rule ends where the chart begins. */
function leftHeading(title: string): Row {
  const columns = COLUMN.total;
  return {
    title,
    titleStyles: ["heading"],
    cells: [{ column: COLUMN.unit, columns, content: [], styles: ["heading"] }],
  };
}

function fact(title: string, value: string): Row {
  return { title, ...(value !== "" && { note: value }) };
}

function sourceRows({ list }: Sources): Row[] {
  if (list.length === 0) return [];
  return [
    { title: "Sources: number", unit: "Date", source: "Who says so", styles: ["heading"] },
    ...list.map(({ id, source, date }) => ({ title: id, unit: date, source })),
  ];
}
