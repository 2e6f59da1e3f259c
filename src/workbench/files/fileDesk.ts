import type { OpenWorkbook } from "../../host/openWorkbook";
import { fileOfWorkbook } from "../../host/file/fileOfWorkbook";
import { downloadName, freeFileName, nameOfPath, newFileName } from "./fileNames";
import type { FileStore, KeptFile } from "./fileStore";
import type { Keeper } from "./keeper";
import { readInWorker, writeInWorker } from "./xlsxTasks";

/** What a person does with files. Everything rejects with a reason for that person. */
export interface FileDesk {
  readonly keeper: Keeper;
  /** Those in the browser, the last changed first. */
  list(): Promise<readonly KeptFile[]>;
  create(): Promise<void>;
  open(id: string): Promise<void>;
  /** A file from outside: it is kept in the browser and opened. */
  openXlsx(file: File): Promise<void>;
  /** @returns what is said about it. */
  saveXlsx(frozen: boolean): Promise<string>;
  rename(id: string, name: string): Promise<void>;
  duplicate(id: string): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface FileDeskOptions {
  readonly workbook: OpenWorkbook;
  readonly store: FileStore | undefined;
  readonly keeper: Keeper;
  /** Shows another file in this page; "new" is an empty one. */
  readonly goTo: (id: string) => void;
}

/** Bytes of the largest file that is read. */
const LARGEST = 100_000_000;

export function createFileDesk({ workbook, store, keeper, goTo }: FileDeskOptions): FileDesk {
  const list = async (): Promise<readonly KeptFile[]> => (store ? store.list() : []);
  const taken = async (): Promise<string[]> => (await list()).map(({ name }) => name);
  function needStore(): FileStore {
    if (store !== undefined) return store;
    throw new Error("This browser keeps no files for this page, so no other file can be opened.");
  }
  async function leave(): Promise<void> {
    await keeper.flush();
    const state = keeper.state();
    if (state.kind === "failed" && store !== undefined) throw new Error(state.reason);
  }
  return {
    keeper,
    list,
    async create() {
      needStore();
      await leave();
      goTo("new");
    },
    async open(id) {
      await leave();
      goTo(id);
    },
    async openXlsx(file) {
      const target = needStore();
      if (file.size > LARGEST) {
        const size = Math.ceil(file.size / 1e6);
        throw new Error(`${file.name} has ${size} MB; up to ${LARGEST / 1e6} MB are read.`);
      }
      await leave();
      const contents = await readInWorker(new Uint8Array(await file.arrayBuffer())).catch(
        (error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          throw new Error(`${file.name} was not opened: ${reason.replace(/\.$/, "")}.`);
        },
      );
      const name = freeFileName(nameOfPath(file.name), await taken());
      const id = crypto.randomUUID();
      await target.save({ id, name, changed: Date.now() }, contents);
      goTo(id);
    },
    async saveXlsx(frozen) {
      await keeper.flush();
      const file = fileOfWorkbook(workbook);
      const bytes = await writeInWorker(file, { frozen, date: new Date() });
      const name = downloadName(`${keeper.about().name}${frozen ? " (values)" : ""}`);
      download(new Blob([bytes], { type: XLSX }), name);
      const lost = file.notes.length === 0 ? "" : ` Not in it: ${file.notes.join("; ")}.`;
      return `Saved ${name}.${lost}`;
    },
    async rename(id, name) {
      const wanted = name.trim();
      if (wanted === "") throw new Error("A file needs a name.");
      if (id === keeper.about().id) await keeper.rename(wanted);
      else await needStore().rename(id, wanted);
    },
    async duplicate(id) {
      const files = await list();
      const from = files.find((file) => file.id === id);
      if (from === undefined) return;
      if (id === keeper.about().id) await leave();
      const name = freeFileName(
        from.name,
        files.map((file) => file.name),
      );
      await needStore().duplicate(id, { id: crypto.randomUUID(), name, changed: Date.now() });
    },
    async remove(id) {
      await needStore().remove(id);
    },
  };
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

/** The name of a new workbook beside those that there are. */
export async function nameForNew(store: FileStore | undefined): Promise<string> {
  return newFileName(store ? (await store.list()).map(({ name }) => name) : []);
}
