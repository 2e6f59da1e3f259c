import { useEffect } from "preact/hooks";
import { foundFunctions, searchFunctions, toggleFunction } from "../state/navigationActions";
import type { FunctionCard } from "../state/paneState";
import { strings } from "../strings";
import { FailureBox } from "./FailureBox";
import { SearchField } from "./SearchField";
import type { View } from "./view";

/** The catalogue: find a function, see what it wants and gives, put its example into a cell. */
export function Functions(view: View) {
  const { state, store, commands } = view;
  const { functions, functionSearch } = state;
  useEffect(() => {
    void commands.loadFunctions();
  }, [commands]);
  if (functions.status === "failed") return <FailureBox failure={functions.failure} />;
  const found = functions.status === "ready" ? foundFunctions(functions.value, functionSearch) : [];
  return (
    <>
      <div class="search-row">
        <SearchField
          label={strings.functions.search}
          value={functionSearch}
          change={(text) => {
            store.apply(searchFunctions, text);
          }}
        />
      </div>
      <p class="remark count" role="status">
        {functions.status === "loading"
          ? strings.functions.loading
          : found.length === 0
            ? strings.functions.none(functionSearch)
            : strings.functions.found(found.length)}
      </p>
      <ul class="functions">
        {found.map((card) => (
          <FunctionItem key={card.id} {...view} card={card} />
        ))}
      </ul>
    </>
  );
}

function FunctionItem(props: View & { card: FunctionCard }) {
  const { state, store, card } = props;
  const open = state.openFunction === card.id;
  const id = `function-${card.id.replaceAll(".", "-")}`;
  return (
    <li>
      <h2>
        <button
          type="button"
          class="function-head"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            store.apply(toggleFunction, card.id);
          }}
        >
          <span class="function-name">{card.id}</span>
          <span class="function-family">{card.family}</span>
          <span class="function-summary">{card.summary}</span>
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {open && <Details {...props} />}
      </div>
    </li>
  );
}

function Details(props: View & { card: FunctionCard }) {
  const { card } = props;
  const text = strings.functions;
  return (
    <div class="function-details">
      <code class="signature">{card.signature}</code>
      <h3>{text.arguments}</h3>
      <dl class="arguments">
        {card.arguments.map((argument) => (
          <div key={argument.name}>
            <dt>
              <code>{argument.name}</code>
              {argument.optional && <span class="optional"> {text.optional}</span>}
              {argument.unit !== "" && <span class="unit"> {argument.unit}</span>}
            </dt>
            <dd>
              {argument.title}
              {argument.values !== "" && <span class="values">{argument.values}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{text.answer}</h3>
      <ul class="answer">
        {card.lines.map((line) => (
          <li key={line.title}>{line.title}</li>
        ))}
      </ul>
      <h3>{text.example}</h3>
      <code class="signature">{card.example}</code>
      <p class="remark">
        {text.source}: {card.source}
      </p>
      <ExampleActions {...props} />
    </div>
  );
}

function ExampleActions({ state, commands, card }: View & { card: FunctionCard }) {
  const note = state.functionNote?.id === card.id ? state.functionNote : undefined;
  const blocked = note?.kind === "blocked";
  const waiting = state.office !== "ready";
  return (
    <>
      {note && <p class={note.kind === "done" ? "note" : "note wrong"}>{note.text}</p>}
      <div class="example-actions">
        <button
          type="button"
          class="primary"
          aria-disabled={waiting}
          onClick={() => {
            if (!waiting) void commands.insertFormula(card, blocked);
          }}
        >
          {blocked ? strings.functions.insertAnyway : strings.functions.insert}
        </button>
        <button type="button" class="secondary" onClick={() => void commands.copyFormula(card)}>
          {strings.functions.copy}
        </button>
      </div>
      {waiting && (
        <p class="remark">
          {state.office === "absent" ? strings.form.noExcel : strings.form.waitForExcel}
        </p>
      )}
    </>
  );
}
