import type { WorkbookFile } from "../../workbook/workbookFile";
import { nameForNew } from "./fileDesk";
import { freeFileName } from "./fileNames";
import type { FileStore, KeptFile } from "./fileStore";
import { openFileStore } from "./fileStore";

/** The file that the page opens with, and where files are kept. */
export interface ShownFile {
  readonly about: KeptFile;
  /** undefined: an empty workbook. */
  readonly contents: WorkbookFile | undefined;
  readonly isKept: boolean;
  readonly store: FileStore | undefined;
  readonly refusal?: string;
}

/** Names the file in the page's address; "new" is an empty one. */
const PARAMETER = "file";

/**
 * The file that the address names; without one the file that was changed last, and an empty workbook
 * on the first visit. A file that another tab has open comes as a copy, so that neither tab writes
 * over the other's work.
 */
export async function fileToShow(page: Window): Promise<ShownFile> {
  const { store, refusal } = await storeOf(page);
  const asked = new URLSearchParams(page.location.search).get(PARAMETER);
  const id = asked ?? (await store?.list())?.[0]?.id;
  const kept = id === undefined || id === "new" ? undefined : await store?.load(id);
  if (kept === undefined) {
    const about = { id: page.crypto.randomUUID(), name: await nameForNew(store), changed: 0 };
    return show(page, { about, contents: undefined, isKept: false, store }, refusal);
  }
  if (await takes(page, kept.about.id)) {
    return show(page, { ...kept, isKept: true, store }, refusal);
  }
  const taken = (await store?.list())?.map(({ name }) => name) ?? [];
  const about = {
    id: page.crypto.randomUUID(),
    name: freeFileName(kept.about.name, taken),
    changed: 0,
  };
  return show(page, { about, contents: kept.contents, isKept: false, store }, refusal);
}

/** Opens another file in this tab. */
export function goToFile(id: string): void {
  window.location.assign(`?${PARAMETER}=${encodeURIComponent(id)}`);
}

/** The address names the file from now on, so that a reload comes back to it. */
async function show(
  page: Window,
  file: ShownFile,
  refusal: string | undefined,
): Promise<ShownFile> {
  if (!file.isKept) await takes(page, file.about.id);
  page.history.replaceState(null, "", `?${PARAMETER}=${file.about.id}`);
  return { ...file, ...(refusal !== undefined && { refusal }) };
}

async function storeOf(page: Window): Promise<{ store: FileStore | undefined; refusal?: string }> {
  try {
    return { store: await openFileStore(page.indexedDB) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      store: undefined,
      refusal: `This browser keeps no files (${reason}); save as .xlsx.`,
    };
  }
}

/** True when no other tab has the file open; it is this tab's until it is closed. */
function takes(page: Window, id: string): Promise<boolean> {
  const { locks } = page.navigator as Partial<Pick<Navigator, "locks">>;
  if (locks === undefined) return Promise.resolve(true);
  return new Promise((resolve) => {
    void locks.request(`buildout-file-${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise<void>(() => undefined);
    });
  });
}
