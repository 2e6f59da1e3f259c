import type { Failure, InsertedTemplate, Update } from "./state/paneState";

/** Every text of the pane that is not data. Buttons are verbs; an error says what, why, what next. */
export const strings = {
  product: "Buildout",
  tabs: { label: "Pages", build: "Build", functions: "Functions", checks: "Checks" },
  failingBadge: (count: number) => `${count} failing`,

  firstRun: {
    skip: "Skip",
    promise: "Model a compute build-out in formulas you can audit.",
    insert: "Insert a worked example",
    example: (title: string, sheets: number) => `${title}, ${plural(sheets, "new sheet")}`,
    browse: "Browse the templates",
    formula: "or type in any cell",
    privacy: "Nothing leaves this computer. No sign-in.",
  },

  list: {
    search: "Search templates",
    loading: "Loading templates …",
    none: (search: string) => `No template mentions “${search}”.`,
    clear: "Clear the search",
    size: (sheets: number, inputs: number) =>
      `${plural(sheets, "sheet")} · ${plural(inputs, "input")}`,
    found: (count: number) => plural(count, "template"),
    inWorkbook: "In this workbook",
    goTo: "Go to",
    remove: "Remove",
    keep: "Keep",
    confirmRemove: (sheets: number) => `Remove ${plural(sheets, "sheet")}`,
    inserted: (preset: string, day: string) => `${preset} · inserted ${day}`,
    gone: (sheets: readonly string[]) => `Deleted since: ${sheets.join(", ")}`,
    goneAgain: (title: string) => `${title} is not in this workbook any more.`,
    update: "Update",
  },

  form: {
    back: "Templates",
    size: (sheets: number, inputs: number, checks: number) =>
      `${plural(sheets, "sheet")} · ${plural(inputs, "input")} · ${plural(checks, "check")}`,
    preset: "Start from",
    groupCount: (inputs: number, changed: number, wrong: number) =>
      [
        String(inputs),
        ...(changed > 0 ? [`${changed} changed`] : []),
        ...(wrong > 0 ? [`${wrong} to fix`] : []),
      ].join(" · "),
    changed: "changed",
    resetField: (title: string, value: string) => `Reset to ${value}: ${title}`,
    resetTo: (value: string) => (value === "" ? "Reset" : `Reset to ${value}`),
    presetValue: (preset: string) => `the values of ${preset}`,
    source: (title: string) => `Source of ${title}`,
    sourceFacts: { source: "Source", date: "As of", confidence: "Confidence", unit: "Unit" },
    confidence: (code: string) => ({ H: "High", M: "Medium", L: "Our judgment" })[code] ?? code,
    blank: "blank",
    notChosen: "Choose …",
    cell: (title: string, label: string) => `${title}, ${label}`,
    tableCell: (title: string, row: number, column: number) =>
      `${title}, row ${row}, column ${column}`,
    pasteHint: "Paste a row from Excel into the first cell to fill it.",
    resetAll: "Reset all",
    undoReset: "Undo reset",
    insert: (sheets: number) => `Insert ${plural(sheets, "sheet")}`,
    fix: (count: number) => `Fix ${plural(count, "input")} first`,
    waitForExcel: "Waiting for Excel …",
    noExcel: "Open Buildout in Excel to insert sheets.",
  },

  file: {
    open: "Save as file …",
    legend: "Save as .xlsx",
    live: "Live",
    liveMeans:
      "Formulas stay. A colleague without Buildout sees these results, until Excel recalculates them to #NAME?.",
    frozen: "Frozen",
    frozenMeans:
      "Values stand in place of every formula. Anybody can read them; inputs no longer change them.",
    save: "Save file",
    openInExcel: "Open as new workbook",
    cancel: "Cancel",
    writing: "Writing the file …",
    saved: (name: string) => `${name} was handed to your downloads.`,
    blocked:
      "This Excel may hold back downloads of add-ins. If no file came, open it as a new workbook and save that.",
    opened: (name: string) => `${name} opens as a new workbook. Save it there.`,
    failed: (why: string) => `No file was written: ${why}`,
    name: (title: string, day: string, frozen: boolean) =>
      `${title} ${day}${frozen ? " frozen" : ""}.xlsx`,
  },

  figures: {
    label: "Key figures",
    calculating: "Calculating …",
    invalid: "Figures appear when every input is valid.",
    failing: (titles: readonly string[]) =>
      titles.length === 1
        ? `Check fails: ${titles.join("")}`
        : `${titles.length} checks fail: ${titles.slice(0, 2).join("; ")}${titles.length > 2 ? "; …" : ""}`,
    line: (title: string, from: string, first: string, to: string, last: string) =>
      `${title}: ${first} in ${from}, ${last} in ${to}`,
  },

  insertion: {
    started: (title: string) => `Inserting ${title}`,
    progress: (done: number, total: number, label: string) =>
      `${Math.min(done + 1, total)} of ${total}${label === "" ? "" : ` · ${label}`}`,
    cancel: "Cancel",
    cancelling: "Taking back what was made …",
    back: "Back to the inputs",
  },

  receipt: {
    title: (title: string) => `${title} is in this workbook`,
    announcement: (item: InsertedTemplate) =>
      `${item.title} inserted: ${plural(item.sheets.length, "sheet")}, ${plural(item.inputs, "input")}, ${plural(item.checks.length, "check")}.`,
    sheets: "Sheets",
    inputs: "Inputs",
    names: "Names",
    checks: "Checks",
    firstInput: "Go to the first input",
    goToSheet: (sheet: string) => `Go to ${sheet}`,
    another: "Done",
    undo: "Remove takes the sheets and names away again; nothing of yours was overwritten.",
  },
  removed: {
    done: (title: string, sheets: number) => `${title} removed: ${plural(sheets, "sheet")}.`,
    undo: "Undo",
    undoes: "Undo inserts it again with the inputs it had; other work on its sheets is gone.",
  },

  update: {
    heading: (sheets: readonly string[]) => `In this workbook: ${sheets.join(", ")}`,
    from: "Take values from",
    workbook: "the workbook as it is",
    values: "the values in the workbook",
    button: (inputs: number) => `Update ${plural(inputs, "input")}`,
    nothing: "Change an input and update: only changed input cells are written.",
    missingChanged: (titles: readonly string[]) =>
      `Not in the workbook any more: ${titles.join(", ")}. Reset it, or replace the sheets.`,
    replacesFormula: (formula: string) => `The cell holds ${formula}; a new value replaces it.`,
    missing: (titles: readonly string[]) =>
      `${plural(titles.length, "input")} not found in the workbook: ${short(titles)}. Shown with the value of the preset.`,
    gone: (sheets: readonly string[]) =>
      `Deleted from the workbook: ${sheets.join(", ")}. Update still writes the inputs that stand.`,
    replaceWhy: "Replace puts all sheets in anew, with the values of this form.",
    replace: (sheets: number) => `Replace ${plural(sheets, "sheet")}`,
    ask: "Replace …",
    keep: "Keep the sheets",
    loses: (sheets: readonly string[]) =>
      `What you have typed on ${sheets.join(", ")} beside the inputs is not kept.`,
    refer: (cells: readonly string[]) =>
      cells.length === 0
        ? "No formula on another sheet refers to them."
        : `${plural(cells.length, "formula")} on other sheets ${cells.length === 1 ? "refers" : "refer"} to them and will show #REF!: ${short(cells)}.`,
    title: (title: string, undone: boolean) =>
      undone ? `${title} has its earlier inputs again` : `${title} is up to date`,
    cells: (changed: number, all: number) => `${changed} of ${all} values`,
    change: ({ before, after }: { before: string; after: string }) =>
      before === "" ? after : `${before} → ${after}`,
    undo: "Undo the update",
    redo: "Update again",
    cover: "See the answer",
    sources: "The source beside a changed input still names where its old value came from.",
    announcement: ({ item, changes, undone }: Update) =>
      undone
        ? `${item.title} has its earlier inputs again.`
        : `${item.title} updated: ${plural(changes.length, "input")}.`,
  },

  functions: {
    search: "Search functions",
    loading: "Loading functions …",
    none: (search: string) => `No function mentions “${search}”.`,
    found: (count: number) => plural(count, "function"),
    arguments: "Arguments",
    optional: "optional",
    answer: "Answer",
    source: "Source",
    leftOut: "Left out",
    take: (argument: string) => `Take the selection for ${argument}`,
    previewUnknown:
      "The sheet calculates this once it is inserted. Use Take the selection to see the answer here.",
    more: (cells: number) => `… ${plural(cells, "more cell")}`,
    copy: "Copy formula",
    copied: "Formula copied.",
    copyFailed: "The clipboard is closed to add-ins here. Select the formula and press Ctrl+C.",
    insert: "Insert in the active cell",
    insertAnyway: "Insert anyway",
    inserted: (cell: string) => `Inserted in ${cell}.`,
    blocked: (cell: string, size: string, taken: string) =>
      cell === taken
        ? `${cell} is not empty. Select a free cell, or insert anyway to replace what stands there.`
        : `${cell} needs ${size}, but ${taken} is not empty: the answer would show #SPILL!. Select a free cell, or clear ${taken}.`,
    size: (rows: number, columns: number) =>
      rows === 1 ? plural(columns, "cell") : `${rows} × ${columns} cells`,
  },

  checks: {
    none: "No template stands in this workbook yet. Insert one on the Build page and its checks appear here.",
    build: "Go to Build",
    run: "Read again",
    reading: "Reading the checks …",
    summary: (failing: number, total: number) =>
      failing === 0 ? `All ${total} checks pass` : `${failing} of ${total} fail`,
    passes: "passes",
    fails: "fails",
    unknown: "not calculated",
    goTo: (title: string) => `Go to ${title}`,
    goToShort: "Go",
  },

  failures: {
    library: (why: string): Failure => ({
      what: "The templates could not be loaded.",
      why,
      next: "Check the connection, then close and open this pane.",
    }),
    functions: (why: string): Failure => ({
      what: "The functions could not be loaded.",
      why,
      next: "Check the connection, then close and open this pane.",
    }),
    insertion: (title: string, why: string): Failure => ({
      what: `${title} was not inserted; the workbook is as it was.`,
      why,
      next: "Your inputs are kept: go back and insert again.",
    }),
    unfinished: (title: string, why: string): Failure => ({
      what: `${title} was stopped halfway.`,
      why,
      next: "Your inputs are kept: go back and insert again once the sheets are gone.",
    }),
    cancelled: (title: string): Failure => ({
      what: `${title} was not inserted; the workbook is as it was.`,
      why: "You canceled it.",
      next: "Your inputs are kept: go back and insert again when you like.",
    }),
    removal: (title: string, why: string): Failure => ({
      what: `${title} could not be removed.`,
      why,
      next: "Leave the cell you are editing, then press Remove again; or delete its sheets by hand.",
    }),
    unknownTemplate: (title: string): Failure => ({
      what: `${title} cannot be updated here.`,
      why: "This version of Buildout does not know the template it was made from.",
      next: "Change its blue cells on its Inputs sheet by hand.",
    }),
    reading: (title: string, why: string): Failure => ({
      what: `The inputs of ${title} could not be read.`,
      why,
      next: "Leave the cell you are editing, then try again.",
    }),
    update: (title: string, why: string): Failure => ({
      what: `${title} was not updated; its inputs are as they were.`,
      why,
      next: "Leave the cell you are editing, then press Update again.",
    }),
    goTo: (place: string, why: string): Failure => ({
      what: `${place} could not be opened.`,
      why,
      next: "The sheet may have been renamed or deleted: look for it among the sheet tabs.",
    }),
    checks: (why: string): Failure => ({
      what: "The checks could not be read.",
      why,
      next: "Leave the cell you are editing, then press Read again.",
    }),
    formula: (why: string): Failure => ({
      what: "The formula was not inserted.",
      why,
      next: "Leave the cell you are editing, select one cell, then insert again.",
    }),
  },
  dismiss: "Dismiss",
} as const;

/** The first three of a list, and how many more there are. */
function short(items: readonly string[]): string {
  const more = items.length - 3;
  return more > 0 ? `${items.slice(0, 3).join(", ")} and ${more} more` : items.join(", ");
}

/** "1 sheet", "2 sheets". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const SHORT_UNITS: Readonly<Record<string, string>> = {
  share: "%",
  "share/yr": "%/yr",
  "nominal a year": "%/yr",
  "effective a year": "%/yr",
  "$ thousand": "$k",
  "$ thousand/yr": "$k/yr",
  "years after 2025": "after 2025",
  "year, 1 = 2026": "1 = 2026",
  "x run rate": "×",
  "x EBITDA": "×",
  x: "×",
  factor: "×",
  number: "",
  ratio: "",
  text: "",
  choice: "",
  date: "",
  "TRUE/FALSE": "",
};

/** A unit short enough to stand in a field; the whole unit is shown with the source. */
export function shortUnit(unit: string): string {
  const known = SHORT_UNITS[unit];
  if (known !== undefined) return known;
  return unit.startsWith("share of ") ? "%" : unit;
}
