import { useEffect } from "preact/hooks";
import { openPage } from "../state/navigationActions";
import type { CheckReading, InsertedTemplate, PlacedCheck } from "../state/paneState";
import { strings } from "../strings";
import type { View } from "./view";

/** The checks of every template in the workbook, failing ones first. */
export function Checks(view: View) {
  const { state, store, commands } = view;
  const { inWorkbook } = state;
  const standing = inWorkbook.length > 0;
  useEffect(() => {
    if (standing) void commands.readChecks();
  }, [commands, standing]);
  if (!standing) {
    return (
      <div class="empty">
        <p>{strings.checks.none}</p>
        <button
          type="button"
          class="secondary"
          onClick={() => {
            store.apply(openPage, "build");
          }}
        >
          {strings.checks.build}
        </button>
      </div>
    );
  }
  const readings = Object.values(state.checks);
  const failing = readings.filter((reading) => reading === "fails").length;
  return (
    <>
      <div class="checks-head">
        <p class={failing > 0 ? "checks-summary wrong" : "checks-summary"}>
          {state.checksRead
            ? strings.checks.summary(failing, readings.length)
            : strings.checks.reading}
        </p>
        <button type="button" class="secondary" onClick={() => void commands.readChecks()}>
          {strings.checks.run}
        </button>
      </div>
      {inWorkbook.map((item) => (
        <ChecksOf key={item.id} {...view} item={item} />
      ))}
    </>
  );
}

function ChecksOf({ state, commands, item }: View & { item: InsertedTemplate }) {
  const reading = (check: PlacedCheck): CheckReading | undefined =>
    state.checks[`${item.id}/${check.key}`];
  const ordered = [...item.checks].sort(
    (one, other) => RANK[reading(one) ?? "unknown"] - RANK[reading(other) ?? "unknown"],
  );
  return (
    <section>
      <h2 class="section-title">{item.title}</h2>
      <ul class="checks">
        {ordered.map((check) => (
          <li key={check.key} class={reading(check) ?? "unknown"}>
            <Mark reading={reading(check)} />
            <span class="check-title">{check.title}</span>
            <span class="check-place">
              {check.sheet}!{check.address}
            </span>
            <button
              type="button"
              class="link"
              aria-label={strings.checks.goTo(check.title)}
              onClick={() => void commands.goTo(check)}
            >
              {strings.checks.goToShort}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const RANK: Readonly<Record<CheckReading, number>> = { fails: 0, unknown: 1, passes: 2 };

function Mark({ reading }: { reading: CheckReading | undefined }) {
  const signs = { passes: "✓", fails: "✕", unknown: "?" } as const;
  return (
    <span class="mark">
      <span aria-hidden="true">{reading ? signs[reading] : "·"}</span>
      <span class="unseen">{reading ? strings.checks[reading] : strings.checks.unknown}</span>
    </span>
  );
}
