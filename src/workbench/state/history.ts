import type { OpenWorkbook } from "../../host/openWorkbook";
import type { UndoLog } from "../edit/undoLog";
import { createUndoLog } from "../edit/undoLog";

/** What was done to the workbook, by the person or by the add-in, and can be taken back. */
export interface History {
  /**
   * Does something as one step.
   *
   * @param prepare - For what the workbook cannot take back by itself: is asked before the action and
   * gives what takes it back.
   */
  act(label: string, action: () => void, prepare?: () => () => void): void;
  undo(): void;
  redo(): void;
  next(): ReturnType<UndoLog["next"]>;
}

/** Milliseconds without a change after which the add-in's work counts as finished. */
const PAUSE = 1500;

/**
 * Follows a workbook. Changes of the add-in that come close together are one step, so that inserting
 * a template is taken back at once; they cannot be done again.
 */
export function createHistory(
  workbook: OpenWorkbook,
  now: () => number = () => Date.now(),
): History {
  const log = createUndoLog();
  let collecting: (() => void)[] | undefined;
  let replaying = false;
  let outside: { undos: (() => void)[]; at: number } | undefined;

  workbook.onChange((_change, undo) => {
    if (undo === undefined || replaying) return;
    if (collecting !== undefined) {
      collecting.push(undo);
      return;
    }
    if (outside !== undefined && now() - outside.at < PAUSE) {
      outside.undos.push(undo);
      outside.at = now();
      return;
    }
    const group = { undos: [undo], at: now() };
    outside = group;
    log.done({
      label: "what the add-in did",
      undo: () => {
        takeBack(group.undos);
      },
      redo: undefined,
    });
  });

  function takeBack(undos: readonly (() => void)[]): void {
    replaying = true;
    try {
      for (const undo of [...undos].reverse()) undo();
    } finally {
      replaying = false;
    }
    workbook.recalculate();
  }

  function run(action: () => void, prepare?: () => () => void): (() => void)[] {
    const undos: (() => void)[] = [];
    const special = prepare?.();
    collecting = undos;
    try {
      action();
      if (special !== undefined) undos.push(special);
    } finally {
      collecting = undefined;
    }
    outside = undefined;
    if (workbook.calculationMode() !== "Manual") workbook.recalculate();
    return undos;
  }

  return {
    act(label, action, prepare) {
      let undos = run(action, prepare);
      if (undos.length === 0) return;
      log.done({
        label,
        undo: () => {
          takeBack(undos);
        },
        redo: () => {
          undos = run(action, prepare);
        },
      });
    },
    undo() {
      outside = undefined;
      log.undo();
    },
    redo() {
      log.redo();
    },
    next: () => log.next(),
  };
}
