import { render } from "preact";
import { createEngine } from "../engine/createEngine";
import { lazyNatives, natives } from "../engine/natives/registry";
import { createHost } from "../host/host";
import type { FunctionsMetadata } from "../host/functionsMetadata";
import { createOpenWorkbook } from "../host/openWorkbook";
import { App } from "./chrome/App";
import type { FunctionsJson } from "./formula/knownFunctions";
import { nativeFunctions, ourFunctions } from "./formula/knownFunctions";
import { mountPane } from "./pane/mountPane";
import { countAnswers } from "./pane/countAnswers";
import { createBench } from "./state/bench";
import "./workbench.css";
import "./chrome/footer.css";
import "./chrome/help.css";
import "./grid/grid.css";
import "./grid/menus.css";
import "./chart/chart.css";

/** The namespace that the manifest gives to the functions. */
const NAMESPACE = "BUILDOUT";

const root = document.getElementById("workbench");
if (root) void start(root);

async function start(place: HTMLElement): Promise<void> {
  const metadata = await loadFunctions();
  const workbook = createOpenWorkbook({ engine: createEngine({ namespace: NAMESPACE }) });
  const host = createHost(workbook, { customFunctions: { metadata } });
  const counted = countAnswers(host.functions.functions);
  workbook.engine.setFunctions(counted.functions, NAMESPACE);
  const bench = createBench(workbook);
  Object.assign(window, { workbench: { workbook, host, bench } });
  const functions = [
    ...ourFunctions(metadata, NAMESPACE),
    ...nativeFunctions([...natives.keys(), ...lazyNatives.keys()]),
  ];
  render(
    <App
      bench={bench}
      host={host}
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
