import { Fragment } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { closeTemplate } from "../state/formActions";
import type { InsertedTemplate, Insertion, Update } from "../state/paneState";
import { dismissInsertion } from "../state/workbookActions";
import { strings } from "../strings";
import { FailureBox } from "./FailureBox";
import { focusHeading } from "./focusHeading";
import { RemoveButton } from "./InWorkbook";
import type { View } from "./view";

type Shown = NonNullable<Insertion>;

/** An insertion under way, its receipt, or why there is none. */
export function InsertionPanel(props: View & { insertion: Shown }) {
  const { insertion } = props;
  switch (insertion.status) {
    case "running":
      return <Running {...props} running={insertion} />;
    case "done":
      return <Receipt {...props} inserted={insertion.inserted} />;
    case "updated":
      return <UpdateReceipt {...props} update={insertion.update} />;
    case "failed":
      return (
        <div class="insertion">
          <FailureBox failure={insertion.failure} />
          <BackToInputs {...props} />
        </div>
      );
  }
}

function Running(props: View & { running: Extract<Shown, { status: "running" }> }) {
  const { title, done, total, label, cancelling } = props.running;
  const heading = useHeading();
  return (
    <div class="insertion">
      <h2 ref={heading} tabIndex={-1}>
        {strings.insertion.started(title)}
      </h2>
      <progress max={total} value={done} aria-label={strings.insertion.started(title)} />
      <p class="progress-text">
        {cancelling ? strings.insertion.cancelling : strings.insertion.progress(done, total, label)}
      </p>
      <button
        type="button"
        class="secondary"
        aria-disabled={cancelling}
        onClick={props.commands.cancel}
      >
        {strings.insertion.cancel}
      </button>
    </div>
  );
}

function Receipt(props: View & { inserted: InsertedTemplate }) {
  const { store, commands, inserted } = props;
  const heading = useHeading();
  return (
    <div class="insertion">
      <h2 ref={heading} tabIndex={-1} class="receipt-title">
        <Done />
        {strings.receipt.title(inserted.title)}
      </h2>
      <dl class="receipt">
        <dt>{strings.receipt.sheets}</dt>
        <dd>
          <ul class="sheet-links">
            {inserted.sheets.map((place) => (
              <li key={place.sheetId}>
                <button
                  type="button"
                  class="link"
                  aria-label={strings.receipt.goToSheet(place.sheet)}
                  onClick={() => void commands.goTo(place)}
                >
                  {place.sheet}
                </button>
              </li>
            ))}
          </ul>
        </dd>
        <dt>{strings.receipt.inputs}</dt>
        <dd>
          {inserted.inputs}{" "}
          <button
            type="button"
            class="link"
            onClick={() => void commands.goTo(inserted.firstInput)}
          >
            {strings.receipt.firstInput}
          </button>
        </dd>
        <dt>{strings.receipt.names}</dt>
        <dd>{inserted.names}</dd>
        <dt>{strings.receipt.checks}</dt>
        <dd>{inserted.checks.length}</dd>
      </dl>
      <p class="remark">{strings.receipt.undo}</p>
      <div class="receipt-actions">
        <button
          type="button"
          class="primary"
          onClick={() => {
            store.apply(closeTemplate);
          }}
        >
          {strings.receipt.another}
        </button>
        <RemoveButton {...props} item={inserted} />
      </div>
    </div>
  );
}

/** What an update has changed, input by input, and the way back. */
function UpdateReceipt(props: View & { update: Update }) {
  const { store, commands, update } = props;
  const { item, changes, undone } = update;
  const heading = useHeading();
  const cover = item.sheets[0] ?? item.firstInput;
  return (
    <div class="insertion">
      <h2 ref={heading} tabIndex={-1} class="receipt-title">
        <Done />
        {strings.update.title(item.title, undone)}
      </h2>
      {!undone && (
        <dl class="receipt changes">
          {changes.map((change) => (
            <Fragment key={change.title}>
              <dt>{change.title}</dt>
              <dd>{strings.update.change(change)}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {!undone && <p class="remark">{strings.update.sources}</p>}
      <div class="receipt-actions">
        <button
          type="button"
          class="primary"
          onClick={() => {
            store.apply(dismissInsertion);
          }}
        >
          {strings.receipt.another}
        </button>
        <button type="button" class="link" onClick={() => void commands.goTo(cover)}>
          {strings.update.cover}
        </button>
        <button type="button" class="link" onClick={() => void commands.undoUpdate()}>
          {undone ? strings.update.redo : strings.update.undo}
        </button>
      </div>
    </div>
  );
}

function Done() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="9" />
      <path d="m6 10.3 2.7 2.7L14 7.5" />
    </svg>
  );
}

function BackToInputs({ store }: View) {
  return (
    <button
      type="button"
      class="primary"
      onClick={() => {
        store.apply(dismissInsertion);
      }}
    >
      {strings.insertion.back}
    </button>
  );
}

function useHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    focusHeading(heading.current);
  }, []);
  return heading;
}
