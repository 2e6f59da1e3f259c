import type { CellRange } from "./cellRange";
import type { OpenWorkbook } from "./openWorkbook";
import { OfficeError } from "./officeError";
import type { HostServices } from "./hostServices";

/** The cells that a Range object stands for; inserted and deleted lines move them. */
export interface LiveRange {
  readonly sheetId: string;
  /** undefined: all its cells were deleted. */
  range: CellRange | undefined;
}

/** What the classes share while one workbook is open. */
export interface Session {
  readonly workbook: OpenWorkbook;
  readonly services: HostServices;
  /** An error for a member that is not emulated; it is listed in `refusals`. */
  refuse(member: string): OfficeError;
  readonly refusals: string[];
  /** Values are read next: calculates unless calculation is manual or suspended. */
  fresh(): void;
  /** True until the end of the batch: `suspendApiCalculationUntilNextSync`. */
  calculationSuspended: boolean;
  /** Ranges whose place follows inserted and deleted rows: those of this batch and tracked ones. */
  readonly live: Set<LiveRange>;
}

/** The name of the error for what is not emulated. */
export const NOT_EMULATED = "EmulatorNotImplemented";

/** A session over a workbook. */
export function createSession(workbook: OpenWorkbook, services: HostServices): Session {
  const refusals: string[] = [];
  return {
    workbook,
    services,
    refusals,
    refuse(member) {
      if (!refusals.includes(member)) refusals.push(member);
      return new OfficeError(NOT_EMULATED, `${member} is not emulated here.`);
    },
    fresh() {
      if (this.calculationSuspended || workbook.calculationMode() === "Manual") return;
      workbook.recalculate();
    },
    calculationSuspended: false,
    live: new Set(),
  };
}
