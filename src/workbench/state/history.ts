import type { OpenWorkbook } from "../../host/openWorkbook";
import type { CellRange } from "../../workbook/address";
import type { UndoLog } from "../edit/undoLog";
import { createUndoLog } from "../edit/undoLog";

/** Cells that a step has changed. */
export interface ChangedCells {
  readonly sheet: string;
  readonly range: CellRange;
}

/** What was done to the workbook, by the person or by the add-in, and can be taken back. */
export interface History {
  /** Does something as one step; when it fails half-way, nothing has changed. */
  act(label: string, action: () => void): void;
  /** Takes the last step back; the cells it changed, undefined when it changed none. */
  undo(): ChangedCells | undefined;
  redo(): ChangedCells | undefined;
  next(): ReturnType<UndoLog["next"]>;
  /** Forgets every step: another workbook is open. */
  clear(): void;
}

/** Milliseconds without a change after which the add-in's work counts as finished. */
const PAUSE = 1500;

type Undo = () => void;

/**
 * Follows a workbook. Changes of the add-in that come close together are one step, so that inserting
 * a template is taken back at once. An insertion adds its sheets before it fills any, so sheets that
 * come after contents begin a step of their own, however soon. Taking a step back is itself noted by the workbook, which is how
 * it is done again.
 */
export function createHistory(
  workbook: OpenWorkbook,
  now: () => number = () => Date.now(),
): History {
  const log = createUndoLog();
  let collecting: Undo[] | undefined;
  let changed: ChangedCells | undefined;
  let outside: { undos: Undo[]; at: number; label: string; filled: boolean } | undefined;

  workbook.onChange((change, undo) => {
    if (undo === undefined) return;
    if (change.kind === "contents") changed = change;
    else if (change.kind === "formats") changed ??= change;
    if (collecting !== undefined) {
      collecting.push(undo);
      return;
    }
    const begins = change.kind === "sheetAdded" && outside?.filled === true;
    if (outside === undefined || begins || now() - outside.at >= PAUSE) {
      outside = { undos: [], at: now(), label: "what the add-in did", filled: false };
      note(outside);
    }
    outside.undos.push(undo);
    outside.at = now();
    if (change.kind === "contents") outside.filled = true;
    if (change.kind === "sheetAdded") outside.label = "inserting sheets";
    if (change.kind === "sheetDeleted") outside.label = "removing sheets";
  });

  /** Does something and gives what takes it back, latest first. */
  function run(action: () => void): Undo[] {
    const undos: Undo[] = [];
    collecting = undos;
    outside = undefined;
    changed = undefined;
    try {
      action();
    } catch (error) {
      for (const undo of [...undos].reverse()) undo();
      throw error;
    } finally {
      collecting = undefined;
      if (workbook.calculationMode() !== "Manual") workbook.recalculate();
    }
    return undos;
  }

  function note(step: { undos: Undo[]; readonly label: string }): void {
    const swap = (): void => {
      step.undos = run(() => {
        for (const undo of [...step.undos].reverse()) undo();
      });
    };
    log.done({
      get label() {
        return step.label;
      },
      undo: swap,
      redo: swap,
    });
  }

  return {
    act(label, action) {
      const undos = run(action);
      if (undos.length > 0) note({ undos, label });
    },
    undo() {
      changed = undefined;
      log.undo();
      return changed;
    },
    redo() {
      changed = undefined;
      log.redo();
      return changed;
    },
    next: () => log.next(),
    clear() {
      outside = undefined;
      log.clear();
    },
  };
}
