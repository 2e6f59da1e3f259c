import type {
  CheckReading,
  Failure,
  InsertedTemplate,
  PaneState,
  Removed,
  Update,
} from "./paneState";
import { strings } from "../strings";

/** Excel is there, or the page is open outside it. */
export function officeAnswered(state: PaneState, office: "ready" | "absent"): PaneState {
  return { ...state, office };
}

/** An insertion begins. */
export function startInsertion(state: PaneState, title: string, total: number): PaneState {
  return {
    ...state,
    failure: undefined,
    removed: undefined,
    insertion: { status: "running", title, done: 0, total, label: "", cancelling: false },
    announcement: strings.insertion.started(title),
  };
}

/** A sheet is being written: `done` of `total` are finished. */
export function showProgress(
  state: PaneState,
  done: number,
  total: number,
  label: string,
): PaneState {
  if (state.insertion?.status !== "running") return state;
  return {
    ...state,
    insertion: { ...state.insertion, done, total, label },
    announcement: strings.insertion.progress(done, total, label),
  };
}

/** Cancel was pressed; what has been made so far is being taken back. */
export function cancelInsertion(state: PaneState): PaneState {
  if (state.insertion?.status !== "running") return state;
  return { ...state, insertion: { ...state.insertion, cancelling: true } };
}

/** Everything stands: the receipt. `replaced` is the template whose place it has taken. */
export function finishInsertion(
  state: PaneState,
  inserted: InsertedTemplate,
  replaced?: string,
): PaneState {
  return {
    ...state,
    form: replaced === undefined ? state.form : undefined,
    insertion: { status: "done", inserted },
    inWorkbook: [
      ...state.inWorkbook.filter(({ id }) => id !== inserted.id && id !== replaced),
      inserted,
    ],
    checks: {},
    checksRead: false,
    announcement: strings.receipt.announcement(inserted),
  };
}

/** Nothing stands: why, and what to do. */
export function failInsertion(state: PaneState, failure: Failure): PaneState {
  return { ...state, insertion: { status: "failed", failure }, announcement: failure.what };
}

/** Closes the receipt or the report of a failure; the form is as it was. */
export function dismissInsertion(state: PaneState): PaneState {
  return { ...state, insertion: undefined };
}

/** Inputs of a template were written: what changed, and the way back. */
export function finishUpdate(state: PaneState, update: Update): PaneState {
  return {
    ...state,
    form: undefined,
    failure: undefined,
    insertion: { status: "updated", update },
    checks: {},
    checksRead: false,
    announcement: strings.update.announcement(update),
  };
}

/**
 * Takes the templates found in the workbook. A receipt of something that is gone again, because
 * Excel has undone it or somebody has deleted its sheets, is closed.
 */
export function showInWorkbook(
  state: PaneState,
  inWorkbook: readonly InsertedTemplate[],
): PaneState {
  const shown = itemOf(state.insertion);
  const standing = shown && inWorkbook.find(({ id }) => id === shown.id);
  if (!shown || standing) return { ...state, inWorkbook };
  return {
    ...state,
    inWorkbook,
    form: undefined,
    insertion: undefined,
    announcement: strings.list.goneAgain(shown.title),
  };
}

function itemOf(insertion: PaneState["insertion"]): InsertedTemplate | undefined {
  if (insertion?.status === "done") return insertion.inserted;
  return insertion?.status === "updated" ? insertion.update.item : undefined;
}

/** Remove was pressed once: a second press, on the button that names what goes, does it. */
export function askRemoval(state: PaneState, id: string | undefined): PaneState {
  return { ...state, removing: id };
}

/** A template is gone from the workbook; `removed` tells how to insert it again. */
export function finishRemoval(
  state: PaneState,
  id: string,
  removed: Removed | undefined,
): PaneState {
  const gone = state.inWorkbook.find((item) => item.id === id);
  const receiptOfIt = itemOf(state.insertion)?.id === id;
  return {
    ...state,
    removing: undefined,
    removed,
    inWorkbook: state.inWorkbook.filter((item) => item.id !== id),
    insertion: receiptOfIt ? undefined : state.insertion,
    announcement: gone ? strings.removed.done(gone.title, gone.sheets.length) : state.announcement,
  };
}

/** Closes the remark on the last removal. */
export function dismissRemoved(state: PaneState): PaneState {
  return { ...state, removed: undefined };
}

/** Something outside an insertion went wrong. */
export function showFailure(state: PaneState, failure: Failure | undefined): PaneState {
  return { ...state, failure, announcement: failure?.what ?? state.announcement };
}

/** Takes the values of the checks, by `template id/check key`. */
export function showChecks(
  state: PaneState,
  checks: Readonly<Record<string, CheckReading>>,
): PaneState {
  const failing = Object.values(checks).filter((reading) => reading === "fails").length;
  return {
    ...state,
    checks,
    checksRead: true,
    announcement: strings.checks.summary(failing, Object.keys(checks).length),
  };
}
