import { createEngine } from "../../src/engine/createEngine";
import type { Host } from "../../src/host/host";
import { createHost } from "../../src/host/host";
import { createOpenWorkbook } from "../../src/host/openWorkbook";
import { connectFrame } from "../../src/host/webTransport";

/** The add-in's side of a frame, without office.js: what the page posts, and a way to post back. */
interface FakeFrame {
  readonly host: Host;
  readonly url: URL;
  readonly posted: Record<string, unknown>[];
  readonly send: (message: Record<string, unknown>, origin?: string) => void;
  readonly close: () => void;
}

const ORIGIN = "https://localhost:3000";

function fakeFrame(): FakeFrame {
  const posted: Record<string, unknown>[] = [];
  const contentWindow = {
    postMessage: (text: string) => void posted.push(JSON.parse(text) as Record<string, unknown>),
  };
  const frame = { contentWindow, src: "" };
  let listener: ((event: object) => void) | undefined;
  const page = {
    crypto: { randomUUID: () => "conversation-1" },
    location: { href: `${ORIGIN}/workbench.html` },
    addEventListener: (_type: string, receive: (event: object) => void) => {
      listener = receive;
    },
    removeEventListener: () => {
      listener = undefined;
    },
  };
  const host = createHost(createOpenWorkbook({ engine: createEngine(), sheets: ["Plan"] }));
  const close = connectFrame(frame as unknown as HTMLIFrameElement, host, {
    addInUrl: "taskpane.html",
    page: page as unknown as Window,
  });
  return {
    host,
    url: new URL(frame.src),
    posted,
    close,
    send(message, origin = ORIGIN) {
      const envelope = {
        _messageType: 0,
        _actionType: 0,
        _conversationId: "conversation-1",
        _correlationId: 7,
        _origin: ORIGIN,
        ...message,
      };
      listener?.({ data: JSON.stringify(envelope), origin, source: contentWindow });
    },
  };
}

const GET_CONTEXT = {
  _actionName: "ContextActivationManager_getAppContextAsync",
  _data: "buildout",
};

function execute(id: number, data: object): Record<string, unknown> {
  return { _actionName: "executeMethod", _data: { ...data, DdaMethod: { DispatchId: id } } };
}

test("the frame's address tells office.js of a shared runtime and who is around it", () => {
  const { url } = fakeFrame();
  expect(url.origin + url.pathname).toBe(`${ORIGIN}/taskpane.html`);
  expect(url.search).toBe("?_host_Info=Excel$Web$16.01$en-US$buildout$$disableLogging$3");
  expect(decodeURIComponent(url.hash)).toBe(
    `#&_xdm_Info=conversation-1|buildout|${ORIGIN}/workbench.html`,
  );
});

test("the context is that of Excel on the web, with versions as text", () => {
  const { send, posted } = fakeFrame();
  send(GET_CONTEXT);
  expect(posted).toMatchObject([
    {
      _messageType: 1,
      _responseType: 0,
      _errorCode: 0,
      _correlationId: 7,
      _data: { _appName: 16, _clientMode: 1, _settings: [] },
    },
  ]);
  const { _requirementMatrix } = posted[0]?.["_data"] as { _requirementMatrix: string };
  expect(JSON.parse(_requirementMatrix)).toMatchObject({ excelapi: "1.17" });
});

test("a frame that was given up is not answered any more", () => {
  const { send, posted, close } = fakeFrame();
  close();
  send(GET_CONTEXT);
  expect(posted).toEqual([]);
});

test("messages from elsewhere and of other conversations are not answered", () => {
  const { send, posted } = fakeFrame();
  send(GET_CONTEXT, "https://elsewhere.example");
  send({ ...GET_CONTEXT, _conversationId: "another" });
  expect(posted).toEqual([]);
});

test("a request batch is answered with its results", () => {
  const { send, posted } = fakeFrame();
  const body = JSON.stringify({
    Actions: [{ Id: 1, ActionType: 3, Name: "GetCount", ObjectPathId: 2 }],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 1, Name: "" },
      2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
    },
  });
  send(execute(93, { ArrayData: ["IterativeExecutor", "POST", "ProcessQuery", [], body, 0, 0] }));
  const { Error, Data } = posted[0]?.["_data"] as { Error: number; Data: [number, [], string] };
  expect([Error, Data[0]]).toEqual([0, 200]);
  expect(JSON.parse(Data[2])).toEqual({ Results: [{ ActionId: 1, Value: 1 }], TraceIds: [] });
});

test("settings are saved and refreshed", () => {
  const { host, send, posted } = fakeFrame();
  send(execute(76, { DdaSettingsMethod: { OverwriteIfStale: true, Properties: [["a", "1"]] } }));
  expect([...host.workbook.settings()]).toEqual([["a", "1"]]);
  send(execute(75, {}));
  expect(posted[1]).toMatchObject({
    _data: { Error: 0, Properties: { Settings: [{ Name: "a", Value: "1" }] } },
  });
});

test("a call that the host does not have fails and is listed", () => {
  const { host, send, posted } = fakeFrame();
  send(execute(64, {}));
  expect(posted[0]).toMatchObject({ _data: { Error: 7000 } });
  expect(host.refusals).toEqual(["Office.context.document (call 64)"]);
});

test("an event is pushed under the name of its registration until that is taken back", () => {
  const { host, send, posted } = fakeFrame();
  const event = { _actionName: "appCommandInvoked", _data: { eventDispId: 39, targetId: "" } };
  send({ ...event, _actionType: 1 });
  void host.invokeCommand("showPane");
  send({ ...event, _actionType: 2 });
  void host.invokeCommand("showPane");
  const pushes = posted.filter((message) => message["_responseType"] === 1);
  expect(pushes).toMatchObject([
    {
      _actionName: "appCommandInvoked",
      _data: ["command1", "showPane", '{"source":{"id":"showPane"}}'],
    },
  ]);
});
