import type { AppContext } from "./appContext";
import type { Host } from "./host";
import { DISPATCH } from "./host";

/** Numbers of the messages that office.js sends over the script bridge. */
const MESSAGE = {
  execute: 1,
  registerEvent: 2,
  unregisterEvent: 3,
  writeSettings: 4,
  getContext: 5,
} as const;

/** Query string that makes office.js look for the bridge: shared runtime, no telemetry. */
export const BRIDGE_QUERY = "?_host_Info=Excel$Mac$16.01$en-US$buildout$$disableLogging$3";

/** A host that can be swapped while office.js stays loaded. */
export interface ScriptBridge {
  /** Answers from now on; events that the page has registered go along. */
  connect(host: Host): void;
}

type Respond = (payload: unknown) => unknown;

interface BridgeMessage {
  readonly methodId: number;
  readonly params?: unknown;
}

/**
 * Puts the objects into a window that office.js looks for on the Mac. To be called before office.js
 * runs in that window. Payloads are made by the window's own JSON, so that its arrays are its own.
 */
export function installScriptBridge(window: Window): ScriptBridge {
  const page = window as unknown as BridgeWindow;
  const registered = new Map<number, { event: number; push: Respond; stop?: () => void }>();
  let host: Host | undefined;
  let nextCallback = 1;

  const own = (payload: unknown): unknown => page.JSON.parse(JSON.stringify(payload));
  const later = (respond: Respond, payload: unknown): void => {
    queueMicrotask(() => respond(own(payload)));
  };

  function listen(callback: number): void {
    const entry = registered.get(callback);
    if (entry === undefined) return;
    const stop = host?.registerEvent(entry.event, (payload) => {
      later(entry.push, [payload, entry.event]);
    });
    registered.set(callback, { ...entry, ...(stop && { stop }) });
  }

  page.webkit = { messageHandlers: { Agave: { postMessage: () => undefined } } };
  page._osfHostAPI = (_handler, message, respond) => {
    if (host === undefined) throw new Error("no host is connected to the script bridge");
    later(respond, answer(host, message));
  };
  page._osfHostRegisterEvent = (_handler, message, push, respond) => {
    const { id } = message.params as { id: number };
    const callback = nextCallback;
    nextCallback += 1;
    registered.set(callback, { event: id, push });
    listen(callback);
    later(respond, [0]);
    return { eventCallbackId: callback };
  };
  page._osfHostUnregisterCallback = (callback) => {
    registered.get(callback)?.stop?.();
    registered.delete(callback);
  };

  return {
    connect(next) {
      host = next;
      for (const [callback, { stop }] of registered) {
        stop?.();
        listen(callback);
      }
    },
  };
}

function answer(host: Host, message: BridgeMessage): unknown {
  switch (message.methodId) {
    case MESSAGE.getContext:
      return contextArray(host.context());
    case MESSAGE.execute: {
      const { id, apiArgs } = message.params as { id: number; apiArgs: readonly unknown[] };
      return execute(host, id, apiArgs);
    }
    case MESSAGE.writeSettings: {
      const { keys, values } = message.params as { keys: string[]; values: string[] };
      host.saveSettings(keys.map((key, i) => [key, values[i] ?? "null"]));
      return [0];
    }
    default:
      return [0];
  }
}

/** Error number of a call that this host does not have. */
const NO_CAPABILITY = 7000;

function execute(host: Host, id: number, args: readonly unknown[]): unknown {
  const first = args[0];
  if (id === DISPATCH.richApi && Array.isArray(first)) return [0, [0, host.richApi(first)]];
  if (id === DISPATCH.commandCompleted) {
    host.commandCompleted(String(Array.isArray(first) ? first[0] : first));
    return [0, [0]];
  }
  host.refuse(`Office.context.document (call ${id})`);
  return [0, [NO_CAPABILITY]];
}

/** The positions that office.js reads; the gaps are what it does not need. */
function contextArray(context: AppContext): unknown[] {
  const array: unknown[] = Array.from({ length: 24 }, () => null);
  const settings = [...context.settings];
  array[0] = [settings.map(([key]) => key), settings.map(([, json]) => json)];
  array[1] = context.instanceId;
  array[2] = 1; // application: Excel
  array[3] = 16;
  array[4] = 0;
  array[7] = context.readOnly ? 1 : 0;
  array[8] = context.uiLocale;
  array[9] = context.dataLocale;
  array[11] = context.documentUrl;
  array[12] = 1; // reason: inserted
  array[13] = 1;
  array[17] = context.instanceId;
  array[20] = JSON.stringify(context.requirementSets);
  array[22] = "16.0.20000.10000";
  array[23] = 2; // first shown as task pane
  return array;
}

interface BridgeWindow {
  JSON: JSON;
  webkit: unknown;
  _osfHostAPI: (handler: string, message: BridgeMessage, respond: Respond) => void;
  _osfHostRegisterEvent: (
    handler: string,
    message: BridgeMessage,
    push: Respond,
    respond: Respond,
  ) => { eventCallbackId: number };
  _osfHostUnregisterCallback: (callback: number) => void;
}
