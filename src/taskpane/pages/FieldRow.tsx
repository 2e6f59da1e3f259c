import { cellAt, keyOf, sameValue } from "../state/cellValues";
import { fieldText } from "../state/fieldText";
import type { Field } from "../state/fields";
import { resetField, toggleSource } from "../state/formActions";
import type { Form } from "../state/paneState";
import { shortUnit, strings } from "../strings";
import { FieldControl } from "./FieldControl";
import { fieldId } from "./fieldIds";
import type { View } from "./view";

/** One input: its name, its control, what is wrong or remarkable, and who says so. */
export function FieldRow(props: View & { form: Form; field: Field }) {
  const { store, form, field } = props;
  const messages = messagesOf(form, field.key);
  const changed = !sameValue(form.values[field.key], form.base[field.key]);
  const sourceOpen = form.sourceOf === field.key;
  const single = field.layout.shape === "one";
  const beside =
    single && (field.kind === "number" || field.kind === "percent" || field.kind === "flag");
  const messageId = `message-${field.key}`;
  return (
    <div
      class={`field ${beside ? "beside" : "below"}${changed ? " changed" : ""}${messages.wrong ? " wrong" : ""}`}
      role={single ? undefined : "group"}
      aria-labelledby={single ? undefined : `label-${field.key}`}
    >
      {single ? (
        <label class="field-label" id={`label-${field.key}`} for={fieldId(field.key)}>
          {field.title}
        </label>
      ) : (
        <span class="field-label" id={`label-${field.key}`}>
          {field.title} <Unit unit={field.unit} />
        </span>
      )}
      <SourceButton
        field={field}
        open={sourceOpen}
        toggle={() => {
          store.apply(toggleSource, field.key);
        }}
      />
      <div class="field-control">
        <FieldControl {...props} describedBy={messages.texts.length > 0 ? messageId : undefined} />
      </div>
      {messages.texts.length > 0 && (
        <div class={messages.wrong ? "message wrong" : "message"} id={messageId}>
          {messages.texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      {changed && (
        <p class="was">
          {strings.form.changed}{" "}
          <button
            type="button"
            class="link"
            aria-label={strings.form.resetField(field.title, baseText(form, field))}
            onClick={() => {
              store.apply(resetField, field.key);
            }}
          >
            {strings.form.resetTo(single ? baseText(form, field) : "")}
          </button>
        </p>
      )}
      {sourceOpen && <Source field={field} />}
    </div>
  );
}

function Unit({ unit }: { unit: string }) {
  const text = shortUnit(unit);
  return text === "" ? null : <span class="unit">{text}</span>;
}

function SourceButton(props: { field: Field; open: boolean; toggle: () => void }) {
  return (
    <button
      type="button"
      class="info"
      aria-label={strings.form.source(props.field.title)}
      aria-expanded={props.open}
      aria-controls={`source-${props.field.key}`}
      onClick={props.toggle}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" />
        <path d="M8 7.2v4M8 4.7v.6" />
      </svg>
    </button>
  );
}

function Source({ field }: { field: Field }) {
  const { sourceFacts } = strings.form;
  return (
    <dl class="source" id={`source-${field.key}`}>
      <dt>{sourceFacts.source}</dt>
      <dd>{field.source}</dd>
      <dt>{sourceFacts.date}</dt>
      <dd>{field.date}</dd>
      <dt>{sourceFacts.confidence}</dt>
      <dd>{strings.form.confidence(field.confidence)}</dd>
      {field.unit !== "" && (
        <>
          <dt>{sourceFacts.unit}</dt>
          <dd>{field.unit}</dd>
        </>
      )}
    </dl>
  );
}

function messagesOf(form: Form, key: string): { texts: readonly string[]; wrong: boolean } {
  const of = (record: Readonly<Record<string, string>>): string[] =>
    Object.entries(record)
      .filter(([path]) => keyOf(path) === key)
      .map(([, text]) => text);
  const wrong = [...new Set([...of(form.unread), ...of(form.refused)])];
  return wrong.length > 0
    ? { texts: wrong.slice(0, 3), wrong: true }
    : { texts: [...new Set([...of(form.notes), ...lostFormulas(form, key)])], wrong: false };
}

/** What is said of a changed cell that holds a formula in the workbook. */
function lostFormulas(form: Form, key: string): string[] {
  return Object.entries(form.standing?.formulas ?? {})
    .filter(([path]) => keyOf(path) === key)
    .filter(([path]) => cellAt(form.values, path) !== cellAt(form.base, path))
    .map(([, formula]) => strings.update.replacesFormula(formula));
}

/** The preset's value as text; for a list only that it is the list of the preset. */
function baseText(form: Form, field: Field): string {
  const base = form.base[field.key] ?? null;
  if (Array.isArray(base)) {
    return form.standing ? strings.update.values : strings.form.presetValue(form.preset);
  }
  const text = fieldText(field, base as Exclude<typeof base, readonly unknown[]>);
  const unit = shortUnit(field.unit);
  if (text === "") return strings.form.blank;
  return unit === "" ? text : `${text}\u00A0${unit}`;
}
