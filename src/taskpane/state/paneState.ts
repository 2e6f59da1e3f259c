import type { InputWrite } from "../../excel/standingInputs";
import type { FieldPath, FormValues } from "./cellValues";
import type { Field } from "./fields";

/** The pages that stand; a page that is not here has no tab. */
export type Page = "build" | "functions" | "checks";

/** A template as the list and the form need it: plain data, no zod. */
export interface TemplateCard {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly presets: readonly string[];
  readonly sheets: readonly string[];
  readonly checkCount: number;
  readonly fields: readonly Field[];
}

/** What happened, why, and what to do next. */
export interface Failure {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** A place in the open workbook; id and name find it again when its sheet or row was moved. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
  readonly sheetId?: string;
  readonly name?: string;
}

/** A check of an inserted template and where its value stands. */
export interface PlacedCheck extends CellPlace {
  readonly key: string;
  readonly title: string;
}

/** A template that stands in the open workbook, as the document settings remember it. */
export interface InsertedTemplate {
  readonly id: string;
  readonly template: string;
  readonly title: string;
  readonly preset: string;
  /** Day of the insertion, ISO. */
  readonly day: string;
  /** The first cell of each sheet that stands. */
  readonly sheets: readonly CellPlace[];
  /** Names of the sheets that were deleted since. */
  readonly gone: readonly string[];
  readonly inputs: number;
  readonly names: number;
  readonly firstInput: CellPlace;
  readonly checks: readonly PlacedCheck[];
}

/** The inserted template that a form changes, as it stood when the form was opened. */
export interface Standing {
  readonly item: InsertedTemplate;
  /** Keys of inputs that could not be found in the workbook. */
  readonly missing: readonly string[];
  /** Formulas that the user put into input cells. */
  readonly formulas: Readonly<Record<FieldPath, string>>;
  /** Replace was pressed once: cells elsewhere whose formulas name its sheets. */
  readonly referring: readonly string[] | undefined;
}

/** A figure above the form. */
export interface KeyFigure {
  readonly title: string;
  readonly text: string;
}

/** A line drawn above the form; `null` where a period has no number. */
export interface KeyLine {
  readonly title: string;
  readonly unit: string;
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
}

/** Figures of the form's values, calculated without touching the workbook. */
export type Figures =
  | { readonly status: "waiting" }
  | { readonly status: "failed"; readonly reason: string }
  | {
      readonly status: "ready";
      readonly figures: readonly KeyFigure[];
      readonly line: KeyLine | undefined;
      readonly failingChecks: readonly string[];
      /** Newer values are being calculated. */
      readonly stale: boolean;
    };

/** The open template. */
export interface Form {
  readonly template: TemplateCard;
  readonly preset: string;
  /** What Reset returns to: the preset's own values, or those in the workbook. */
  readonly base: FormValues;
  /** What was last taken over as a whole: another preset keeps what differs from it. */
  readonly start: FormValues;
  readonly values: FormValues;
  /** Texts as typed in the field being edited, and texts that could not be read. */
  readonly drafts: Readonly<Record<FieldPath, string>>;
  /** Remarks on how a text was read. */
  readonly notes: Readonly<Record<FieldPath, string>>;
  /** Texts that mean no value. */
  readonly unread: Readonly<Record<FieldPath, string>>;
  /** Values that the template refuses. */
  readonly refused: Readonly<Record<FieldPath, string>>;
  /** What Reset threw away, until the next edit. */
  readonly beforeReset: FormValues | undefined;
  readonly openGroups: readonly string[];
  /** The field whose source is shown. */
  readonly sourceOf: string | undefined;
  readonly figures: Figures;
  /** Open while the form's workbook is being saved as a file. */
  readonly file: FileForm | undefined;
  /** Absent while the form is to become new sheets. */
  readonly standing: Standing | undefined;
}

/** How the form's workbook is to be saved, and what came of it. */
export interface FileForm {
  readonly frozen: boolean;
  readonly status: "asking" | "writing" | "saved" | "failed";
  readonly text: string;
}

/** An input that an update has changed, before and after as the form shows them. */
export interface ChangedInput {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** What an update has written, and what writes back what stood. */
export interface Update {
  readonly item: InsertedTemplate;
  readonly changes: readonly ChangedInput[];
  readonly undo: readonly InputWrite[];
  /** The workbook has its earlier inputs again; `undo` holds the newer ones. */
  readonly undone: boolean;
}

/** A template that was removed, with what it takes to insert it again. */
export interface Removed {
  readonly title: string;
  readonly sheets: number;
  readonly template: string;
  readonly preset: string;
  readonly values: FormValues;
}

/** An insertion under way, done or failed. */
export type Insertion =
  | {
      readonly status: "running";
      readonly title: string;
      readonly done: number;
      readonly total: number;
      readonly label: string;
      readonly cancelling: boolean;
    }
  | { readonly status: "done"; readonly inserted: InsertedTemplate }
  | { readonly status: "updated"; readonly update: Update }
  | { readonly status: "failed"; readonly failure: Failure }
  | undefined;

/** The value of a check as last read. */
export type CheckReading = "passes" | "fails" | "unknown";

/** A function of the catalogue as its page shows it. */
export interface FunctionCard {
  readonly id: string;
  readonly family: string;
  readonly summary: string;
  readonly signature: string;
  readonly arguments: readonly ArgumentCard[];
  readonly lines: readonly { readonly title: string; readonly unit: string }[];
  readonly source: string;
  /** Questions that the function answers: the search knows their words. */
  readonly tasks: readonly string[];
}

export interface ArgumentCard {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly optional: boolean;
  /** The members of a closed choice; empty for every other kind. */
  readonly choices: readonly { readonly value: string; readonly title: string }[];
  readonly allowed: string;
  /** As the example types it; "" where it leaves it out. */
  readonly example: string;
}

/** What a call answers; "unknown" where it names cells whose values the pane has not taken. */
export type FunctionPreview =
  | { readonly status: "unknown" }
  | { readonly status: "failed"; readonly error: string; readonly reason: string }
  | {
      readonly status: "ready";
      readonly rows: number;
      readonly columns: number;
      /** The first cells as text, row by row. */
      readonly cells: readonly string[];
    };

/** What is loaded in the background. */
export type Loaded<T> =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failure: Failure }
  | { readonly status: "ready"; readonly value: T };

/** Everything the pane shows. */
export interface PaneState {
  readonly page: Page;
  readonly firstRun: boolean;
  /** `absent`: the page is open outside Excel. */
  readonly office: "starting" | "ready" | "absent";
  readonly templates: Loaded<readonly TemplateCard[]>;
  readonly search: string;
  readonly form: Form | undefined;
  readonly insertion: Insertion;
  readonly inWorkbook: readonly InsertedTemplate[];
  /** The inserted template whose removal waits for a second press. */
  readonly removing: string | undefined;
  /** The last removal, until something else is done. */
  readonly removed: Removed | undefined;
  readonly failure: Failure | undefined;
  readonly functions: Loaded<readonly FunctionCard[]>;
  readonly functionSearch: string;
  readonly openFunction: string | undefined;
  /** What stands in the fields of the open function, by argument. */
  readonly argumentTexts: Readonly<Record<string, string>>;
  /** Values of selections that were taken, as array constants by address. */
  readonly takenRanges: Readonly<Record<string, string>>;
  readonly functionPreview: FunctionPreview | undefined;
  /** Remark on the last insertion of a formula. */
  readonly functionNote: FunctionNote | undefined;
  readonly checks: Readonly<Record<string, CheckReading>>;
  readonly checksRead: boolean;
  /** Read aloud by screen readers; shown nowhere. */
  readonly announcement: string;
}

/** What became of a formula: put into a cell, copied, or held back because something stands in its way. */
export interface FunctionNote {
  readonly id: string;
  readonly kind: "done" | "blocked" | "failed";
  readonly text: string;
}

/** The pane as it opens. */
export function initialState(options: { firstRun: boolean; page?: Page }): PaneState {
  return {
    page: options.page ?? "build",
    firstRun: options.firstRun,
    office: "starting",
    templates: { status: "loading" },
    search: "",
    form: undefined,
    insertion: undefined,
    inWorkbook: [],
    removing: undefined,
    removed: undefined,
    failure: undefined,
    functions: { status: "loading" },
    functionSearch: "",
    openFunction: undefined,
    argumentTexts: {},
    takenRanges: {},
    functionPreview: undefined,
    functionNote: undefined,
    checks: {},
    checksRead: false,
    announcement: "",
  };
}
