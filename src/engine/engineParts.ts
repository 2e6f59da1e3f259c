import type { Calculator } from "./calculation/calculator";
import type { Links } from "./calculation/links";
import type { WorkbookStore } from "./calculation/workbookStore";
import type { DataTable, Engine, EngineOptions } from "./engine";

/** The insides of an engine, for what stands beside it and is not part of every bundle: slices. */
export interface EngineParts {
  readonly store: WorkbookStore;
  readonly links: Links;
  readonly calculator: Calculator;
  readonly options: EngineOptions;
  dataTables(): readonly DataTable[];
  /** Grows with every edit. */
  revision(): number;
}

const partsByEngine = new WeakMap<Engine, EngineParts>();

export function registerParts(engine: Engine, parts: EngineParts): void {
  partsByEngine.set(engine, parts);
}

/** The insides of an engine that `createEngine` made. */
export function partsOf(engine: Engine): EngineParts {
  const parts = partsByEngine.get(engine);
  if (parts === undefined) throw new TypeError("This engine is not one that createEngine made.");
  return parts;
}
