import { readXlsx } from "../../xlsx/readXlsx";
import { writeWorkbookFile } from "../../xlsx/writeXlsx";
import type { WorkbookFile } from "../../workbook/workbookFile";
import type { XlsxAnswer, XlsxTask } from "./xlsxTasks";

/** The side of the worker: reads and writes .xlsx files while the page stays awake. */
self.onmessage = ({ data }: MessageEvent<XlsxTask>): void => {
  void run(data).then(
    (result) => {
      post({ result });
    },
    (error: unknown) => {
      post({ reason: error instanceof Error ? error.message : String(error) });
    },
  );
};

async function run(task: XlsxTask): Promise<WorkbookFile | Uint8Array> {
  if (task.kind === "read") return readXlsx(task.bytes);
  return writeWorkbookFile(task.file, { frozen: task.frozen, date: task.date });
}

function post(answer: XlsxAnswer): void {
  self.postMessage(answer);
}
