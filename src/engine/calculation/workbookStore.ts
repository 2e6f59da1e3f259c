import type { DateSystem } from "../../workbook/dateSystem";
import type { CallableFunctions } from "../formula/callableFunctions";
import type { CompiledFormula } from "../formula/code";
import type { FormulaScope } from "../formula/formulaCompiler";
import { compileFormula } from "../formula/compile";
import { formulaKey } from "../formula/formulaKey";
import type { SheetTable } from "../formula/tableReference";
import type { SheetIdentity } from "../values";
import { createNameList, type NameList, type StoredName } from "./nameList";
import type { FormulaCell, SheetStore } from "./model";

/** Everything that the formulas of one workbook can refer to. */
export interface WorkbookStore extends FormulaScope {
  readonly sheets: SheetStore[];
  readonly names: NameList;
  readonly tables: SheetTable[];
  /** Values of other workbooks, by "[1]sheet1" in lower case. */
  readonly externals: Map<string, SheetStore>;
  functions: CallableFunctions;
  dateSystem: DateSystem;
  sheet(name: string): SheetStore | undefined;
  /** A formula compiled for a cell; cells that hold the same share it. */
  compiled(cell: FormulaCell): CompiledFormula;
  /** To be called when a sheet, a name or the functions changed: all is compiled anew. */
  forgetCompiled(): void;
}

export function createWorkbookStore(functions: CallableFunctions): WorkbookStore {
  const sheets: SheetStore[] = [];
  const names = createNameList();
  const externals = new Map<string, SheetStore>();
  let compiledNames = new Map<StoredName, Map<SheetIdentity, CompiledFormula>>();
  let compiledFormulas = new Map<SheetIdentity, Map<string, CompiledFormula>>();

  const store: WorkbookStore = {
    sheets,
    names,
    tables: [],
    externals,
    functions,
    dateSystem: "1900",
    externalSheet: (name) => externals.get(name.toLowerCase()),
    sheet(name) {
      return sheets.find((sheet) => isNamed(sheet, name));
    },
    sheetsBetween(names) {
      const ends = names.split(":").map((name) => sheets.findIndex((one) => isNamed(one, name)));
      if (ends.length !== 2 || ends.includes(-1)) return undefined;
      return sheets.slice(Math.min(...ends), Math.max(...ends) + 1);
    },
    name(name, sheet) {
      const found = names.find(name, sheet);
      return found && compiledName(found, sheet);
    },
    compiled({ formula, entry, sheet, row, column }) {
      const onSheet = compiledFormulas.get(sheet) ?? new Map<string, CompiledFormula>();
      compiledFormulas.set(sheet, onSheet);
      const isSingle = entry === "single";
      const key = `${isSingle ? "@" : ""}${formulaKey(formula, row, column)}`;
      const known = onSheet.get(key);
      if (known) return known;
      const compiled = compileFormula(formula, { sheet, row, column, isSingle }, store);
      onSheet.set(key, compiled);
      return compiled;
    },
    forgetCompiled() {
      compiledNames = new Map();
      compiledFormulas = new Map();
    },
  };
  return store;

  function compiledName(name: StoredName, sheet: SheetIdentity): CompiledFormula {
    const perSheet = compiledNames.get(name) ?? new Map<SheetIdentity, CompiledFormula>();
    compiledNames.set(name, perSheet);
    const known = perSheet.get(sheet);
    if (known) return known;
    // A LAMBDA may call itself by its name: while it is compiled, the name stands for what will be.
    const itself: { compiled?: CompiledFormula } = {};
    perSheet.set(sheet, {
      code: (context, bindings) => itself.compiled?.code(context, bindings) ?? null,
      precedents: [],
      volatile: false,
      names: new Set(),
      sheets: new Set(),
      callsOutside: false,
    });
    const place = { sheet: name.sheet ?? sheet, row: 0, column: 0, bindsSheet: true };
    const compiled = compileFormula(name.formula, place, store);
    itself.compiled = compiled;
    perSheet.set(sheet, compiled);
    return compiled;
  }
}

function isNamed(sheet: SheetStore, name: string): boolean {
  return sheet.name.toLowerCase() === name.toLowerCase();
}
