import { cellText, quoteSheetName, rangeText } from "../../workbook/address";
import { checkName } from "../../workbook/checkName";
import type { NamePlan, PlanKeys, WorkbookPlan } from "../../workbook/plan";
import { headerRows, type HeaderFacts } from "../blocks/header";
import { VERSION } from "../version";
import { allot, placeOfCells } from "./allot";
import { FIRST_ROW } from "./columns";
import { keyId } from "./formula";
import { cellCount, runsAcross, type InputData, type Provenance } from "./inputData";
import { placeOf, type Place, type Places } from "./places";
import type { Cells, Row, SheetSpec } from "./row";
import { writeSheet } from "./writeSheet";

/** Everything a plan is written from. */
export interface PlanSource {
  readonly template: string;
  readonly title: string;
  readonly preset: string;
  readonly periods: readonly number[];
  readonly hasYears: boolean;
  readonly inputs: readonly InputData[];
  readonly provenance: (input: InputData) => Provenance;
  readonly sheets: readonly SheetSpec[];
}

/** The plan of the workbook: headers in front, addresses in the place of keys. */
export function writePlan(source: PlanSource): WorkbookPlan {
  const { sheets, title, preset, periods, hasYears } = source;
  const axisSheet = sheets.find(({ timeline }) => timeline)?.name ?? "Inputs";
  const timelineOf = (name: string): HeaderFacts["timeline"] => {
    const spec = sheets.find((sheet) => sheet.name === name);
    if (spec?.timeline !== true) return { subtitle: spec?.subtitle ?? "" };
    return name === axisSheet || spec.periods !== undefined ? "axis" : "link";
  };
  const headers = new Map<string, readonly Row[]>(
    sheets.map(({ name, periods: own, cites }) => [
      name,
      headerRows({
        title: name === "Cover" ? title : `${title} · ${name}`,
        preset,
        periods: own ?? periods.length,
        timeline: timelineOf(name),
        axisSheet,
        hasYears,
        cites: cites === true,
      }),
    ]),
  );
  const places = new Map<string, Place>([
    ...allot(sheets, FIRST_ROW),
    ...allot(
      sheets.map((sheet) => ({ ...sheet, rows: headers.get(sheet.name) ?? [] })),
      0,
    ),
  ]);
  return {
    template: source.template,
    title,
    preset,
    version: VERSION,
    periods: [...periods],
    sheets: sheets.map((sheet) => writeSheet(sheet, headers.get(sheet.name) ?? [], places)),
    names: [
      ...source.inputs.map(({ key }) => nameOf(key, placeOf(keyId("input", key), places))),
      ...checkKeys(sheets).map((key) =>
        nameOf(checkName(key), placeOf(keyId("check", key), places)),
      ),
    ],
    keys: keysOf(source, places),
  };
}

/** Inputs and checks have names, so that they are found again when rows have moved. */
function nameOf(name: string, { sheet, ...range }: Place): NamePlan {
  return { name, sheet, formula: `=${quoteSheetName(sheet)}!${rangeText(range, true)}` };
}

function checkKeys(sheets: readonly SheetSpec[]): string[] {
  return sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells = [] }) =>
      cells.flatMap(({ key }) => (key?.kind === "check" ? [key.key] : [])),
    ),
  );
}

function keysOf({ sheets, inputs, provenance }: PlanSource, places: Places): PlanKeys {
  const keys: PlanKeys = {
    inputs: {},
    lines: {},
    outputs: {},
    checks: {},
    masterCheck: cellOf(placeOf(keyId("mark", "master"), places)),
  };
  for (const it of inputs) {
    const place = placeOf(keyId("input", it.key), places);
    const [source, date, confidence] = provenance(it);
    const count = cellCount(it);
    const across = runsAcross(it);
    keys.inputs[it.key] = {
      cell: cellOf(place),
      rows: across ? 1 : count,
      columns: across ? count : 1,
      title: it.title,
      unit: it.unit,
      group: it.group,
      source,
      date,
      confidence,
    };
  }
  for (const { name, rows } of sheets) {
    rows.forEach((row, index) => {
      for (const cells of row.cells ?? [])
        addKey(keys, cells, placeOfCells(cells, name, FIRST_ROW + index));
    });
  }
  return keys;
}

function addKey(keys: PlanKeys, { key }: Cells, place: Place): void {
  if (key === undefined || key.kind === "input" || key.kind === "mark") return;
  const cell = cellOf(place);
  if (key.kind === "check") keys.checks[key.key] = { cell, title: key.title };
  else if (key.kind === "output")
    keys.outputs[key.key] = { cell, title: key.title, unit: key.unit };
  else {
    const down = place.rows > 1;
    const length = down ? place.rows : place.columns;
    keys.lines[key.key] = { cell, length, ...(down && { down }), title: key.title, unit: key.unit };
  }
}

function cellOf({ sheet, row, column }: Place): { sheet: string; address: string } {
  return { sheet, address: cellText(row, column) };
}
