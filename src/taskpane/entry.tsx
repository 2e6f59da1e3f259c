import { render } from "preact";
import { createCommands, FIRST_RUN_SEEN } from "./commands";
import { excelPort } from "./excelPort";
import { download } from "./download";
import { loadFunctions, loadLibrary } from "./lazyLibraries";
import { Pane } from "./pages/Pane";
import { keepFocus } from "./pages/keepFocus";
import { createPause } from "./pause";
import { initialState } from "./state/paneState";
import { createStore } from "./state/store";
import { withoutExcel } from "./withoutExcel";
import "./pane.css";
import "./form.css";
import "./outcomes.css";

/** Long enough to type on; with the calculation, figures follow a key within a tenth of a second. */
const PAUSE_MS = 50;

const root = document.getElementById("pane");
if (root) start(root);

function start(place: HTMLElement): void {
  const store = createStore(initialState({ firstRun: !firstRunSeen() }));
  const office = "Office" in globalThis ? excelPort : withoutExcel;
  const commands = createCommands({
    store,
    office,
    memory: localStorage,
    loadLibrary,
    loadFunctions,
    download,
    copy: (text) => navigator.clipboard.writeText(text),
    later: createPause(PAUSE_MS),
  });
  const draw = (): void => {
    keepFocus(place, () => {
      render(<Pane state={store.get()} store={store} commands={commands} />, place);
    });
  };
  const wearTheme = (): void => {
    if (store.get().office !== "ready") return;
    const theme = office.theme();
    if (theme) document.documentElement.dataset["theme"] = theme;
  };
  store.subscribe((state, before) => {
    if (state.office !== before.office) wearTheme();
    draw();
  });
  // Office tells nobody when its look or the name of a sheet changes; whoever changes it comes back.
  window.addEventListener("focus", () => {
    wearTheme();
    if (store.get().office === "ready") void commands.refresh();
  });
  place.replaceChildren();
  draw();
  void commands.start();
}

function firstRunSeen(): boolean {
  try {
    return localStorage.getItem(FIRST_RUN_SEEN) !== null;
  } catch {
    return true;
  }
}
