import { today } from "../excel/today";
import type { ModelLibrary } from "./modelLibrary";
import type { OfficePort } from "./officePort";
import { reasonOf } from "./reasonOf";
import { problems, showFile } from "./state/formActions";
import type { PaneState } from "./state/paneState";
import type { Store } from "./state/store";
import { strings } from "./strings";

/** What the pane does with the form's workbook as a file. */
export interface FileCommands {
  readonly saveFile: () => Promise<void>;
  /** Hands the file to Excel instead, where Excel may hold back downloads. */
  readonly openFile: () => Promise<void>;
  readonly opensFiles: () => boolean;
}

interface FileSurroundings {
  readonly store: Store<PaneState>;
  readonly office: OfficePort;
  readonly library: () => ModelLibrary | undefined;
  readonly download: (name: string, bytes: Uint8Array) => void;
}

/** The file is that of the command line: the same plan, calculation and writer. */
export function createFileCommands(around: FileSurroundings): FileCommands {
  const { store, office } = around;
  return {
    opensFiles: () => store.get().office === "ready" && office.opensFiles(),
    saveFile: () =>
      written((name, bytes) => {
        around.download(name, bytes);
        const blocked = office.opensFiles() ? ` ${strings.file.blocked}` : "";
        return Promise.resolve(strings.file.saved(name) + blocked);
      }),
    openFile: () =>
      written(async (name, bytes) => {
        await office.openFile(bytes);
        return strings.file.opened(name);
      }),
  };

  async function written(
    hand: (name: string, bytes: Uint8Array) => Promise<string>,
  ): Promise<void> {
    const { form } = store.get();
    const library = around.library();
    if (!library || !form?.file || form.file.status === "writing") return;
    if (problems(form).length > 0) return;
    const { template, values, preset, file } = form;
    const { frozen } = file;
    store.apply(showFile, { frozen, status: "writing" as const, text: strings.file.writing });
    try {
      const how = { frozen, date: new Date() };
      const bytes = await library.file(template.name, values, preset, how);
      const text = await hand(strings.file.name(template.title, today(), frozen), bytes);
      store.apply(showFile, { frozen, status: "saved" as const, text });
    } catch (error) {
      const text = strings.file.failed(reasonOf(error));
      store.apply(showFile, { frozen, status: "failed" as const, text });
    }
  }
}
