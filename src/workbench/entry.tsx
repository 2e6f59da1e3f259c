import { render } from "preact";
import { createEngine } from "../engine/createEngine";
import { lazyNatives, natives } from "../engine/natives/registry";
import { createHost } from "../host/host";
import type { FunctionsMetadata } from "../host/functionsMetadata";
import { fileOfWorkbook } from "../host/file/fileOfWorkbook";
import { createOpenWorkbook, openFileInSlices } from "../host/openWorkbook";
import { App } from "./chrome/App";
import { createFileDesk } from "./files/fileDesk";
import { fileToShow, goToFile } from "./files/fileToShow";
import { createKeeper } from "./files/keeper";
import { openedNotice } from "./files/openedNotice";
import { createPause } from "./files/pause";
import type { FunctionsJson } from "./formula/knownFunctions";
import { nativeFunctions, ourFunctions } from "./formula/knownFunctions";
import { mountPane } from "./pane/mountPane";
import { countAnswers } from "./pane/countAnswers";
import { createBench } from "./state/bench";
import "./workbench.css";
import "./chrome/files.css";
import "./chrome/footer.css";
import "./chrome/help.css";
import "./grid/grid.css";
import "./grid/menus.css";
import "./chart/chart.css";

/** The namespace that the manifest gives to the functions. */
const NAMESPACE = "BUILDOUT";

const root = document.getElementById("workbench");
if (root) {
  start(root).catch((error: unknown) => {
    root.textContent = error instanceof Error ? error.message : String(error);
  });
}

async function start(place: HTMLElement): Promise<void> {
  const [metadata, shown] = await Promise.all([loadFunctions(), fileToShow(window)]);
  if (shown.contents !== undefined) {
    render(
      <p class="busy" role="status">
        Opening {shown.about.name} …
      </p>,
      place,
    );
  }
  const engine = createEngine({ namespace: NAMESPACE });
  const workbook =
    shown.contents === undefined
      ? createOpenWorkbook({ engine })
      : await openFileInSlices(shown.contents, engine, createPause());
  const host = createHost(workbook, { customFunctions: { metadata } });
  const counted = countAnswers(host.functions.functions);
  workbook.engine.setFunctions(counted.functions, NAMESPACE);
  if (workbook.calculationMode() !== "Manual") workbook.recalculate();
  const bench = createBench(workbook);
  const keeper = createKeeper({
    ...shown,
    snapshot: () => fileOfWorkbook(workbook),
    now: () => Date.now(),
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  });
  workbook.onChange((change) => {
    keeper.changed(change);
  });
  const desk = createFileDesk({ workbook, keeper, store: shown.store, goTo: goToFile });
  Object.assign(window, { workbench: { workbook, host, bench, desk } });
  const functions = [
    ...ourFunctions(metadata, NAMESPACE),
    ...nativeFunctions([...natives.keys(), ...lazyNatives.keys()]),
  ];
  render(
    <App
      bench={bench}
      host={host}
      desk={desk}
      notice={shown.contents && openedNotice(shown.contents, workbook)}
      functions={functions}
      answered={counted.answered}
      mountPane={(pane) => {
        mountPane(pane, host);
      }}
    />,
    place,
  );
}

/** The add-in's own description of its functions, from its own address. */
async function loadFunctions(): Promise<FunctionsMetadata & FunctionsJson> {
  const response = await fetch("functions.json");
  return (await response.json()) as FunctionsMetadata & FunctionsJson;
}
