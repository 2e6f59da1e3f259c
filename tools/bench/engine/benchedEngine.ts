import type { CellReference } from "../../../src/engine/engine";
import type { GeneratedModel } from "../../models/generatedModel";

/** An engine as the benchmark drives it. */
export interface BenchedEngine {
  /** Takes in a model. */
  load(model: GeneratedModel): void;
  /** Whether `load` has calculated all formulas already. */
  readonly loadCalculates: boolean;
  /** Calculates every formula. */
  calculateAll(): void;
  /** Writes one number and calculates what depends on it. */
  edit(cell: CellReference, value: number): void;
  value(cell: CellReference): unknown;
}

/** What one run of one engine took; times in milliseconds of processor time. */
export interface EngineRun {
  readonly load: number;
  readonly full: number;
  readonly oneInput: number;
  /** Of the engine with the model in it, in megabytes. */
  readonly memory: number;
  /** The cells that hold no number, and the sum of the others: the same for engines that agree. */
  readonly sum: number;
  readonly others: number;
}
