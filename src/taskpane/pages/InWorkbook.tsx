import { useEffect } from "preact/hooks";
import type { InsertedTemplate } from "../state/paneState";
import { askRemoval, dismissRemoved } from "../state/workbookActions";
import { strings } from "../strings";
import type { View } from "./view";

/** The templates that stand in the open workbook. */
export function InWorkbook(view: View) {
  const { inWorkbook } = view.state;
  const { refresh } = view.commands;
  useEffect(() => {
    void refresh();
  }, [refresh]);
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
            {item.gone.length > 0 && (
              <span class="standing-when wrong">{strings.list.gone(item.gone)}</span>
            )}
            <div class="standing-actions">
              <ItemLink
                item={item}
                text={strings.list.goTo}
                act={() => void view.commands.goTo(item.sheets[0] ?? item.firstInput)}
              />
              <ItemLink
                item={item}
                text={strings.list.update}
                act={() => void view.commands.openStanding(item.id)}
              />
              <RemoveButton {...view} item={item} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A link that names its template to whoever does not see the list. */
function ItemLink(props: { item: InsertedTemplate; text: string; act: () => void }) {
  return (
    <button
      type="button"
      class="link"
      aria-label={`${props.text} ${props.item.title}`}
      onClick={props.act}
    >
      {props.text}
    </button>
  );
}

/** The last removal, with the way back. */
export function RemovedNote({ state, store, commands }: View) {
  const { removed } = state;
  if (!removed) return null;
  return (
    <div class="told">
      <p>{strings.removed.done(removed.title, removed.sheets)}</p>
      <p class="remark">{strings.removed.undoes}</p>
      <div class="standing-actions">
        <button type="button" class="link" onClick={() => void commands.undoRemoval()}>
          {strings.removed.undo}
        </button>
        <button
          type="button"
          class="link"
          onClick={() => {
            store.apply(dismissRemoved);
          }}
        >
          {strings.dismiss}
        </button>
      </div>
    </div>
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
        onKeyDown={(event) => {
          if (event.key === "Escape") store.apply(askRemoval, undefined);
        }}
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
