import type { WorkbookFile } from "../../workbook/workbookFile";
import type { OpenWorkbook } from "../openWorkbook";
import type { WorkbookState } from "../workbookState";

type Settings = WorkbookFile["settings"];

/** Ids of sheets by name, among the settings of a file: add-ins remember sheets by their ids. */
const KEY = "buildout.sheetIds";

/** What add-ins keep in a workbook, and the ids that it speaks of. */
export function settingsWithIds(workbook: OpenWorkbook): Settings {
  const settings = [...workbook.settings()].map(([key, json]) => ({ key, json }));
  if (settings.length === 0) return settings;
  const ids = Object.fromEntries(workbook.sheets().map(({ name, id }) => [name, id]));
  return [...settings, { key: KEY, json: JSON.stringify(ids) }];
}

/** The ids that a file gives its sheets; new ones begin after them. */
export function takeSheetIds(state: WorkbookState, { settings }: WorkbookFile) {
  const json = settings.find(({ key }) => key === KEY)?.json;
  const ids = new Map<string, string>();
  for (const [name, id] of Object.entries((json ? JSON.parse(json) : {}) as object)) {
    const number = Number.parseInt(String(id).slice(10, 14), 16);
    if (Number.isNaN(number)) continue;
    ids.set(name, String(id));
    state.nextId = Math.max(state.nextId, number + 1);
  }
  return ids;
}

export function settingsWithoutIds({ settings }: WorkbookFile): Settings {
  return settings.filter(({ key }) => key !== KEY);
}
