import { columnLetters } from "../../workbook/address";
import { COLUMN } from "../builder/columns";
import { cellCount, type InputData, type Provenance } from "../builder/inputData";
import { cellRule } from "../builder/inputSchema";
import type { Sources } from "../builder/provenance";
import type { Cells, Row } from "../builder/row";
import { styleOfUnit } from "../builder/rows";
import type { InputCell, TemplateValues } from "../template";
import { outsideCells } from "./outsideLimits";

/** A table of inputs: who says so, column by column; captions; one row per element. */
export function tableRows(
  inputs: readonly InputData[],
  values: TemplateValues,
  provenanceOf: (input: InputData) => Provenance,
  sources: Sources,
): Row[] {
  if (inputs.length === 0) return [];
  const columns = columnsOf(inputs);
  const length = Math.max(...inputs.map(cellCount));
  return [
    ...columns.map(({ input, column }) => {
      const provenance = provenanceOf(input);
      const [, date, confidence] = provenance;
      return {
        title: input.title,
        unit: input.unit,
        source: sources.idOf(provenance),
        confidence,
        note: date,
        cells: [plain(COLUMN.total, `column ${columnLetters(column)}`), ...outsideCells(input)],
      };
    }),
    {
      titleStyles: ["heading"],
      cells: columns.map(({ input, column }) => ({
        ...plain(column, input.caption ?? input.title),
        styles: column === COLUMN.label ? ["heading"] : ["heading", "right"],
      })),
    },
    ...Array.from({ length }, (_, row) => ({
      cells: columns.map(({ input, column }) => element(input, values[input.key], row, column)),
    })),
  ];
}

/** Texts that come first stand in the column of labels; everything else from the constants on. */
function columnsOf(inputs: readonly InputData[]): { input: InputData; column: number }[] {
  const named = inputs[0]?.unit === "text";
  return inputs.map((input, i) => ({
    input,
    column: named && i === 0 ? COLUMN.label : COLUMN.total + i - (named ? 1 : 0),
  }));
}

function element(
  input: InputData,
  value: TemplateValues[string] | undefined,
  row: number,
  column: number,
): Cells {
  const list = Array.isArray(value) ? (value as readonly InputCell[]) : [];
  const format = input.unit === "text" ? [] : [styleOfUnit(input.unit)];
  return {
    ...(row === 0 && { key: { kind: "input", key: input.key }, rows: cellCount(input) }),
    column,
    columns: 1,
    content: [list[row] ?? null],
    styles: [...format, "input"],
    rule: cellRule(input),
  };
}

function plain(column: number, text: string): Cells {
  return { column, columns: 1, content: [text], styles: ["right"] };
}
