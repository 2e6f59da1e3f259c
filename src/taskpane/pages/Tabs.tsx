import type { Page } from "../state/paneState";
import { openPage } from "../state/navigationActions";
import { strings } from "../strings";
import type { View } from "./view";

const PAGES: readonly Page[] = ["build", "functions", "checks"];

/** Shown in place of the names where the pane is too narrow for them. */
const ICONS: Readonly<Record<Page, string>> = {
  build: "M2.5 13.5v-4h2v4m2-0v-7h2v7m2-0v-11h2v11M1 13.5h14",
  functions: "M2.5 13.5c2 0 2.3-1 2.7-3l1-5c.4-2 .9-3 2.8-3M3.5 6.5h5M9 8.5l5 5m0-5-5 5",
  checks: "m2.5 8.5 3.5 4 7.5-9",
};

/** One tab a page: arrow keys, Home and End move among them, Tab leaves them. */
export function Tabs({ state, store }: View) {
  const failing = Object.values(state.checks).filter((reading) => reading === "fails").length;
  const open = (page: Page): void => {
    store.apply(openPage, page);
    document.getElementById(`tab-${page}`)?.focus();
  };
  return (
    <header class="tabs">
      <div role="tablist" class="tablist" aria-label={strings.tabs.label}>
        {PAGES.map((page, index) => (
          <button
            key={page}
            id={`tab-${page}`}
            type="button"
            role="tab"
            class="tab"
            aria-selected={page === state.page}
            aria-controls="page"
            title={strings.tabs[page]}
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
            <svg class="tab-icon" viewBox="0 0 16 16" aria-hidden="true">
              <path d={ICONS[page]} />
            </svg>
            <span class="tab-name">{strings.tabs[page]}</span>
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
