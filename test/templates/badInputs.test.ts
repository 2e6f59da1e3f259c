import type { Engine } from "../../src/engine/engine";
import { isCellError, type CellValue } from "../../src/workbook/cellValue";
import { readFigures, type PlanFigures } from "../../src/analysis/planFigures";
import type { InputCell, Template, TemplateInput } from "../../src/templates/template";
import { NO_ERRORS } from "../../src/templates/blocks/standardChecks";
import { templates } from "../../src/templates/templates";
import { parseRange } from "../../src/workbook/address";
import { isFormula } from "../../src/workbook/literalText";
import type { WorkbookPlan } from "../../src/workbook/plan";
import { calculated } from "./support";

jest.setTimeout(300_000);

/** What people type by mistake; a wrong choice stands in for a text where there is a list. */
const MISTAKES: readonly InputCell[] = [null, "zigzag", -7, 1e12, true];

const REFUSALS = /^(Inputs are missing|Not calculated|Checks do not hold)/;

describe.each(templates)("$name", (template) => {
  const { plan, figures } = calculated(template, "Nov 2025");
  const { engine } = figures;
  const formulas = formulaCells(plan, engine);

  test.each(template.inputs.map((it) => ({ key: it.key, about: it })))(
    "$key: a mistake is a legal value with its own figures, or says why it is none",
    ({ key, about }) => {
      const complaints: string[] = [];
      for (const element of elementsOf(about)) {
        for (const mistake of MISTAKES) {
          const place = cellOf(plan, key, element);
          const before = engine.value(place.sheet, place.row, place.column);
          enter(place, mistake);
          for (const complaint of complaintsAbout(about, element, mistake)) {
            complaints.push(`${key}[${element + 1}] = ${String(mistake)}: ${complaint}`);
          }
          enter(place, before as InputCell);
        }
      }
      expect(complaints).toEqual([]);
    },
  );

  function enter({ sheet, row, column }: Cell, content: InputCell): void {
    engine.setCell(sheet, row, column, content);
    engine.recalculate();
  }

  function complaintsAbout(about: TemplateInput, element: number, mistake: InputCell): string[] {
    const now = readFigures(plan, engine);
    const legal = isLegal(template, about, element, mistake);
    return [
      ...(legal ? unlike(now, about, element, mistake) : unrefused(now)),
      ...unstated(now),
      ...blindCells(),
    ];
  }

  /** A legal value has the figures of a workbook that was made with it. */
  function unlike(
    now: PlanFigures,
    about: TemplateInput,
    element: number,
    value: InputCell,
  ): string[] {
    const changes = { [about.key]: changed(template, about, element, value) };
    const made = calculated(template, "Nov 2025", changes).figures;
    return (["lines", "outputs", "checks"] as const)
      .filter((kind) => JSON.stringify(now[kind]) !== JSON.stringify(made[kind]))
      .map((kind) => `${kind} differ from those of a workbook made with it`);
  }

  /** What is no legal value fails one of the two checks on inputs. */
  function unrefused({ checks }: PlanFigures): string[] {
    const missing = checks["no_input_missing"]?.value === "inputs missing";
    const outside = checks["inputs_within_limits"]?.value === 1;
    return missing || outside ? [] : ["no check on inputs fails"];
  }

  /** Whatever is wrong is counted, and the cover then states no figure; else everything is one. */
  function unstated({ lines, outputs, checks, masterCheck }: PlanFigures): string[] {
    const failing = Object.values(checks).filter(({ ok }) => !ok).length;
    const answers = answerOf(engine);
    const complaints = masterCheck === failing ? [] : [`the master check is not ${failing}`];
    if (failing > 0) {
      const [first, ...others] = answers;
      const silent =
        REFUSALS.test(typeof first === "string" ? first : "") && others.every((it) => it === "");
      return [...complaints, ...(silent ? [] : [`the cover says ${JSON.stringify(answers)}`])];
    }
    const values = [
      ...Object.values(lines).flatMap((it) => it.values),
      ...Object.values(outputs).map(({ value }) => value),
    ];
    const errors = [...values, ...answers].filter(isCellError).length;
    return [...complaints, ...(errors === 0 ? [] : [`all checks hold beside ${errors} errors`])];
  }

  /** Cells that show a number although a line which they read has failed. */
  function blindCells(): string[] {
    const failed = formulas.filter(
      ({ sheet, row, column, fills }) => fills > 0 && isCellError(engine.value(sheet, row, column)),
    );
    if (failed.length === 0) return [];
    const counter = cellOfCheck(plan, NO_ERRORS);
    return formulas
      .filter(({ sheet, row }) => sheet !== counter.sheet || row !== counter.row)
      .filter(({ sheet, row, column }) => typeof engine.value(sheet, row, column) === "number")
      .filter(({ reads }) =>
        failed.some(({ sheet, row, column, fills }) =>
          reads.some(
            (range) =>
              range.sheet === sheet &&
              range.row <= row &&
              row < range.row + range.rows &&
              range.column <= column + fills &&
              column < range.column + range.columns,
          ),
        ),
      )
      .map(({ sheet, row, column }) => `${sheet} row ${row + 1} column ${column + 1} is blind`);
  }
});

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface FormulaCell extends Cell {
  readonly reads: ReturnType<Engine["precedents"]>;
  /** The number of cells to its right that its answer fills. */
  readonly fills: number;
}

function formulaCells(plan: WorkbookPlan, engine: Engine): FormulaCell[] {
  return plan.sheets.flatMap(({ name, blocks }) =>
    (blocks[0]?.rows ?? []).flatMap((cells, row) =>
      cells.flatMap((content, column): FormulaCell[] => {
        if (!isFormula(content)) return [];
        const spill = engine.cell(name, row, column).spill;
        return [
          {
            sheet: name,
            row,
            column,
            reads: engine.precedents(name, row, column),
            fills: (spill?.columns ?? 1) - 1,
          },
        ];
      }),
    ),
  );
}

/** First and last cell of a list. */
function elementsOf({ length = 1 }: TemplateInput): number[] {
  return [...new Set([0, length - 1])];
}

function cellOf(plan: WorkbookPlan, key: string, element: number): Cell {
  const { cell, columns } = plan.keys.inputs[key] ?? { cell: undefined, columns: 1 };
  const start = parseRange(cell?.address ?? "");
  if (cell === undefined || start === undefined) throw new Error(`no input ${key}`);
  return {
    sheet: cell.sheet,
    row: start.row + Math.floor(element / columns),
    column: start.column + (element % columns),
  };
}

function cellOfCheck(plan: WorkbookPlan, key: string): Cell {
  const { sheet = "", address = "" } = plan.keys.checks[key]?.cell ?? {};
  return { sheet, ...(parseRange(address) ?? { row: 0, column: 0 }) };
}

function changed(
  template: Template,
  { key, length }: TemplateInput,
  element: number,
  value: InputCell,
): InputCell | InputCell[] {
  if (length === undefined) return value;
  const list = template.values("Nov 2025")[key] as readonly InputCell[];
  return list.map((before, i) => (i === element ? value : before));
}

/** What the schema takes; empty is legal only where it means something. */
function isLegal(
  template: Template,
  about: TemplateInput,
  element: number,
  value: InputCell,
): boolean {
  if (value === null) return about.key === "cost_menu_per_gw";
  const field = template.schema.shape[about.key] as { safeParse(v: unknown): { success: boolean } };
  if (about.unit === "text") return true;
  return field.safeParse(changed(template, about, element, value)).success;
}

/** The sentences under the heading Answer. */
function answerOf(engine: Engine): CellValue[] {
  const answers: CellValue[] = [];
  for (let row = 7; engine.value("Cover", row, 0) !== null; row++) {
    answers.push(engine.value("Cover", row, 0));
  }
  return answers;
}
