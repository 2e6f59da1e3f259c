import { rangeText } from "../workbook/address";
import type { OpenWorkbook } from "./openWorkbook";
import type { WorkbookChange } from "./workbookChange";

/** Sends events of the workbook to the add-in, in the form that office.js takes. */
export interface EventPushes {
  /** From now on the add-in hears an event, such as "Worksheet.DataChanged" of a worksheet id. */
  readonly register: (name: string, targetId: string) => void;
  readonly unregister: (name: string, targetId: string) => void;
  /** Sends what has happened since the last time. */
  flush(): void;
  dispose(): void;
}

/** Category of an event in a richApiMessage. */
const EVENT_CATEGORY = 65_536;

/** Numbers of the events, from the `eventType` constants of office.js. */
const EVENT_TYPE = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
} as const;

type EventName = keyof typeof EVENT_TYPE;

/** Pushes nothing until something is registered; changes wait for the end of the batch. */
export function createEventPushes(
  workbook: OpenWorkbook,
  push: (event: number, payload: unknown) => void,
): EventPushes {
  const registered = new Map<string, number>();
  let waiting: unknown[][] = [];
  let scheduled = false;

  function queue(event: EventName, sheetId: string, args: Record<string, unknown>): void {
    const type = EVENT_TYPE[event];
    for (const [scope, targetId] of [
      ["Worksheet", sheetId],
      ["WorksheetCollection", "Workbook"],
    ] as const) {
      if ((registered.get(key(`${scope}.${event}`, targetId)) ?? 0) === 0) continue;
      waiting.push([EVENT_CATEGORY, type, targetId, JSON.stringify(args), 0, false]);
    }
    if (waiting.length === 0 || scheduled) return;
    scheduled = true;
    queueMicrotask(flush);
  }

  function flush(): void {
    scheduled = false;
    const entries = waiting;
    waiting = [];
    if (entries.length > 0) push(33, entries);
  }

  const stop = workbook.onChange((change) => {
    hear(change);
  });

  function hear(change: WorkbookChange): void {
    const id = "sheet" in change ? (workbook.sheet(change.sheet)?.id ?? "") : "";
    if (change.kind === "contents") {
      const address = rangeText(change.range);
      queue("DataChanged", id, {
        address,
        changeType: change.changeType,
        source: "Local",
        triggerSource: "Unknown",
        worksheetId: id,
        type: "WorksheetChanged",
      });
    } else if (change.kind === "selection") {
      push(2, []);
      const address = rangeText(change.range);
      queue("SelectionChanged", id, { address, worksheetId: id });
    } else if (change.kind === "activated") {
      queue("Activated", id, { worksheetId: id });
    } else if (change.kind === "sheetAdded" || change.kind === "sheetDeleted") {
      const event = change.kind === "sheetAdded" ? "Added" : "Deleted";
      queue(event, change.id, { worksheetId: change.id, source: "Local" });
    } else if (change.kind === "calculated") {
      for (const { sheet } of change.changes) {
        const worksheetId = workbook.sheet(sheet)?.id ?? "";
        queue("Calculated", worksheetId, { worksheetId });
      }
    }
  }

  return {
    register(name, targetId) {
      const at = key(name, targetId);
      registered.set(at, (registered.get(at) ?? 0) + 1);
    },
    unregister(name, targetId) {
      const at = key(name, targetId);
      registered.set(at, Math.max(0, (registered.get(at) ?? 0) - 1));
    },
    flush,
    dispose: stop,
  };
}

function key(name: string, targetId: string): string {
  return `${name} of ${targetId}`;
}
