import { strings } from "../strings";
import type { View } from "./view";

/** Shown once: what this is, one thing to try, and a way past it. */
export function FirstRun({ state, commands }: View) {
  const library = state.templates.status === "ready" ? state.templates.value : [];
  const example = library.find(({ name }) => name === commands.workedExample());
  const waiting = state.office !== "ready" || example === undefined;
  return (
    <div class="first-run">
      <div class="first-run-bar">
        <button type="button" class="quiet" onClick={commands.skipFirstRun}>
          {strings.firstRun.skip}
        </button>
      </div>
      <Ramp />
      <p class="first-run-name" aria-hidden="true">
        {strings.product}
      </p>
      <p class="first-run-promise">{strings.firstRun.promise}</p>
      <button
        type="button"
        class="primary wide"
        aria-disabled={waiting}
        aria-describedby="first-run-example"
        onClick={() => {
          if (!waiting) void commands.insertExample();
        }}
      >
        {strings.firstRun.insert}
      </button>
      <p class="first-run-example" id="first-run-example">
        {state.office === "absent"
          ? strings.form.noExcel
          : example
            ? strings.firstRun.example(example.title, example.sheets.length)
            : strings.list.loading}
      </p>
      <button type="button" class="secondary wide" onClick={commands.skipFirstRun}>
        {strings.firstRun.browse}
      </button>
      <p class="first-run-formula">
        {strings.firstRun.formula} <code>=BUILDOUT.</code>
      </p>
      <p class="first-run-privacy">{strings.firstRun.privacy}</p>
    </div>
  );
}

/** A ramp of capacity: what the product draws. */
function Ramp() {
  const heights = [6, 9, 14, 22, 32, 41, 47, 50];
  return (
    <svg class="ramp" viewBox="0 0 112 52" aria-hidden="true">
      {heights.map((height, index) => (
        <rect key={height} x={index * 14} y={52 - height} width="10" height={height} rx="1.5" />
      ))}
    </svg>
  );
}
