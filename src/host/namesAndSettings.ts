import { addName, changeName, findName, openNames, removeName } from "./nameOperations";
import type { BagValue } from "./openSheet";
import type { WorkbookState } from "./workbookState";

/** The part of the open workbook that is about names, settings and properties. */
export function namesAndSettingsOf(state: WorkbookState) {
  function put<T>(map: Map<string, T>, key: string, value: T | undefined): void {
    const before = map.get(key);
    if (value === undefined) map.delete(key);
    else map.set(key, value);
    state.commit({ kind: "settings" }, () => {
      put(map, key, before);
    });
  }
  return {
    names: () => openNames(state),
    name: findName.bind(undefined, state),
    addName: addName.bind(undefined, state),
    changeName: changeName.bind(undefined, state),
    removeName: removeName.bind(undefined, state),
    settings: () => state.settings,
    setSetting: (key: string, json: string | undefined) => {
      put(state.settings, key, json);
    },
    customProperties: () => state.customProperties,
    setCustomProperty: (key: string, value: BagValue | undefined) => {
      put(state.customProperties, key, value);
    },
    properties: () => state.properties,
    setProperty: (key: string, value: BagValue) => {
      put(state.properties, key, value);
    },
  };
}
