import type { JSX } from "preact";
import type { FileDesk } from "../files/fileDesk";
import type { Bench } from "../state/bench";
import { FormatTools } from "./FormatTools";
import { ToolButton } from "./ToolButton";
import { FileMenu } from "./FileMenu";
import { FileState } from "./FileState";
import type { FilesShown } from "./useFiles";

interface ToolbarProps {
  readonly bench: Bench;
  readonly desk: FileDesk;
  readonly files: FilesShown;
  readonly onManage: () => void;
  readonly paneShown: boolean;
  readonly onPane: () => void;
  readonly onKeys: () => void;
  readonly focusCells: () => void;
  /** Does something that may be refused, and says why. */
  readonly attempt: (action: () => void) => void;
}

/** Name of the page and of the file, files, undo, redo, looks, and the switch of the pane. */
export function Toolbar({
  bench,
  desk,
  files,
  onManage,
  paneShown,
  onPane,
  onKeys,
  focusCells,
  attempt,
}: ToolbarProps): JSX.Element {
  const { undo, redo } = bench.canUndo();
  return (
    <header class="toolbar">
      <h1 class="brand">
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
          <rect x="1" y="10" width="4" height="7" rx="1" />
          <rect x="7" y="6" width="4" height="11" rx="1" />
          <rect x="13" y="1" width="4" height="16" rx="1" />
        </svg>
        Buildout <span class="brand-soft">workbench</span>
      </h1>
      <FileMenu desk={desk} run={files.run} onBrowse={files.browse} onManage={onManage} />
      <span class="tools">
        <ToolButton
          label={`Undo ${undo ?? ""}`.trim()}
          keys="Ctrl+Z"
          icon="M7 4 3 8l4 4M3 8h8a4 4 0 0 1 0 8H8"
          isOff={undo === undefined}
          onPress={() => {
            attempt(() => {
              bench.undo();
            });
            focusCells();
          }}
        />
        <ToolButton
          label={`Redo ${redo ?? ""}`.trim()}
          keys="Ctrl+Y"
          icon="m11 4 4 4-4 4M15 8H7a4 4 0 0 0 0 8h3"
          isOff={redo === undefined}
          onPress={() => {
            attempt(() => {
              bench.redo();
            });
            focusCells();
          }}
        />
      </span>
      <FormatTools
        bench={bench}
        run={(action) => {
          attempt(action);
          focusCells();
        }}
      />
      <FileState desk={desk} run={files.run} focusCells={focusCells} />
      <span class="toolbar-room" />
      <ToolButton label="Keys" keys="F1" text="?" onPress={onKeys} />
      <button type="button" class="pane-switch" aria-pressed={paneShown} onClick={onPane}>
        {paneShown ? "Hide pane" : "Show pane"}
      </button>
    </header>
  );
}
