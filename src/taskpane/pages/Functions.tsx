import { useEffect } from "preact/hooks";
import { foundFunctions, searchFunctions, toggleFunction } from "../state/functionActions";
import type { FunctionCard } from "../state/paneState";
import { strings } from "../strings";
import { FailureBox } from "./FailureBox";
import { FunctionCall } from "./FunctionCall";
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
            store.apply(toggleFunction, card);
          }}
        >
          <span class="function-name">{card.id}</span>
          <span class="function-family">{card.family}</span>
          <span class="function-summary">{card.summary}</span>
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {open && <FunctionCall {...props} />}
      </div>
    </li>
  );
}
