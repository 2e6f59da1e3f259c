import type {
  CellPlace,
  CheckReading,
  InsertedTemplate,
  PlacedCheck,
  TemplateCard,
} from "./state/paneState";
import type { InputShape, InputWrite, StandingInputs } from "../excel/standingInputs";
import type { WorkbookPlan } from "../workbook/plan";

/** What the pane asks of Excel; `excelAdapter` answers it, tests answer it themselves. */
export interface OfficePort {
  /** Resolves when Excel is there, or when it is certain that it is not. */
  ready(): Promise<"ready" | "absent">;
  /** The look that Office has now, where it says so. */
  theme(): "light" | "dark" | undefined;
  /** Whether this Excel opens a file that the pane hands over; on the web it saves files instead. */
  opensFiles(): boolean;
  /** Opens an .xlsx file as a new workbook. */
  openFile(bytes: Uint8Array): Promise<void>;
  /** Inserts a plan in new sheets and remembers it in the document; nothing stays after a failure. */
  insert(order: InsertOrder): Promise<InsertedTemplate>;
  /** Templates that the document remembers and whose sheets still stand. */
  inserted(): Promise<readonly InsertedTemplate[]>;
  /** Calls back when sheets were added or deleted, by whomever. */
  watch(changed: () => void): Promise<void>;
  /** The inputs of an inserted template as they stand, by their names. */
  inputs(id: string, shapes: readonly InputShape[]): Promise<StandingInputs>;
  /** Writes input cells of an inserted template and nothing else; resolves to what stood in them. */
  update(
    id: string,
    shapes: readonly InputShape[],
    writes: readonly InputWrite[],
  ): Promise<readonly InputWrite[]>;
  /** Cells on other sheets whose formulas name a sheet of an inserted template. */
  referring(id: string): Promise<readonly string[]>;
  /** Deletes the sheets and names of an inserted template. */
  remove(id: string): Promise<void>;
  /** Shows a cell. */
  goTo(place: CellPlace): Promise<void>;
  readChecks(checks: readonly PlacedCheck[]): Promise<readonly CheckReading[]>;
  /** The selected range: its address with its sheet, and its values. */
  selection(): Promise<Selection>;
  /**
   * Puts a formula into the active cell, unless a cell that its answer would fill is taken and
   * `anyway` is not set.
   */
  insertFormula(order: FormulaOrder): Promise<FormulaOutcome>;
}

export interface InsertOrder {
  readonly template: TemplateCard;
  readonly preset: string;
  readonly plan: WorkbookPlan;
  /** The inserted template whose place it takes. */
  readonly replaces?: string | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number, label: string) => void;
}

export interface Selection {
  readonly address: string;
  readonly values: readonly (readonly unknown[])[];
}

export interface FormulaOrder {
  readonly formula: string;
  readonly rows: number;
  readonly columns: number;
  readonly anyway: boolean;
}

export type FormulaOutcome =
  | { readonly status: "placed"; readonly cell: string }
  | { readonly status: "blocked"; readonly cell: string; readonly taken: string };
