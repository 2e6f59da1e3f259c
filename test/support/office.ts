import { createEngine } from "../../src/engine/createEngine";
import { atBoundary } from "../../src/functions/boundary/atBoundary";
import { catalogue } from "../../src/functions/catalogue";
import type { Host, HostOptions } from "../../src/host/host";
import { createHost } from "../../src/host/host";
import type { OpenWorkbook } from "../../src/host/openWorkbook";
import { createOpenWorkbook } from "../../src/host/openWorkbook";
import { functionsJson } from "../../tools/functionsJson";
import type { OfficeWindow } from "./officePage";
import { officePage } from "./officePage";

/** Excel without Excel: a workbook, and the real office.js that talks to it. */
export interface OfficeBed {
  readonly workbook: OpenWorkbook;
  /** Refusals, `failAtSync`, `traffic`, ribbon buttons. */
  readonly host: Host;
  readonly window: OfficeWindow;
  readonly Excel: OfficeWindow["Excel"];
  readonly Office: OfficeWindow["Office"];
  /** Takes the globals away again. Hosts of earlier starts hear nothing more. */
  stop(): void;
}

export interface OfficeBedOptions {
  /**
   * True: our functions run in the page and the host calls them there, as Excel does; cells show
   * #BUSY! until the answers come. False: the engine calls them, at once.
   */
  readonly registerFunctions?: boolean;
  /** "Sheet1" when not given. */
  readonly sheets?: readonly string[];
  readonly host?: HostOptions;
}

/**
 * Starts office.js over the script bridge and puts `Excel`, `Office` and `CustomFunctions` where the
 * code of the add-in looks for them. In a test with a window it runs there, else in a new one.
 */
export async function startOffice(options: OfficeBedOptions = {}): Promise<OfficeBed> {
  const registers = options.registerFunctions === true;
  const engine = createEngine(registers ? {} : { functions: catalogue });
  const workbook = createOpenWorkbook({ engine, sheets: options.sheets ?? ["Sheet1"] });
  const host = createHost(workbook, {
    ...options.host,
    ...(registers && {
      customFunctions: {
        metadata: functionsJson(catalogue, "https://localhost"),
        ...options.host?.customFunctions,
      },
    }),
  });
  const { window, close } = await officePage(host);
  await window.Office.onReady();
  if (registers) registerFunctions(window);
  const takeAway = putGlobals(window);
  return {
    workbook,
    host,
    window,
    Excel: window.Excel,
    Office: window.Office,
    stop() {
      takeAway();
      host.dispose();
      close();
    },
  };
}

/** What `src/functions/entry.ts` does when the add-in is loaded. */
function registerFunctions(window: OfficeWindow): void {
  const { CustomFunctions } = window;
  for (const entry of catalogue) {
    CustomFunctions.associate(entry.id, atBoundary(entry, CustomFunctions.Error));
  }
}

const GLOBALS = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;

function putGlobals(window: OfficeWindow): () => void {
  const globals = globalThis as unknown as Record<string, unknown>;
  if (globals === (window as unknown)) return () => undefined;
  for (const name of GLOBALS) globals[name] = window[name];
  return () => {
    for (const name of GLOBALS) Reflect.deleteProperty(globals, name);
  };
}
