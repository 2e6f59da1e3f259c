import { useEffect, useRef } from "preact/hooks";
import { closeTemplate, resetForm } from "../state/formActions";
import type { Form } from "../state/paneState";
import { strings } from "../strings";
import { ActionBar } from "./ActionBar";
import { FieldGroup } from "./FieldGroup";
import { focusHeading } from "./focusHeading";
import { KeyFigures } from "./KeyFigures";
import { StandingNote } from "./StandingNote";
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
          {form.standing ? (
            <StandingNote {...props} standing={form.standing} />
          ) : (
            <>
              <p class="question">{template.question}</p>
              <p class="size">
                {strings.form.size(
                  template.sheets.length,
                  template.fields.length,
                  template.checkCount,
                )}
              </p>
            </>
          )}
        </div>
        <KeyFigures form={form} />
        {template.presets.length > 1 && (
          <div class="preset">
            <label for="preset">{form.standing ? strings.update.from : strings.form.preset}</label>
            <select
              id="preset"
              value={form.standing && form.start === form.base ? "" : form.preset}
              onChange={(event) => {
                const preset = event.currentTarget.value;
                if (preset === "") store.apply(resetForm);
                else commands.choosePreset(preset);
              }}
            >
              {form.standing && <option value="">{strings.update.workbook}</option>}
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
