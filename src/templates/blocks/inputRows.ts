import { COLUMN } from "../builder/columns";
import { cellCount, runsAcross, type InputData, type Provenance } from "../builder/inputData";
import { cellRule } from "../builder/inputSchema";
import type { Sources } from "../builder/provenance";
import type { Cells, Row } from "../builder/row";
import { gap, heading, styleOfUnit, textRow } from "../builder/rows";
import type { InputCell, TemplateValues } from "../template";
import { outsideCells } from "./outsideLimits";
import { tableRows } from "./tableRows";

/** The Inputs sheet: a section per group; one cell, a row across the periods, or a list down. */
export function inputRows(
  inputs: readonly InputData[],
  values: TemplateValues,
  provenanceOf: (input: InputData) => Provenance,
  sources: Sources,
): Row[] {
  const groups = [...new Set(inputs.map(({ group }) => group))];
  return [
    textRow("Blue cells are inputs; the sources they name stand on Cover.", "note"),
    textRow("Confidence: H documented, M reported, L our judgment.", "note"),
    ...gap(),
    ...groups.flatMap((group) => [
      heading(group),
      ...inputs
        .filter((input) => input.group === group && input.caption === undefined)
        .flatMap((input) => rowsOf(input, values[input.key] ?? null, provenanceOf(input), sources)),
      ...tableRows(
        inputs.filter((input) => input.group === group && input.caption !== undefined),
        values,
        provenanceOf,
        sources,
      ),
      ...gap(),
    ]),
  ];
}

function rowsOf(
  input: InputData,
  value: TemplateValues[string],
  [source, date, confidence]: Provenance,
  sources: Sources,
): Row[] {
  const { key, unit, labels } = input;
  const title = input.label ?? input.title;
  const contents = Array.isArray(value) ? (value as readonly InputCell[]) : [value as InputCell];
  const about = { unit, source: sources.idOf([source, date, confidence]), confidence, note: date };
  const common = {
    styles: [styleOfUnit(unit), "input"] as const,
    rule: cellRule(input),
  };
  if (labels === undefined) {
    const across = runsAcross(input);
    const cells: Cells = {
      ...common,
      key: { kind: "input", key },
      column: across ? COLUMN.first : COLUMN.total,
      columns: cellCount(input),
      content: contents,
    };
    return [{ title, ...about, cells: [cells, ...outsideCells(input)] }];
  }
  return labels.map((label, i) => ({
    title: label,
    ...about,
    cells: [
      {
        ...common,
        ...(i === 0 && { key: { kind: "input", key } as const, rows: labels.length }),
        column: COLUMN.total,
        columns: 1,
        content: [contents[i] ?? null],
      },
      ...(i === 0 ? outsideCells(input) : []),
    ],
  }));
}
