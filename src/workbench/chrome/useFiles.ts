import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { FileDesk } from "../files/fileDesk";
import { onPaneLoad } from "../pane/onPaneLoad";

/** What the page shows about files, and the ways to them that are no buttons. */
export interface FilesShown {
  /** What goes on: "Opening Model.xlsx …". */
  readonly busy: string | undefined;
  /** What was done or failed last. */
  readonly said: { readonly text: string; readonly isProblem: boolean } | undefined;
  readonly forget: () => void;
  readonly run: (what: string, action: () => Promise<string | undefined>) => void;
  readonly picker: RefObject<HTMLInputElement | null>;
  readonly browse: () => void;
  readonly openFirst: (files: FileList | null | undefined) => void;
}

/**
 * Runs what is done with files, listens for Ctrl+O and Ctrl+S, and takes files that are dropped, on
 * the page and on the pane.
 *
 * @param settle - Enters what is being typed, before something is saved.
 */
export function useFiles(
  desk: FileDesk,
  notice: string | undefined,
  settle: () => void,
): FilesShown {
  const [busy, setBusy] = useState<string>();
  const [said, setSaid] = useState<FilesShown["said"]>(
    notice === undefined ? undefined : { text: notice, isProblem: false },
  );
  const [, setVersion] = useState(0);
  const picker = useRef<HTMLInputElement>(null);

  const run: FilesShown["run"] = (what, action) => {
    settle();
    setBusy(what === "" ? undefined : what);
    setSaid(undefined);
    action()
      .then(
        (text) => {
          if (text !== undefined) setSaid({ text, isProblem: false });
        },
        (error: unknown) => {
          setSaid({
            text: error instanceof Error ? error.message : String(error),
            isProblem: true,
          });
        },
      )
      .finally(() => {
        setBusy(undefined);
      });
  };
  const browse = (): void => {
    picker.current?.click();
  };
  const openFirst: FilesShown["openFirst"] = (files) => {
    const file = files?.[0];
    if (file === undefined) return;
    run(`Opening ${file.name} …`, async () => {
      await desk.openXlsx(file);
      return undefined;
    });
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (key !== "o" && key !== "s") return;
      event.preventDefault();
      if (key === "o") browse();
      else run("Saving …", () => desk.saveXlsx(false));
    };
    const onDrag = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      if (event.type === "drop") openFirst(event.dataTransfer.files);
    };
    const onHide = (): void => {
      if (document.visibilityState === "hidden") void desk.keeper.flush();
    };
    const onLeave = (event: BeforeUnloadEvent): void => {
      const { kind } = desk.keeper.state();
      if (kind !== "new" && kind !== "kept") event.preventDefault();
    };
    const listen = (to: Window): void => {
      to.addEventListener("keydown", onKey, true);
      to.addEventListener("dragover", onDrag);
      to.addEventListener("drop", onDrag);
    };
    listen(window);
    const stopPane = onPaneLoad(listen);
    window.addEventListener("beforeunload", onLeave);
    document.addEventListener("visibilitychange", onHide);
    const stop = desk.keeper.onChange(() => {
      setVersion((now) => now + 1);
    });
    return () => {
      window.removeEventListener("keydown", onKey, true);
      window.removeEventListener("dragover", onDrag);
      window.removeEventListener("drop", onDrag);
      window.removeEventListener("beforeunload", onLeave);
      document.removeEventListener("visibilitychange", onHide);
      stop();
      stopPane();
    };
  }, [desk]);
  return {
    busy,
    said,
    forget: () => {
      setSaid(undefined);
    },
    run,
    picker,
    browse,
    openFirst,
  };
}
