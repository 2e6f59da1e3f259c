import type { InputHTMLAttributes } from "preact";
import { cellAt, pathOf } from "../state/cellValues";
import type { FieldPath } from "../state/cellValues";
import { fieldText } from "../state/fieldText";
import type { Field } from "../state/fields";
import { leaveField, pasteCells, setCell, typeText } from "../state/formActions";
import type { Form } from "../state/paneState";
import { pastedCells } from "../state/pastedCells";
import { shortUnit, strings } from "../strings";
import { fieldId } from "./fieldIds";
import type { View } from "./view";

interface ControlProps extends View {
  form: Form;
  field: Field;
  describedBy: string | undefined;
}

/** The control or controls of an input: one, a row of them, or a small table. */
export function FieldControl(props: ControlProps) {
  const { field } = props;
  switch (field.layout.shape) {
    case "one":
      return <Cell {...props} path={field.key} label={undefined} />;
    case "list":
      return (
        <ol class={field.kind === "text" || field.kind === "choice" ? "list tall" : "list"}>
          {field.layout.labels.map((label, index) => (
            <li key={label}>
              <span class="period" aria-hidden="true">
                {label}
              </span>
              <Cell
                {...props}
                path={pathOf(field.key, index)}
                label={strings.form.cell(field.title, label)}
              />
            </li>
          ))}
        </ol>
      );
    case "table":
      return <Table {...props} rows={field.layout.rows} columns={field.layout.columns} />;
  }
}

function Table(props: ControlProps & { rows: number; columns: number }) {
  const { field, rows, columns } = props;
  return (
    <div class="matrix" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {Array.from({ length: rows * columns }, (_, index) => {
        const row = Math.floor(index / columns);
        const column = index % columns;
        return (
          <Cell
            key={index}
            {...props}
            path={pathOf(field.key, row, column)}
            label={strings.form.tableCell(field.title, row + 1, column + 1)}
          />
        );
      })}
    </div>
  );
}

function Cell(props: ControlProps & { path: FieldPath; label: string | undefined }) {
  const { field } = props;
  if (field.kind === "choice") return <Choice {...props} />;
  if (field.kind === "flag") return <Flag {...props} />;
  return <TextCell {...props} />;
}

function TextCell(props: ControlProps & { path: FieldPath; label: string | undefined }) {
  const { store, form, field, path, label, describedBy } = props;
  const numeric = field.kind === "number" || field.kind === "percent";
  const unit = field.layout.shape === "one" ? shortUnit(field.unit) : "";
  const wrong = path in form.unread || path in form.refused;
  const unitId = `unit-${field.key}`;
  const described = [unit === "" ? "" : unitId, describedBy ?? ""].filter((id) => id !== "");
  const attributes: InputAttributes = {
    id: fieldId(path),
    inputMode: numeric ? "decimal" : "text",
    autocomplete: "off",
    spellcheck: false,
    "aria-label": label,
    "aria-invalid": wrong,
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
    value: form.drafts[path] ?? fieldText(field, cellAt(form.values, path)),
    onFocus: (event) => {
      event.currentTarget.dataset["before"] = event.currentTarget.value;
      if (numeric) event.currentTarget.select();
    },
    onInput: (event) => {
      store.apply(typeText, path, event.currentTarget.value);
    },
    onBlur: () => {
      store.apply(leaveField, path);
    },
    onKeyDown: (event) => {
      if (event.key !== "Escape") return;
      store.apply(typeText, path, event.currentTarget.dataset["before"] ?? "");
    },
    onPaste: (event) => {
      const rows = pastedCells(event.clipboardData?.getData("text/plain") ?? "");
      if (!rows || field.kind === "date") return;
      event.preventDefault();
      store.apply(pasteCells, path, rows);
    },
  };
  return (
    <span class={`box${numeric ? " numeric" : ""}${wrong ? " wrong" : ""}`}>
      {field.kind === "date" ? (
        <input type="date" {...attributes} />
      ) : (
        <input type="text" {...attributes} />
      )}
      {unit !== "" && (
        <span class="unit" id={unitId}>
          {unit}
        </span>
      )}
    </span>
  );
}

type InputAttributes = Omit<InputHTMLAttributes, "type" | "role" | "list">;

function Choice(props: ControlProps & { path: FieldPath; label: string | undefined }) {
  const { store, form, field, path, label, describedBy } = props;
  const chosen = cellAt(form.values, path);
  return (
    <select
      id={fieldId(path)}
      class="choice"
      aria-label={label}
      aria-invalid={path in form.refused}
      aria-describedby={describedBy}
      value={chosen === null ? "" : String(chosen)}
      onChange={(event) => {
        const { value } = event.currentTarget;
        store.apply(setCell, path, value === "" ? null : value);
      }}
    >
      {(chosen === null || chosen === "") && <option value="">{strings.form.notChosen}</option>}
      {field.choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice.replaceAll("_", " ")}
        </option>
      ))}
    </select>
  );
}

function Flag(props: ControlProps & { path: FieldPath; label: string | undefined }) {
  const { store, form, path, label, describedBy } = props;
  return (
    <input
      id={fieldId(path)}
      class="flag"
      type="checkbox"
      aria-label={label}
      aria-describedby={describedBy}
      checked={cellAt(form.values, path) === true}
      onChange={(event) => {
        store.apply(setCell, path, event.currentTarget.checked);
      }}
    />
  );
}
