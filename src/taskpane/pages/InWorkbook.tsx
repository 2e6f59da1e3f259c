import type { InsertedTemplate } from "../state/paneState";
import { askRemoval } from "../state/workbookActions";
import { strings } from "../strings";
import type { View } from "./view";

/** The templates that stand in the open workbook. */
export function InWorkbook(view: View) {
  const { inWorkbook } = view.state;
  if (inWorkbook.length === 0) return null;
  return (
    <section aria-labelledby="in-workbook">
      <h2 class="section-title" id="in-workbook">
        {strings.list.inWorkbook}
      </h2>
      <ul class="standing">
        {inWorkbook.map((item) => (
          <li key={item.id}>
            <span class="standing-title">{item.title}</span>
            <span class="standing-when">{strings.list.inserted(item.preset, item.day)}</span>
            <div class="standing-actions">
              <button
                type="button"
                class="link"
                aria-label={`${strings.list.goTo} ${item.title}`}
                onClick={() => void view.commands.goTo(item.firstInput)}
              >
                {strings.list.goTo}
              </button>
              <RemoveButton {...view} item={item} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Remove, then a button that names what goes: no dialog, no accident. */
export function RemoveButton({ state, store, commands, item }: View & { item: InsertedTemplate }) {
  if (state.removing !== item.id) {
    return (
      <button
        type="button"
        class="link"
        aria-label={`${strings.list.remove} ${item.title}`}
        onClick={() => {
          store.apply(askRemoval, item.id);
        }}
      >
        {strings.list.remove}
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        class="danger"
        ref={focusOnce}
        onClick={() => void commands.remove(item.id)}
      >
        {strings.list.confirmRemove(item.sheets.length)}
      </button>
      <button
        type="button"
        class="link"
        onClick={() => {
          store.apply(askRemoval, undefined);
        }}
      >
        {strings.list.keep}
      </button>
    </>
  );
}

/** The button that asked is gone; its successor takes the focus. */
function focusOnce(button: HTMLButtonElement | null): void {
  if (button && button.dataset["focused"] === undefined) {
    button.dataset["focused"] = "yes";
    button.focus();
  }
}
