import type { WorkbookChange } from "../../host/workbookChange";
import type { WorkbookFile } from "../../workbook/workbookFile";
import type { FileStore, KeptFile } from "./fileStore";

/** Where the open workbook stands to what the browser keeps of it. */
export type KeepingState =
  | { readonly kind: "new" | "kept" | "changed" | "keeping" }
  /** Nothing is lost yet, but the last changes are in this page only. */
  | { readonly kind: "failed"; readonly reason: string };

/** Keeps the open workbook in the browser while somebody works on it. */
export interface Keeper {
  readonly about: () => KeptFile;
  readonly state: () => KeepingState;
  changed(change: WorkbookChange): void;
  rename(name: string): Promise<void>;
  /** Keeps what is not kept yet; answers when it is, or has failed. */
  flush(): Promise<void>;
  onChange(listener: () => void): () => void;
}

export interface KeeperOptions {
  /** undefined where the browser keeps nothing, with the reason in `refusal`. */
  readonly store: FileStore | undefined;
  readonly refusal?: string;
  readonly about: KeptFile;
  /** Whether the store has the file already; a new one is kept with its first change. */
  readonly isKept: boolean;
  readonly snapshot: () => WorkbookFile;
  readonly now: () => number;
  /** Calls back after so many milliseconds; answers what takes that back. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
}

/** Rest after a change before the workbook is kept. */
const REST = 800;
/** Changes that come without a rest do not put it off for longer than this. */
const LONGEST = 5000;
/** A large workbook takes longer to copy: it rests at least so many times as long as that took. */
const REST_PER_COPY = 15;

export function createKeeper(options: KeeperOptions): Keeper {
  const { store, snapshot, now, after } = options;
  const listeners = new Set<() => void>();
  let about = options.about;
  let isKept = options.isKept;
  let state: KeepingState =
    store === undefined
      ? { kind: "failed", reason: options.refusal ?? "This browser keeps no files." }
      : { kind: isKept ? "kept" : "new" };
  /** Something is not kept yet: a change, or only what is selected. */
  let isStale = false;
  let staleSince = 0;
  const hasMore = (): boolean => isStale;
  let cancel: (() => void) | undefined;
  let working: Promise<void> | undefined;
  let copying = 0;

  function tell(next: KeepingState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function schedule(): void {
    if (cancel !== undefined && now() - staleSince > LONGEST) return;
    cancel?.();
    cancel = after(Math.max(REST, copying * REST_PER_COPY), () => {
      cancel = undefined;
      void flush();
    });
  }

  async function keep(target: FileStore): Promise<void> {
    isStale = false;
    const started = now();
    try {
      if (state.kind !== "kept") tell({ kind: "keeping" });
      const contents = snapshot();
      copying = now() - started;
      about = { ...about, changed: started };
      await target.save(about, contents);
      isKept = true;
      tell({ kind: hasMore() && state.kind === "changed" ? "changed" : "kept" });
    } catch (error) {
      isStale = true;
      tell({ kind: "failed", reason: reasonOf(error) });
    }
  }

  async function flush(): Promise<void> {
    cancel?.();
    cancel = undefined;
    await working;
    if (!isStale || store === undefined) return;
    working = keep(store);
    await working;
    working = undefined;
    if (hasMore() && state.kind !== "failed") schedule();
  }

  return {
    about: () => about,
    state: () => state,
    changed(change) {
      if (store === undefined) return;
      const isQuiet = QUIET.has(change.kind);
      if (isQuiet && !isKept) return;
      if (!isStale) staleSince = now();
      isStale = true;
      if (!isQuiet && state.kind !== "failed") tell({ kind: "changed" });
      schedule();
    },
    async rename(name) {
      about = { ...about, name };
      if (isKept && store !== undefined) await store.rename(about.id, name);
      tell(state);
    },
    flush,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Changes that a person does not miss: values come from formulas, and a selection is soon made. */
const QUIET: ReadonlySet<WorkbookChange["kind"]> = new Set([
  "calculated",
  "selection",
  "activated",
]);

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === "QuotaExceededError") {
    return "The browser's storage is full: delete files you no longer need, or save this one as .xlsx.";
  }
  const reason = error instanceof Error ? error.message : String(error);
  return `The browser could not keep this file (${reason}); save it as .xlsx.`;
}
