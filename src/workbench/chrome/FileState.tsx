import type { JSX } from "preact";
import type { FileDesk } from "../files/fileDesk";
import type { KeepingState } from "../files/keeper";
import type { FilesShown } from "./useFiles";

interface FileStateProps {
  readonly desk: FileDesk;
  readonly run: FilesShown["run"];
  readonly focusCells: () => void;
}

/** Name of the open file, which can be typed over, and whether the browser has kept it. */
export function FileState({ desk, run, focusCells }: FileStateProps): JSX.Element {
  const { id, name } = desk.keeper.about();
  const state = desk.keeper.state();
  return (
    <span class="file-state">
      <input
        key={name}
        class="file-name"
        aria-label="Name of the file"
        defaultValue={name}
        size={Math.max(6, Math.min(32, name.length))}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.value = name;
          if (event.key === "Escape" || event.key === "Enter") focusCells();
        }}
        onBlur={({ currentTarget }) => {
          const { value } = currentTarget;
          if (value === name) return;
          if (value.trim() === "") currentTarget.value = name;
          run("", async () => {
            await desk.rename(id, value);
            return undefined;
          });
        }}
      />
      <span
        class={`file-kept ${state.kind}`}
        role="status"
        data-state={state.kind}
        title="In this browser, on this machine"
      >
        {said(state)}
      </span>
    </span>
  );
}

function said(state: KeepingState): string {
  switch (state.kind) {
    case "new":
      return "";
    case "kept":
      return "Kept";
    case "changed":
      return "Not kept yet";
    case "keeping":
      return "Keeping …";
    case "failed":
      return state.reason;
  }
}
