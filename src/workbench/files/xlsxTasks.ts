import type { WorkbookFile } from "../../workbook/workbookFile";

/** What the page asks its worker for. */
export type XlsxTask =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  | {
      readonly kind: "write";
      readonly file: WorkbookFile;
      readonly frozen: boolean;
      readonly date: Date;
    };

/** The result, or why there is none. */
export interface XlsxAnswer {
  readonly result?: WorkbookFile | Uint8Array;
  readonly reason?: string;
}

/** Reads an .xlsx file; an error says why it is refused. */
export function readInWorker(bytes: Uint8Array): Promise<WorkbookFile> {
  return ask({ kind: "read", bytes }) as Promise<WorkbookFile>;
}

/** Writes an .xlsx file. */
export function writeInWorker(
  file: WorkbookFile,
  options: { readonly frozen: boolean; readonly date: Date },
): Promise<Uint8Array<ArrayBuffer>> {
  return ask({ kind: "write", file, ...options }) as Promise<Uint8Array<ArrayBuffer>>;
}

/** A worker for one task: its memory goes with it. */
function ask(task: XlsxTask): Promise<XlsxAnswer["result"]> {
  const worker = new Worker(new URL("./xlsxWorker.ts", import.meta.url), { name: "xlsx" });
  const answer = new Promise<XlsxAnswer["result"]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<XlsxAnswer>) => {
      if (data.reason === undefined) resolve(data.result);
      else reject(new Error(data.reason));
    };
    worker.onerror = ({ message }) => {
      reject(new Error(message || "the reader of .xlsx files could not be loaded"));
    };
  });
  worker.postMessage(task);
  return answer.finally(() => {
    worker.terminate();
  });
}
