import { askReplacement } from "../state/formActions";
import type { Form, Standing } from "../state/paneState";
import { strings } from "../strings";
import type { View } from "./view";

/** Which sheets a form is about, what of them is gone, and how to put them in anew. */
export function StandingNote(props: View & { form: Form; standing: Standing }) {
  const { form, standing, commands } = props;
  const { item, missing, referring } = standing;
  const sheets = item.sheets.map(({ sheet }) => sheet);
  const titles = new Map(form.template.fields.map(({ key, title }) => [key, title]));
  const damaged = missing.length > 0 || item.gone.length > 0;
  return (
    <>
      <p class="size">{strings.update.heading(sheets)}</p>
      {damaged && (
        <div class="told">
          {item.gone.length > 0 && <p>{strings.update.gone(item.gone)}</p>}
          {missing.length > 0 && (
            <p>{strings.update.missing(missing.map((key) => titles.get(key) ?? key))}</p>
          )}
          {referring ? (
            <ReplaceQuestion {...props} sheets={sheets} referring={referring} />
          ) : (
            <>
              <p class="remark">{strings.update.replaceWhy}</p>
              <button type="button" class="link" onClick={() => void commands.askReplace()}>
                {strings.update.ask}
              </button>
            </>
          )}
        </div>
      )}
    </>
  );
}

function ReplaceQuestion(
  props: View & { form: Form; sheets: readonly string[]; referring: readonly string[] },
) {
  const { store, commands, form, sheets, referring } = props;
  return (
    <>
      <p>{strings.update.loses(sheets)}</p>
      <p>{strings.update.refer(referring)}</p>
      <div class="receipt-actions">
        <button type="button" class="danger" onClick={() => void commands.replace()}>
          {strings.update.replace(form.template.sheets.length)}
        </button>
        <button
          type="button"
          class="link"
          onClick={() => {
            store.apply(askReplacement, undefined);
          }}
        >
          {strings.update.keep}
        </button>
      </div>
    </>
  );
}
