import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { FileDesk } from "../files/fileDesk";
import type { KeptFile } from "../files/fileStore";

interface FilesDialogProps {
  readonly desk: FileDesk;
  readonly run: (what: string, action: () => Promise<string | undefined>) => void;
  readonly onClose: () => void;
}

/** The files that this browser keeps: open, rename, duplicate, delete. */
export function FilesDialog({ desk, run, onClose }: FilesDialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [files, setFiles] = useState<readonly KeptFile[]>();
  const [renaming, setRenaming] = useState<string>();
  const [deleting, setDeleting] = useState<string>();
  const refresh = async (): Promise<undefined> => {
    setFiles(await desk.list());
  };
  useEffect(() => {
    dialog.current?.showModal();
    run("", async () => {
      await desk.keeper.flush();
      return refresh();
    });
  }, []);
  const then = (action: () => Promise<void>): void => {
    run("", async () => {
      await action();
      return refresh();
    });
  };
  const open = desk.keeper.about().id;
  return (
    <dialog ref={dialog} class="files" aria-labelledby="files-title" onClose={onClose}>
      <div class="files-head">
        <h2 id="files-title">Files in this browser</h2>
        <button type="button" class="plain-button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <p class="files-about">
        They stay on this machine and are sent nowhere. Clearing the browser's data deletes them, so
        save what matters as .xlsx.
      </p>
      {files?.length === 0 && <p>There are none yet. A workbook is kept with its first change.</p>}
      <ul class="files-list">
        {files?.map(({ id, name, changed }) => (
          <li key={id}>
            {renaming === id ? (
              <input
                class="files-name"
                aria-label={`New name of ${name}`}
                defaultValue={name}
                ref={(input) => {
                  if (input !== null && document.activeElement !== input) input.select();
                }}
                onKeyDown={(event) => {
                  if (event.key === "Escape") {
                    event.preventDefault();
                    event.currentTarget.value = name;
                  }
                  if (event.key === "Escape" || event.key === "Enter") event.currentTarget.blur();
                }}
                onBlur={({ currentTarget: { value } }) => {
                  setRenaming(undefined);
                  if (value !== name) then(() => desk.rename(id, value));
                }}
              />
            ) : (
              <button
                type="button"
                class="files-open"
                disabled={id === open}
                onClick={() => {
                  run(`Opening ${name} …`, async () => {
                    await desk.open(id);
                    return undefined;
                  });
                }}
              >
                {name}
                {id === open && " (open)"}
              </button>
            )}
            <span class="files-changed">{new Date(changed).toLocaleString()}</span>
            {deleting === id ? (
              <span class="files-tools">
                <span id={`delete-${id}`}>Delete for good?</span>
                <button
                  type="button"
                  class="plain-button danger"
                  aria-describedby={`delete-${id}`}
                  onClick={() => {
                    setDeleting(undefined);
                    then(() => desk.remove(id));
                  }}
                >
                  Delete
                </button>
                <button
                  type="button"
                  class="plain-button"
                  ref={(button) => button?.focus()}
                  onClick={() => {
                    setDeleting(undefined);
                  }}
                >
                  Keep
                </button>
              </span>
            ) : (
              <span class="files-tools">
                <button
                  type="button"
                  class="plain-button"
                  aria-label={`Rename ${name}`}
                  onClick={() => {
                    setRenaming(id);
                  }}
                >
                  Rename
                </button>
                <button
                  type="button"
                  class="plain-button"
                  aria-label={`Duplicate ${name}`}
                  onClick={() => {
                    then(() => desk.duplicate(id));
                  }}
                >
                  Duplicate
                </button>
                <button
                  type="button"
                  class="plain-button"
                  aria-label={`Delete ${name}`}
                  disabled={id === open}
                  title={id === open ? "The open file cannot be deleted; open another first." : ""}
                  onClick={() => {
                    setDeleting(id);
                  }}
                >
                  Delete
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </dialog>
  );
}
