import type { WorkbookFile } from "../../workbook/workbookFile";

/** A file in the browser's storage, without its contents. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/** The files that the browser keeps. What fails is a thrown error with the browser's reason. */
export interface FileStore {
  /** The one changed last comes first. */
  list(): Promise<readonly KeptFile[]>;
  /** undefined when there is none, or none any more. */
  load(id: string): Promise<{ about: KeptFile; contents: WorkbookFile } | undefined>;
  /** Both or nothing. */
  save(about: KeptFile, contents: WorkbookFile): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  duplicate(id: string, about: KeptFile): Promise<void>;
  remove(id: string): Promise<void>;
}

const DATABASE = "buildout-workbench";
const ABOUT = "files";
const CONTENTS = "contents";

/** The store of this origin, made on the first use. */
export async function openFileStore(factory: IDBFactory): Promise<FileStore> {
  const opening = factory.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(ABOUT, { keyPath: "id" });
    opening.result.createObjectStore(CONTENTS);
  };
  const database = await answered(opening);
  // Another tab may bring a newer version; this one must not stand in its way.
  database.onversionchange = () => {
    database.close();
  };

  async function change(work: (about: IDBObjectStore, contents: IDBObjectStore) => void) {
    const transaction = database.transaction([ABOUT, CONTENTS], "readwrite");
    const done = finished(transaction);
    work(transaction.objectStore(ABOUT), transaction.objectStore(CONTENTS));
    await done;
  }
  async function get<T>(store: string, id: string): Promise<T | undefined> {
    const request = database.transaction(store).objectStore(store).get(id) as IDBRequest<
      T | undefined
    >;
    return answered(request);
  }

  return {
    async list() {
      const request = database.transaction(ABOUT).objectStore(ABOUT).getAll() as IDBRequest<
        KeptFile[]
      >;
      return (await answered(request)).sort((one, other) => other.changed - one.changed);
    },
    async load(id) {
      const [about, contents] = await Promise.all([
        get<KeptFile>(ABOUT, id),
        get<WorkbookFile>(CONTENTS, id),
      ]);
      return about && contents && { about, contents };
    },
    save: (about, file) =>
      change((abouts, contents) => {
        abouts.put(about);
        contents.put(file, about.id);
      }),
    async rename(id, name) {
      const about = await get<KeptFile>(ABOUT, id);
      if (about === undefined) return;
      await change((abouts) => {
        abouts.put({ ...about, name });
      });
    },
    async duplicate(id, about) {
      const file = await get<WorkbookFile>(CONTENTS, id);
      if (file === undefined) return;
      await change((abouts, contents) => {
        abouts.put(about);
        contents.put(file, about.id);
      });
    },
    remove: (id) =>
      change((abouts, contents) => {
        abouts.delete(id);
        contents.delete(id);
      }),
  };
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("the browser's storage did not answer"));
    };
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      reject(transaction.error ?? new Error("the browser's storage refused the file"));
    };
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onerror = fail;
    transaction.onabort = fail;
  });
}
