import { strings } from "../strings";
import { Build } from "./Build";
import { Checks } from "./Checks";
import { FailureBox } from "./FailureBox";
import { FirstRun } from "./FirstRun";
import { Functions } from "./Functions";
import { RemovedNote } from "./InWorkbook";
import { Tabs } from "./Tabs";
import { showFailure } from "../state/workbookActions";
import type { View } from "./view";

/** The whole pane: tabs, the page they open, and what screen readers are told. */
export function Pane(view: View) {
  const { state, store } = view;
  return (
    <main class="pane">
      <h1 class="unseen">{strings.product}</h1>
      {state.firstRun ? (
        <FirstRun {...view} />
      ) : (
        <>
          <Tabs {...view} />
          <div
            id="page"
            class="page"
            role="tabpanel"
            aria-labelledby={`tab-${state.page}`}
            key={state.page}
          >
            {state.failure && (
              <FailureBox
                failure={state.failure}
                dismiss={() => {
                  store.apply(showFailure, undefined);
                }}
              />
            )}
            {state.page === "build" && <RemovedNote {...view} />}
            <OpenPage {...view} />
          </div>
        </>
      )}
      <p class="unseen" role="status" aria-live="polite">
        {state.announcement}
      </p>
    </main>
  );
}

function OpenPage(view: View) {
  switch (view.state.page) {
    case "build":
      return <Build {...view} />;
    case "functions":
      return <Functions {...view} />;
    case "checks":
      return <Checks {...view} />;
  }
}
