import type { Engine } from "../engine/engine";
import type { FunctionDefinition, ParameterDefinition } from "../functions/definition";
import { FAMILIES } from "../functions/families/family";
import { NAMESPACE } from "../functions/namespace";
import { isCellError } from "../workbook/cellValue";
import type { CellValue } from "../workbook/cellValue";
import { argumentText } from "./state/callText";
import type { FunctionCard, FunctionPreview } from "./state/paneState";

/** The catalogue in the words of the Functions page, and what a call answers. */
export interface FunctionLibrary {
  readonly cards: readonly FunctionCard[];
  /** The answer of a formula that names no cell of the workbook. */
  readonly preview: (formula: string) => FunctionPreview;
}

/**
 * The functions of a catalogue.
 *
 * @param engine - Without sheets; it knows the functions of the catalogue.
 */
export function createFunctionLibrary(
  catalogue: readonly FunctionDefinition[],
  engine: Engine,
): FunctionLibrary {
  engine.addSheet("Preview");
  return {
    cards: catalogue.map(functionCard),
    preview: (formula) => previewOf(engine.evaluate(formula, "Preview")),
  };
}

function functionCard(definition: FunctionDefinition): FunctionCard {
  const { id, family, summary, parameters, lines, example, source, tasks } = definition;
  return {
    id,
    family: FAMILIES[family],
    summary,
    signature: signatureOf(id, parameters),
    arguments: parameters.map((parameter, index) => ({
      name: parameter.name,
      title: parameter.title,
      unit: parameter.unit,
      optional: parameter.optional,
      choices: parameter.choices ?? [],
      allowed: parameter.allowed,
      example: argumentText(example.args[index]),
    })),
    lines: lines.map(({ title, unit }) => ({ title, unit })),
    source,
    tasks,
  };
}

function signatureOf(id: string, parameters: readonly ParameterDefinition[]): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${NAMESPACE}.${id}(${names.join(", ")})`;
}

/** Cells of an answer that a preview shows; the rest is told as a size. */
const SHOWN_CELLS = 12;

function previewOf(answer: CellValue | readonly (readonly CellValue[])[]): FunctionPreview {
  const rows = Array.isArray(answer)
    ? (answer as readonly (readonly CellValue[])[])
    : [[answer as CellValue]];
  const cells = rows.flat();
  const [first] = cells;
  if (cells.length === 1 && isCellError(first)) {
    return { status: "failed", error: first.error, reason: first.message ?? "" };
  }
  return {
    status: "ready",
    rows: rows.length,
    columns: rows[0]?.length ?? 1,
    cells: cells.slice(0, SHOWN_CELLS).map(cellShown),
  };
}

function cellShown(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return value.toLocaleString("en-US", { maximumSignificantDigits: 6 });
}
