import type { CheckReading, Failure, InsertedTemplate, PaneState } from "./paneState";
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

/** Everything stands: the receipt. */
export function finishInsertion(state: PaneState, inserted: InsertedTemplate): PaneState {
  return {
    ...state,
    insertion: { status: "done", inserted },
    inWorkbook: [...state.inWorkbook.filter(({ id }) => id !== inserted.id), inserted],
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

/** Takes the templates found in the workbook. */
export function showInWorkbook(
  state: PaneState,
  inWorkbook: readonly InsertedTemplate[],
): PaneState {
  return { ...state, inWorkbook };
}

/** Remove was pressed once: a second press, on the button that names what goes, does it. */
export function askRemoval(state: PaneState, id: string | undefined): PaneState {
  return { ...state, removing: id };
}

/** A template is gone from the workbook. */
export function finishRemoval(state: PaneState, id: string): PaneState {
  const gone = state.inWorkbook.find((item) => item.id === id);
  const receiptOfIt = state.insertion?.status === "done" && state.insertion.inserted.id === id;
  return {
    ...state,
    removing: undefined,
    inWorkbook: state.inWorkbook.filter((item) => item.id !== id),
    insertion: receiptOfIt ? undefined : state.insertion,
    announcement: gone ? strings.removed(gone.title, gone.sheets.length) : state.announcement,
  };
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
