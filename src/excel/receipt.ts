/** A cell by its sheet's name and its A1 address. */
export interface Place {
  readonly sheet: string;
  readonly address: string;
  /** Excel's own id of the sheet, which survives a rename. */
  readonly sheetId?: string;
  /** A name of that sheet for the cell: it follows when rows move, the address does not. */
  readonly name?: string;
}

/** What an insertion left in the workbook: the document remembers it for Go to, Checks and Remove. */
export interface Receipt {
  /** Key of the document setting that holds this receipt. */
  readonly key: string;
  readonly title: string;
  readonly template: string;
  readonly preset: string;
  /** Version of the template's author tool, as the cover shows it. */
  readonly version: string;
  /** Day of the insertion, ISO. */
  readonly day: string;
  /** `id` is Excel's own and survives a rename by the user; `actual` is the name it was given. */
  readonly sheets: readonly {
    readonly planned: string;
    readonly actual: string;
    readonly id: string;
  }[];
  readonly firstInput: Place;
  readonly masterCheck: Place;
  /** Every check: 0 where it holds. */
  readonly checkPlaces: readonly (Place & { readonly key: string; readonly title: string })[];
  readonly names: number;
  readonly inputs: number;
  readonly checks: number;
  readonly formulas: number;
}

/** A receipt as the workbook stands now. */
export interface StandingReceipt extends Receipt {
  /** Names of the sheets that somebody has deleted since. */
  readonly gone: readonly string[];
}

/** `done` of `total` sheets stand; `label` is the sheet at work ("3 of 5 · Curves"). */
export interface InsertOptions {
  readonly onProgress?: (done: number, total: number, label: string) => void;
  readonly signal?: AbortSignal | undefined;
  /** Today, ISO; the machine's own day when not given. */
  readonly day?: string;
}

/**
 * The insertion stopped and everything it had made is gone again, unless the reason is "left";
 * `message` is for the user.
 */
export class InsertFailure extends Error {
  override readonly name = "InsertFailure";

  constructor(
    message: string,
    /** "cancelled" when the user asked for it; "left": sheets stay that the message names. */
    readonly reason: "cancelled" | "refused" | "failed" | "left",
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
