import type { AppContext } from "./appContext";
import { REQUIREMENT_SETS } from "./appContext";
import { roots } from "./classes/roots";
import type { CustomFunctionCalls, CustomFunctionOptions } from "./customFunctionCalls";
import { createCustomFunctionCalls } from "./customFunctionCalls";
import { createEventPushes } from "./eventPushes";
import type { HostServices } from "./hostServices";
import type { PlannedFailure } from "./interpreter";
import { createInterpreter } from "./interpreter";
import type { OpenWorkbook } from "./openWorkbook";
import { followLines } from "./rangeTarget";
import type { RequestAction } from "./requestBatch";
import { ACTION } from "./requestBatch";
import { createSession } from "./session";

/** Receives what the host pushes for one registered event. */
export type EventPush = (payload: unknown) => void;

/** The numbers of the events that office.js registers. */
export const EVENT = {
  documentSelectionChanged: 2,
  settingsChanged: 1,
  richApiMessage: 33,
  appCommandInvoked: 39,
} as const;

/** The numbers of the calls that office.js makes. */
export const DISPATCH = {
  settingsRefresh: 75,
  settingsSave: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** What the options of a host are; everything has a default. */
export interface HostOptions {
  readonly documentUrl?: string;
  readonly readOnly?: boolean;
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly customFunctions?: CustomFunctionOptions;
  /** Office.addin.showAsTaskpane and hide. */
  readonly onTaskpane?: (visible: boolean) => void;
}

/** Office without Excel: one open workbook that office.js talks to through a transport. */
export interface Host {
  readonly workbook: OpenWorkbook;
  /** "Class.Member" of everything that was asked for and is not emulated. */
  readonly refusals: readonly string[];
  readonly functions: CustomFunctionCalls;
  /** Syncs of `Excel.run` that were answered so far, and how much they carried. */
  traffic(): Traffic;
  /** Makes the n-th batch from now on fail: before its first action, or after half of them. */
  failAtSync(n: number, when?: PlannedFailure): void;
  context(): AppContext;
  /** The array that travels with call 93, to the array that answers it. */
  richApi(message: readonly unknown[]): RichApiReply;
  saveSettings(pairs: readonly (readonly [key: string, json: string])[]): void;
  /** Pushes an event until the returned function is called. */
  registerEvent(event: number, push: EventPush): () => void;
  /** Presses a ribbon button; resolves when the add-in calls `event.completed()`. */
  invokeCommand(actionId: string): Promise<void>;
  commandCompleted(commandId: string): void;
  /** Lists a member outside of request batches as refused. */
  refuse(member: string): void;
  dispose(): void;
}

/** What has gone over the bridge for `Excel.run`. */
export interface Traffic {
  readonly syncs: number;
  /** Characters of the largest request, which is what Excel limits. */
  readonly largestRequest: number;
  readonly totalRequests: number;
}

/** Status, headers as name and value in turn, body. */
export type RichApiReply = readonly [number, readonly string[], string];

/** A host over a workbook. */
export function createHost(workbook: OpenWorkbook, options: HostOptions = {}): Host {
  const listeners = new Set<{ event: number; push: EventPush }>();
  const push = (event: number, payload: unknown): void => {
    for (const listener of [...listeners]) if (listener.event === event) listener.push(payload);
  };
  const functions = createCustomFunctionCalls(options.customFunctions ?? {}, {
    send: (entries) => {
      push(EVENT.richApiMessage, entries);
    },
    answered: () => {
      workbook.answerArrived();
    },
  });
  const eventPushes = createEventPushes(workbook, (event, payload) => {
    if (services.eventsEnabled) push(event, payload);
  });
  const services: HostServices = {
    setTaskpaneVisible: (visible) => options.onTaskpane?.(visible),
    startupBehavior: "None",
    eventsEnabled: true,
    ribbon: new Map(),
    functionsReady: functions.runtimeReady,
    functionResults: functions.results,
    eventRegistered: eventPushes.register,
    eventUnregistered: eventPushes.unregister,
  };
  if (options.customFunctions?.metadata !== undefined) {
    workbook.engine.setFunctions(functions.functions, options.customFunctions.namespace);
  }
  const session = createSession(workbook, services);
  const interpreter = createInterpreter(session, roots);
  const stopFollowing = workbook.onChange((change) => {
    followLines(session, change);
  });
  const commands = new Map<string, () => void>();
  let traffic: Traffic = { syncs: 0, largestRequest: 0, totalRequests: 0 };
  let planned: { at: number; when: PlannedFailure } | undefined;
  let nextCommand = 1;

  return {
    workbook,
    refusals: session.refusals,
    functions,
    traffic: () => traffic,
    failAtSync(n, when = "before") {
      planned = { at: traffic.syncs + n, when };
    },
    context: () => ({
      documentUrl: options.documentUrl ?? "",
      uiLocale: "en-US",
      dataLocale: "en-US",
      settings: workbook.settings(),
      readOnly: options.readOnly ?? false,
      requirementSets: options.requirementSets ?? REQUIREMENT_SETS,
      instanceId: "buildout-host",
    }),
    richApi(message) {
      const [customData, , , , body] = message.map(String);
      const text = body ?? "{}";
      const counts = customData === "IterativeExecutor" && !onlyRemovesReferences(text);
      if (counts) traffic = withRequest(traffic, text.length);
      const failure = counts && planned?.at === traffic.syncs ? planned.when : undefined;
      const answer = interpreter.process(text, failure);
      eventPushes.flush();
      return [200, ["Content-Type", "application/json"], answer];
    },
    saveSettings(pairs) {
      const keys = new Set(pairs.map(([key]) => key));
      for (const key of [...workbook.settings().keys()]) {
        if (!keys.has(key)) workbook.setSetting(key, undefined);
      }
      for (const [key, json] of pairs) {
        if (workbook.settings().get(key) !== json) workbook.setSetting(key, json);
      }
    },
    registerEvent(event, receive) {
      const listener = { event, push: receive };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    invokeCommand(actionId) {
      const commandId = `command${nextCommand}`;
      nextCommand += 1;
      return new Promise((resolve) => {
        commands.set(commandId, resolve);
        const source = JSON.stringify({ source: { id: actionId } });
        push(EVENT.appCommandInvoked, [commandId, actionId, source]);
      });
    },
    commandCompleted(commandId) {
      commands.get(commandId)?.();
      commands.delete(commandId);
    },
    refuse: (member) => void session.refuse(member),
    dispose() {
      stopFollowing();
      eventPushes.dispose();
      listeners.clear();
    },
  };
}

function withRequest(before: Traffic, size: number): Traffic {
  return {
    syncs: before.syncs + 1,
    largestRequest: Math.max(before.largestRequest, size),
    totalRequests: before.totalRequests + size,
  };
}

/** The batch that ends an `Excel.run` gives back tracked ranges only; it is nobody's `sync`. */
function onlyRemovesReferences(body: string): boolean {
  const { Actions } = JSON.parse(body) as {
    Actions?: readonly Pick<RequestAction, "ActionType" | "Name">[];
  };
  const methods = (Actions ?? []).filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  return methods.every(({ Name }) => Name === "_RemoveReference");
}
