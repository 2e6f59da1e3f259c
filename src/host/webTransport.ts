import type { AppContext } from "./appContext";
import type { Host } from "./host";
import { DISPATCH, EVENT } from "./host";

/** What a page needs to show the add-in in a frame of its own. */
export interface FrameOptions {
  /** Address of the add-in's page; https, and on the host name of the page around it. */
  readonly addInUrl: string;
  /** The page that holds the frame. */
  readonly page: Window;
}

/**
 * Shows the add-in's page in a frame and answers its office.js, as Excel on the web does: requests
 * and events travel as JSON text by `postMessage`.
 *
 * office.js trusts a host only over https and from the host name of the add-in itself, so both come
 * from one origin; messages from elsewhere are not looked at.
 *
 * @returns what ends it.
 * @see office.js, `Microsoft.Office.Common.XdmCommunicationManager`, for the envelope.
 */
export function connectFrame(
  frame: HTMLIFrameElement,
  host: Host,
  { addInUrl, page }: FrameOptions,
): () => void {
  // Document settings are kept in sessionStorage under the conversation, so each load has its own.
  const conversation = page.crypto.randomUUID();
  const address = new URL(addInUrl, page.location.href);
  const registered = new Map<string, () => void>();

  function post(message: unknown): void {
    frame.contentWindow?.postMessage(JSON.stringify(message), address.origin);
  }

  function forget(): void {
    for (const stop of registered.values()) stop();
    registered.clear();
  }

  function receive({ data, origin, source }: MessageEvent): void {
    if (source !== frame.contentWindow || origin !== address.origin) return;
    const request = requestIn(data);
    if (request === undefined || request._conversationId !== conversation) return;
    const respond = (errorCode: number, reply: unknown): void => {
      post(responseTo(request, RESPONSE.call, errorCode, reply));
    };
    try {
      respond(DONE, answer(request));
    } catch (error) {
      respond(FAILED, error instanceof Error ? error.message : String(error));
    }
  }

  function answer(request: Request): unknown {
    if (request._actionType === ACTION_TYPE.invoke) {
      if (request._actionName === GET_CONTEXT) {
        forget();
        return contextReply(host.context());
      }
      return invoked(host, request);
    }
    const { eventDispId, targetId } = request._data as { eventDispId: number; targetId?: string };
    const key = `${eventDispId} ${targetId ?? ""}`;
    registered.get(key)?.();
    registered.delete(key);
    if (request._actionType === ACTION_TYPE.registerEvent) {
      const stop = host.registerEvent(eventDispId, (payload) => {
        const body = eventDispId === EVENT.richApiMessage ? { ArrayData: payload } : payload;
        post(responseTo(request, RESPONSE.event, DONE, body));
      });
      registered.set(key, stop);
    }
    return { Error: 0 };
  }

  page.addEventListener("message", receive);
  frame.src = officeUrl(address.href, page.location.href, conversation);
  return () => {
    page.removeEventListener("message", receive);
    forget();
  };
}

/** The add-in's address with what makes office.js look for a host around it: a shared runtime. */
export function officeUrl(addInUrl: string, pageUrl: string, conversation: string): string {
  const url = new URL(addInUrl);
  url.search = "?_host_Info=Excel$Web$16.01$en-US$buildout$$disableLogging$3";
  url.hash = `&_xdm_Info=${conversation}|${CONTROL_ID}|${encodeURIComponent(pageUrl)}`;
  return url.href;
}

const CONTROL_ID = "buildout";

const GET_CONTEXT = "ContextActivationManager_getAppContextAsync";
const ACTION_TYPE = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const RESPONSE = { call: 0, event: 1 } as const;

/** Codes of an answer: done, or failed while the host worked on it. */
const DONE = 0;
const FAILED = -2;

/** Error number of a call that this host does not have. */
const NO_CAPABILITY = 7000;

/** What office.js sends. */
interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
}

function requestIn(data: unknown): Request | undefined {
  if (typeof data !== "string" || !data.startsWith("{")) return undefined;
  const message = JSON.parse(data) as Partial<Request>;
  const isRequest = message._messageType === 0 && typeof message._actionName === "string";
  return isRequest ? (message as Request) : undefined;
}

function responseTo(request: Request, type: number, errorCode: number, data: unknown): unknown {
  return {
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: request._origin,
    _errorCode: errorCode,
    _responseType: type,
    _data: data,
    _serializerVersion: 1,
  };
}

/** Notices that need no answer (telemetry, focus) get null. */
function invoked(host: Host, request: Request): unknown {
  if (request._actionName !== "executeMethod") return null;
  const data = request._data as MethodCall;
  const { DispatchId: id } = data.DdaMethod;
  switch (id) {
    case DISPATCH.richApi:
      return { Version: 1, Error: 0, Data: host.richApi(data.ArrayData ?? []) };
    case DISPATCH.settingsSave:
      host.saveSettings(data.DdaSettingsMethod?.Properties ?? []);
      return { Version: 1, Error: 0 };
    case DISPATCH.settingsRefresh: {
      const Settings = [...host.context().settings].map(([Name, Value]) => ({ Name, Value }));
      return { Version: 1, Error: 0, Properties: { Settings } };
    }
    case DISPATCH.commandCompleted:
      host.commandCompleted(String(data[0] ?? data.ArrayData?.[0]));
      return { Version: 1, Error: 0 };
    default:
      host.refuse(`Office.context.document (call ${id})`);
      return { Version: 1, Error: NO_CAPABILITY };
  }
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly 0?: unknown;
}

function contextReply(context: AppContext): unknown {
  return {
    _id: CONTROL_ID,
    _appName: 16, // Excel on the web
    _appVersion: "16.0",
    _appUILocale: context.uiLocale,
    _dataLocale: context.dataLocale,
    _docUrl: context.documentUrl,
    _clientMode: context.readOnly ? 0 : 1,
    _settings: [...context.settings],
    _reason: "inserted",
    _appInstanceId: context.instanceId,
    _hostFullVersion: "16.0.20000.10000",
    _initialDisplayMode: 2, // task pane
    _requirementMatrix: JSON.stringify(context.requirementSets),
  };
}
