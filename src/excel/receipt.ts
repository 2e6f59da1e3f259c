/** What an insertion left in the workbook, for the receipt in the pane and for Remove. */
export interface Receipt {
  readonly title: string;
  readonly template: string;
  readonly preset: string;
  /** `id` is Excel's own and survives a rename by the user; `actual` is the name it was given. */
  readonly sheets: readonly {
    readonly planned: string;
    readonly actual: string;
    readonly id: string;
  }[];
  readonly firstInput: { readonly sheet: string; readonly address: string };
  readonly masterCheck: { readonly sheet: string; readonly address: string };
  readonly names: number;
  readonly inputs: number;
  readonly checks: number;
  readonly formulas: number;
}

/** `done` of `total` sheets stand; `label` is the sheet at work ("3 of 5 · Curves"). */
export interface InsertOptions {
  onProgress?(done: number, total: number, label: string): void;
  readonly signal?: AbortSignal;
}

/** The insertion stopped and everything it had made is gone again; `message` is for the user. */
export class InsertFailure extends Error {
  override readonly name = "InsertFailure";

  constructor(
    message: string,
    /** "cancelled" when the user asked for it. */
    readonly reason: "cancelled" | "refused" | "failed",
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
