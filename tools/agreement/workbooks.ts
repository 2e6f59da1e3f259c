import { calculatePlan } from "../../src/analysis/planFigures";
import { createEngine } from "../../src/engine/createEngine";
import type { Engine } from "../../src/engine/engine";
import { openWorkbookFile } from "../../src/engine/openWorkbookFile";
import { catalogue } from "../../src/functions/catalogue";
import { templates } from "../../src/templates/templates";
import type { WorkbookPlan } from "../../src/workbook/plan";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { goldenWorkbooks } from "../../test/golden/workbooks/goldenWorkbooks";
import { handMadeFile } from "../../test/xlsx/handMadeFile";
import { financialModel, type ModelSize } from "../models/financialModel";
import { fillEngine, planOf } from "../models/generatedModel";
import { deviationsIn } from "./deviations";
import { nativePart } from "./nativePart";

/** A workbook in our engine, calculated, and as a file whose kept values are all wrong. */
export interface AgreementWorkbook {
  /** A file name without ending. */
  readonly name: string;
  readonly about: string;
  readonly engine: Engine;
  readonly bytes: Uint8Array;
  /** Where LibreOffice is known to answer otherwise, by cell. */
  readonly deviations: ReadonlyMap<string, string>;
}

/** Stands beside every formula of a file, so that one which is not calculated again shows. */
const WRONG = -987_654_321;

export async function generatedWorkbook(size: ModelSize): Promise<AgreementWorkbook> {
  const model = financialModel(size);
  const engine = createEngine();
  fillEngine(model, engine);
  engine.recalculate();
  const { sheets, rows, columns, seed } = size;
  return {
    name: "generated",
    about: `generated model, ${sheets} sheets of ${rows} rows and ${columns} periods, seed ${seed}`,
    engine,
    bytes: await fileOf(planOf(model)),
    deviations: new Map(),
  };
}

/** The golden workbooks of the tests, with the wrong values that they keep. */
export function goldenFiles(): AgreementWorkbook[] {
  return goldenWorkbooks.map((workbook, i) => {
    const bytes = handMadeFile(workbook);
    const engine = createEngine({ functions: catalogue });
    openWorkbookFile(readXlsx(bytes), engine);
    engine.recalculate();
    const about = `golden: ${workbook.about}`;
    return { name: `golden-${i + 1}`, about, engine, bytes, deviations: deviationsIn(about) };
  });
}

/** What is native in each template with each preset. */
export async function templateFiles(): Promise<AgreementWorkbook[]> {
  const files: AgreementWorkbook[] = [];
  for (const template of templates) {
    for (const [i, preset] of template.presets.entries()) {
      const plan = template.plan(template.values(preset), preset);
      const { engine: whole } = calculatePlan(plan, createEngine({ functions: catalogue }));
      const native = nativePart(plan, whole);
      const about = `${template.name}, ${preset}`;
      files.push({
        name: `${template.name}-${i + 1}`,
        about,
        engine: calculatePlan(native, createEngine()).engine,
        bytes: await fileOf(native),
        deviations: deviationsIn(about),
      });
    }
  }
  return files;
}

function fileOf(plan: WorkbookPlan): Promise<Uint8Array> {
  return writeXlsx(plan, { cell: () => ({ value: WRONG, spill: undefined }) });
}
