import { showFile } from "../state/formActions";
import type { FileForm } from "../state/paneState";
import { strings } from "../strings";
import type { View } from "./view";

const text = strings.file;

/** Live or frozen, what that means to a colleague, and the button that writes the file. */
export function FilePanel(props: View & { file: FileForm; blocked: boolean }) {
  const { store, commands, file, blocked } = props;
  const close = (): void => {
    store.apply(showFile, undefined);
    // The button that opened the panel comes back with the next rendering.
    requestAnimationFrame(() => document.getElementById("save-as")?.focus());
  };
  const busy = blocked || file.status === "writing";
  return (
    <fieldset
      class="file"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <legend>{text.legend}</legend>
      <Choice {...props} frozen={false} title={text.live} means={text.liveMeans} focus />
      <Choice {...props} frozen title={text.frozen} means={text.frozenMeans} />
      {file.text !== "" && (
        <p class={file.status === "failed" ? "note wrong" : "note"}>{file.text}</p>
      )}
      <div class="receipt-actions">
        <button
          type="button"
          class="secondary"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) void commands.saveFile();
          }}
        >
          {text.save}
        </button>
        {commands.opensFiles() && (
          <button
            type="button"
            class="secondary"
            aria-disabled={busy}
            onClick={() => {
              if (!busy) void commands.openFile();
            }}
          >
            {text.openInExcel}
          </button>
        )}
        <button type="button" class="link" onClick={close}>
          {file.status === "saved" ? strings.receipt.another : text.cancel}
        </button>
      </div>
    </fieldset>
  );
}

function Choice(
  props: View & {
    file: FileForm;
    frozen: boolean;
    title: string;
    means: string;
    focus?: boolean;
  },
) {
  const { store, file, frozen, title, means, focus } = props;
  const id = frozen ? "file-frozen" : "file-live";
  return (
    <div class="file-choice">
      <input
        id={id}
        type="radio"
        name="file"
        checked={file.frozen === frozen}
        aria-describedby={`${id}-means`}
        {...(focus === true && { ref: focusOnce })}
        onChange={() => {
          store.apply(showFile, { frozen, status: "asking" as const, text: "" });
        }}
      />
      <label for={id}>{title}</label>
      <p id={`${id}-means`}>{means}</p>
    </div>
  );
}

/** The panel opens on its first choice. */
function focusOnce(input: HTMLInputElement | null): void {
  if (input && input.dataset["focused"] === undefined) {
    input.dataset["focused"] = "yes";
    input.focus();
  }
}
