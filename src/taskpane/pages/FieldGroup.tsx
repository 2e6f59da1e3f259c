import { keyOf } from "../state/cellValues";
import { changedKeys, problems, toggleGroup } from "../state/formActions";
import type { Form } from "../state/paneState";
import { strings } from "../strings";
import { FieldRow } from "./FieldRow";
import type { View } from "./view";

/** A group of inputs that opens and closes; closed, it still tells what is changed and what is wrong. */
export function FieldGroup(
  props: View & { form: Form; group: string; id: string; alone: boolean },
) {
  const { store, form, group, id } = props;
  const fields = form.template.fields.filter((field) => field.group === group);
  const keys = new Set(fields.map(({ key }) => key));
  const changed = changedKeys(form).filter((key) => keys.has(key)).length;
  const wrong = problems(form).filter(({ path }) => keys.has(keyOf(path))).length;
  const open = form.openGroups.includes(group);
  return (
    <section class="group">
      <h3>
        <button
          type="button"
          class="group-head"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            store.apply(toggleGroup, group);
          }}
        >
          <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true">
            <path d="m4.5 2.5 3.5 3.5-3.5 3.5" />
          </svg>
          <span class="group-title">{group}</span>
          <span class={wrong > 0 ? "group-count wrong" : "group-count"}>
            {strings.form.groupCount(fields.length, changed, wrong)}
          </span>
        </button>
      </h3>
      <div id={id} class="fields" hidden={!open} onKeyDown={enterMovesOn}>
        {open && fields.map((field) => <FieldRow key={field.key} {...props} field={field} />)}
      </div>
    </section>
  );
}

/** Enter takes what was typed and moves on to the next input, as in a sheet. */
function enterMovesOn(event: KeyboardEvent): void {
  const here = event.target;
  if (event.key !== "Enter" || !(here instanceof HTMLInputElement)) return;
  event.preventDefault();
  const inputs = [...document.querySelectorAll<HTMLElement>(".fields input, .fields select")];
  const next = inputs[inputs.indexOf(here) + (event.shiftKey ? -1 : 1)];
  if (next) next.focus();
  else here.blur();
}
