import { useEffect, useRef } from "preact/hooks";
import {
  changedKeys,
  closeTemplate,
  problems,
  resetForm,
  revealField,
  undoReset,
} from "../state/formActions";
import type { Form } from "../state/paneState";
import { strings } from "../strings";
import { FieldGroup } from "./FieldGroup";
import { fieldId } from "./fieldIds";
import { focusHeading } from "./focusHeading";
import { KeyFigures } from "./KeyFigures";
import type { View } from "./view";

/** One template: its inputs, what they make of the key figures, and the button that inserts it. */
export function TemplateForm(props: View & { form: Form }) {
  const { store, commands, form } = props;
  const { template } = form;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    focusHeading(heading.current);
  }, []);
  const groups = [...new Set(template.fields.map(({ group }) => group))];
  return (
    <form
      class="template"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <div class="template-body">
        <div class="template-head">
          <button
            type="button"
            class="back"
            onClick={() => {
              store.apply(closeTemplate);
            }}
          >
            <span aria-hidden="true">‹</span> {strings.form.back}
          </button>
          <h2 ref={heading} tabIndex={-1}>
            {template.title}
          </h2>
          <p class="question">{template.question}</p>
          <p class="size">
            {strings.form.size(template.sheets.length, template.fields.length, template.checkCount)}
          </p>
        </div>
        <KeyFigures form={form} />
        {template.presets.length > 1 && (
          <div class="preset">
            <label for="preset">{strings.form.preset}</label>
            <select
              id="preset"
              value={form.preset}
              onChange={(event) => {
                commands.choosePreset(event.currentTarget.value);
              }}
            >
              {template.presets.map((preset) => (
                <option key={preset} value={preset}>
                  {preset}
                </option>
              ))}
            </select>
          </div>
        )}
        {groups.map((group, index) => (
          <FieldGroup
            key={group}
            {...props}
            group={group}
            id={`group-${index}`}
            alone={groups.length === 1}
          />
        ))}
      </div>
      <ActionBar {...props} />
    </form>
  );
}

function ActionBar({ state, store, commands, form }: View & { form: Form }) {
  const wrong = problems(form);
  const [firstWrong] = wrong;
  const changed = changedKeys(form).length;
  const reason = firstWrong ? strings.form.fix(wrong.length) : excelReason(state.office);
  const reveal = (path: string): void => {
    store.apply(revealField, path);
    // The group is opened by the rendering that follows the action.
    requestAnimationFrame(() => document.getElementById(fieldId(path))?.focus());
  };
  return (
    <div class="action-bar">
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
          else if (reason === undefined) void commands.insert();
        }}
      >
        {strings.form.insert(form.template.sheets.length)}
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
        (changed > 0 || wrong.length > 0) && (
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
    </div>
  );
}

function excelReason(office: "starting" | "ready" | "absent"): string | undefined {
  switch (office) {
    case "ready":
      return undefined;
    case "starting":
      return strings.form.waitForExcel;
    case "absent":
      return strings.form.noExcel;
  }
}
