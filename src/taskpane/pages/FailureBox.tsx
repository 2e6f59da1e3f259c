import type { Failure } from "../state/paneState";
import { strings } from "../strings";

/** What happened, why, and what to do next. */
export function FailureBox({ failure, dismiss }: { failure: Failure; dismiss?: () => void }) {
  return (
    <div class="failure" role="alert">
      <p class="failure-what">{failure.what}</p>
      <p>{failure.why}</p>
      <p>{failure.next}</p>
      {dismiss && (
        <button type="button" class="link" onClick={dismiss}>
          {strings.dismiss}
        </button>
      )}
    </div>
  );
}
