import { useEffect, useRef } from "preact/hooks";
import { foundTemplates, searchTemplates } from "../state/navigationActions";
import type { TemplateCard } from "../state/paneState";
import { strings } from "../strings";
import { FailureBox } from "./FailureBox";
import { InWorkbook } from "./InWorkbook";
import { SearchField } from "./SearchField";
import type { View } from "./view";

/** Every template with its question and its size, and what already stands in the workbook. */
export function TemplateList(view: View) {
  const { state, store, commands } = view;
  const { templates, search } = state;
  const left = useRef<string | undefined>(lastOpened);
  useEffect(() => {
    if (left.current !== undefined) document.getElementById(`template-${left.current}`)?.focus();
    lastOpened = undefined;
  }, []);
  if (templates.status === "failed") return <FailureBox failure={templates.failure} />;
  const found = templates.status === "ready" ? foundTemplates(templates.value, search) : [];
  return (
    <>
      <div class="search-row">
        <SearchField
          label={strings.list.search}
          value={search}
          change={(text) => {
            store.apply(searchTemplates, text);
          }}
        />
      </div>
      {templates.status === "loading" ? (
        <p class="remark" role="status">
          {strings.list.loading}
        </p>
      ) : (
        <ul class="cards" onKeyDown={moveAmongCards}>
          {found.map((template) => (
            <Card
              key={template.name}
              template={template}
              open={() => {
                lastOpened = template.name;
                commands.openTemplate(template.name);
              }}
            />
          ))}
        </ul>
      )}
      {templates.status === "ready" && found.length === 0 && (
        <p class="remark">
          {strings.list.none(search)}{" "}
          <button
            type="button"
            class="link"
            onClick={() => {
              store.apply(searchTemplates, "");
            }}
          >
            {strings.list.clear}
          </button>
        </p>
      )}
      {search !== "" && (
        <p class="unseen" role="status">
          {strings.list.found(found.length)}
        </p>
      )}
      <InWorkbook {...view} />
    </>
  );
}

/** The template whose form was open last: going back returns to its place in the list. */
let lastOpened: string | undefined;

function Card({ template, open }: { template: TemplateCard; open: () => void }) {
  return (
    <li>
      <button type="button" class="card" id={`template-${template.name}`} onClick={open}>
        <span class="card-title">{template.title}</span>
        <span class="card-question">{template.question}</span>
        <span class="card-size">
          {strings.list.size(template.sheets.length, template.fields.length)}
        </span>
      </button>
    </li>
  );
}

function moveAmongCards(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const list = event.currentTarget as HTMLElement;
  const cards = [...list.querySelectorAll<HTMLButtonElement>("button")];
  const here = cards.findIndex((card) => card === document.activeElement);
  const next = cards[here + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
