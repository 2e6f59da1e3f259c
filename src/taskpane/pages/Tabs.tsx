import type { Page } from "../state/paneState";
import { openPage } from "../state/navigationActions";
import { strings } from "../strings";
import type { View } from "./view";

const PAGES: readonly Page[] = ["build", "functions", "checks"];

/** One tab a page: arrow keys, Home and End move among them, Tab leaves them. */
export function Tabs({ state, store }: View) {
  const failing = Object.values(state.checks).filter((reading) => reading === "fails").length;
  const open = (page: Page): void => {
    store.apply(openPage, page);
    document.getElementById(`tab-${page}`)?.focus();
  };
  return (
    <header class="tabs">
      <div role="tablist" aria-label={strings.tabs.label}>
        {PAGES.map((page, index) => (
          <button
            key={page}
            id={`tab-${page}`}
            type="button"
            role="tab"
            class="tab"
            aria-selected={page === state.page}
            aria-controls="page"
            tabIndex={page === state.page ? 0 : -1}
            onClick={() => {
              open(page);
            }}
            onKeyDown={(event) => {
              const next = neighbor(event.key, index);
              if (next === undefined) return;
              event.preventDefault();
              open(next);
            }}
          >
            {strings.tabs[page]}
            {page === "checks" && failing > 0 && (
              <span class="badge">
                <span aria-hidden="true">{failing}</span>
                <span class="unseen">{strings.failingBadge(failing)}</span>
              </span>
            )}
          </button>
        ))}
      </div>
    </header>
  );
}

function neighbor(key: string, index: number): Page | undefined {
  const last = PAGES.length - 1;
  switch (key) {
    case "ArrowRight":
      return PAGES[index === last ? 0 : index + 1];
    case "ArrowLeft":
      return PAGES[index === 0 ? last : index - 1];
    case "Home":
      return PAGES[0];
    case "End":
      return PAGES[last];
    default:
      return undefined;
  }
}
