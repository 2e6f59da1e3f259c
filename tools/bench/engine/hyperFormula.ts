import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { BenchedEngine } from "./benchedEngine";

/** Outside the project and what it depends on: HyperFormula is GPL. */
const FOLDER = join(import.meta.dirname, "../../../.cache/hyperformula");
const VERSION = "3.5.0";

interface HyperFormulaClass {
  buildFromSheets(
    sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>,
    options: Readonly<Record<string, unknown>>,
    names: readonly { readonly name: string; readonly expression: string }[],
  ): HyperFormulaInstance;
  getRegisteredFunctionNames(language: string): string[];
}

interface HyperFormulaInstance {
  getSheetId(name: string): number;
  setCellContents(cell: Cell, content: unknown): unknown;
  getCellValue(cell: Cell): unknown;
  /** Not public: the one way to calculate everything without building it anew. */
  readonly _evaluator: { run(): void };
}

interface Cell {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

export function installHyperFormula(): void {
  if (existsSync(join(FOLDER, "node_modules/hyperformula"))) return;
  console.log(`installing hyperformula ${VERSION} (GPL-3.0) into .cache, for this benchmark only`);
  const args = `install --no-save --no-audit --no-fund --prefix ${FOLDER} hyperformula@${VERSION}`;
  const { status } = spawnSync("npm", args.split(" "), { stdio: "inherit" });
  if (status !== 0) throw new Error("hyperformula could not be installed");
}

/** The functions that it knows and calculates as Excel does. */
export function hyperFormulaFunctions(): ReadonlySet<string> {
  const names = hyperFormulaClass().getRegisteredFunctionNames("enGB");
  return new Set(names.filter((name) => !OTHER_ANSWERS.has(name)));
}

/**
 * Their answers are others: the formats of TEXT, a condition inside SUMPRODUCT, rows as arguments of
 * XNPV, "m" for DATEDIF, a range that begins and ends in one cell for COLUMNS.
 */
const OTHER_ANSWERS = new Set(["TEXT", "SUMPRODUCT", "XNPV", "DATEDIF", "COLUMNS"]);

export function hyperFormula(): BenchedEngine {
  const HyperFormula = hyperFormulaClass();
  let engine: HyperFormulaInstance | undefined;
  const cellOf = ({
    sheet,
    row,
    column,
  }: {
    sheet: string;
    row: number;
    column: number;
  }): Cell => ({
    sheet: engine?.getSheetId(sheet) ?? 0,
    row,
    col: column,
  });
  return {
    load: ({ sheets }) => {
      const contents = Object.fromEntries(sheets.map(({ name, rows }) => [name, rows]));
      engine = HyperFormula.buildFromSheets(contents, OPTIONS, NAMES);
    },
    loadCalculates: true,
    calculateAll: () => engine?._evaluator.run(),
    edit: (cell, value) => engine?.setCellContents(cellOf(cell), value),
    value: (cell) => engine?.getCellValue(cellOf(cell)),
  };
}

/** As its guide has it for the dates of Excel. */
const OPTIONS = {
  licenseKey: "gpl-v3",
  nullDate: { year: 1899, month: 12, day: 31 },
  leapYear1900: true,
  maxRows: 100_000,
};
const NAMES = [
  { name: "TRUE", expression: "=TRUE()" },
  { name: "FALSE", expression: "=FALSE()" },
];

function hyperFormulaClass(): HyperFormulaClass {
  const load = createRequire(join(FOLDER, "index.js"));
  return (load("hyperformula") as { HyperFormula: HyperFormulaClass }).HyperFormula;
}
