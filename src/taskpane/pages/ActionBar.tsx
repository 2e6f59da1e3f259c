import {
  changedKeys,
  problems,
  resetForm,
  revealField,
  showFile,
  undoReset,
} from "../state/formActions";
import type { Form, PaneState } from "../state/paneState";
import { strings } from "../strings";
import { fieldId } from "./fieldIds";
import { FilePanel } from "./FilePanel";
import type { View } from "./view";

/** The button that names the act, what stands in its way, and the way back to the start. */
export function ActionBar({ state, store, commands, form }: View & { form: Form }) {
  const wrong = problems(form);
  const [firstWrong] = wrong;
  const changed = changedKeys(form);
  const reason = firstWrong
    ? strings.form.fix(wrong.length)
    : (excelReason(state.office) ?? updateReason(form, changed));
  const reveal = (path: string): void => {
    store.apply(revealField, path);
    // The group is opened by the rendering that follows the action.
    requestAnimationFrame(() => document.getElementById(fieldId(path))?.focus());
  };
  return (
    <div class="action-bar">
      {form.file && (
        <FilePanel
          {...{ state, store, commands }}
          file={form.file}
          blocked={firstWrong !== undefined}
        />
      )}
      <p class="reason" id="insert-reason">
        {firstWrong ? (
          <button
            type="button"
            class="link"
            onClick={() => {
              reveal(firstWrong.path);
            }}
          >
            {reason}
          </button>
        ) : (
          reason
        )}
      </p>
      <button
        type="button"
        class="primary"
        aria-disabled={reason !== undefined}
        aria-describedby="insert-reason"
        onClick={() => {
          if (firstWrong) reveal(firstWrong.path);
          else if (reason === undefined) {
            void (form.standing ? commands.update() : commands.insert());
          }
        }}
      >
        {form.standing
          ? strings.update.button(changed.length)
          : strings.form.insert(form.template.sheets.length)}
      </button>
      {form.beforeReset ? (
        <button
          type="button"
          class="secondary"
          onClick={() => {
            store.apply(undoReset);
          }}
        >
          {strings.form.undoReset}
        </button>
      ) : (
        (changed.length > 0 || wrong.length > 0) && (
          <button
            type="button"
            class="secondary"
            onClick={() => {
              store.apply(resetForm);
            }}
          >
            {strings.form.resetAll}
          </button>
        )
      )}
      {!form.file && (
        <button
          type="button"
          class="secondary"
          id="save-as"
          onClick={() => {
            store.apply(showFile, { frozen: false, status: "asking" as const, text: "" });
          }}
        >
          {strings.file.open}
        </button>
      )}
    </div>
  );
}

function excelReason(office: PaneState["office"]): string | undefined {
  switch (office) {
    case "ready":
      return undefined;
    case "starting":
      return strings.form.waitForExcel;
    case "absent":
      return strings.form.noExcel;
  }
}

/** Why an update has nothing to write, or no cell to write it to. */
function updateReason(
  { standing, template }: Form,
  changed: readonly string[],
): string | undefined {
  if (!standing) return undefined;
  if (changed.length === 0) return strings.update.nothing;
  const lost = template.fields.filter(
    ({ key }) => changed.includes(key) && standing.missing.includes(key),
  );
  return lost.length === 0
    ? undefined
    : strings.update.missingChanged(lost.map(({ title }) => title));
}
