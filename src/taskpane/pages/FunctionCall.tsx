import { callText, cycleAbsolute } from "../state/callText";
import { typeArgument } from "../state/functionActions";
import type { ArgumentCard, FunctionCard } from "../state/paneState";
import { strings } from "../strings";
import type { View } from "./view";

const text = strings.functions;

/** One function: a field per argument, what the call answers, and the button that inserts it. */
export function FunctionCall(props: View & { card: FunctionCard }) {
  const { card, state } = props;
  return (
    <div class="function-details">
      {card.arguments.length > 0 && (
        <div class="arguments">
          {card.arguments.map((argument) => (
            <Argument key={argument.name} {...props} argument={argument} />
          ))}
        </div>
      )}
      <code class="signature">{callText(card, state.argumentTexts)}</code>
      <Preview {...props} />
      <CallActions {...props} />
      <h3>{text.answer}</h3>
      <ul class="answer">
        {card.lines.map((line) => (
          <li key={line.title}>{line.title}</li>
        ))}
      </ul>
      <p class="remark">
        {text.source}: {card.source}
      </p>
    </div>
  );
}

function Argument(props: View & { card: FunctionCard; argument: ArgumentCard }) {
  const { state, store, commands, card, argument } = props;
  const { name } = argument;
  const id = `argument-${card.id.replaceAll(".", "-")}-${name}`;
  const choice = argument.choices.length > 0;
  const typed = state.argumentTexts[name] ?? "";
  const change = (value: string): void => {
    store.apply(typeArgument, name, value);
  };
  return (
    <div class="argument">
      <label for={id}>
        <code>{name}</code> {argument.title}
        <span class="about">
          {[argument.optional ? text.optional : "", choice ? "" : argument.unit]
            .filter((part) => part !== "")
            .map((part) => ` · ${part}`)
            .join("")}
        </span>
      </label>
      {choice ? (
        <select
          id={id}
          class="choice"
          value={typed}
          onChange={(event) => {
            change(event.currentTarget.value);
          }}
        >
          {argument.optional && <option value="">{text.leftOut}</option>}
          {argument.choices.map(({ value, title }) => (
            <option key={value} value={value}>
              {title === "" ? value : `${value}: ${title}`}
            </option>
          ))}
        </select>
      ) : (
        <span class="box">
          <input
            id={id}
            type="text"
            autocomplete="off"
            spellcheck={false}
            placeholder={argument.allowed}
            value={typed}
            onInput={(event) => {
              change(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== "F4") return;
              event.preventDefault();
              change(cycleAbsolute(event.currentTarget.value));
            }}
          />
          <button
            type="button"
            class="take"
            aria-label={text.take(name)}
            title={text.take(name)}
            aria-disabled={state.office !== "ready"}
            onClick={() => {
              if (state.office === "ready") void commands.takeSelection(name);
            }}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <circle cx="8" cy="8" r="4.5" />
              <path d="M8 1v4M8 11v4M1 8h4M11 8h4" />
            </svg>
          </button>
        </span>
      )}
    </div>
  );
}

function Preview({ state }: View) {
  const preview = state.functionPreview;
  if (!preview) return null;
  switch (preview.status) {
    case "unknown":
      return <p class="remark">{text.previewUnknown}</p>;
    case "failed":
      return (
        <p class="note wrong" role="status">
          {[preview.error, preview.reason].filter((part) => part !== "").join(" ")}
        </p>
      );
    case "ready": {
      const hidden = preview.rows * preview.columns - preview.cells.length;
      return (
        <p class="preview">
          = {preview.cells.join(" · ")}
          {hidden > 0 && <span class="remark"> {text.more(hidden)}</span>}
        </p>
      );
    }
  }
}

function CallActions({ state, commands, card }: View & { card: FunctionCard }) {
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
          {blocked ? text.insertAnyway : text.insert}
        </button>
        <button type="button" class="secondary" onClick={() => void commands.copyFormula(card)}>
          {text.copy}
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
