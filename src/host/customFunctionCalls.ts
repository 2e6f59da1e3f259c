import type { CustomAnswer, CustomFunction } from "../engine/customFunction";
import { PENDING } from "../engine/customFunction";
import type { FunctionMetadata, FunctionsMetadata } from "./functionsMetadata";
import { answerOf, argumentCells } from "./invocationCells";

/** How the functions of the add-in are called. */
export interface CustomFunctionOptions {
  /** The add-in's functions.json; without it there are no functions. */
  readonly metadata?: FunctionsMetadata;
  /** First part of the functions' names in formulas: "BUILDOUT" when not given. */
  readonly namespace?: string;
  /** What a blank cell arrives as: null as on the web, or 0 as on older desktops. */
  readonly blank?: null | 0;
}

/** What the calls need of their host. */
export interface CallChannel {
  /** Sends entries of a richApiMessage to the add-in. */
  readonly send: (entries: readonly unknown[]) => void;
  /** An answer that a cell waits for has come. */
  readonly answered: () => void;
}

/**
 * The add-in's own functions, called in its runtime over the protocol of office.js. A call answers
 * PENDING first; its answer is kept, so that the cell finds it when it is calculated again. That is
 * sound because the functions are pure.
 */
export interface CustomFunctionCalls {
  /** For the engine. */
  readonly functions: readonly CustomFunction[];
  /** Calls one function without a cell. */
  invoke(id: string, args: readonly unknown[]): Promise<CustomAnswer>;
  /** The add-in's runtime takes calls from now on; earlier ones have waited. */
  readonly runtimeReady: () => void;
  /** Answers as they travel: [id, succeeded, value, errorCode]. */
  readonly results: (results: readonly unknown[]) => void;
  /** Calls without an answer. */
  pending(): number;
}

/** Category and type of an invocation in a richApiMessage. */
const INVOCATION = [1, 1000] as const;

/** Flag of an invocation: errors among the arguments travel as objects. */
const ERRORS_AS_OBJECTS = 4;

/** Answers kept; the oldest goes first. */
const MOST_ANSWERS = 20_000;

/** Calls of the functions that the metadata lists. */
export function createCustomFunctionCalls(
  { metadata, blank = null }: CustomFunctionOptions,
  channel: CallChannel,
): CustomFunctionCalls {
  const answers = new Map<string, CustomAnswer>();
  const waiting = new Map<number, { key: string; resolve: ((answer: CustomAnswer) => void)[] }>();
  const asked = new Map<string, number>();
  const known = new Map((metadata?.functions ?? []).map((f) => [f.id.toUpperCase(), f]));
  const acceptsErrors = metadata?.allowErrorForDataTypeAny === true;
  let outgoing: unknown[] = [];
  let isReady = false;
  let isScheduled = false;
  let nextId = 1;

  function ask(metadata: FunctionMetadata, args: readonly unknown[], key: string): number {
    const id = nextId;
    nextId += 1;
    asked.set(key, id);
    waiting.set(id, { key, resolve: [] });
    const flags = acceptsErrors ? ERRORS_AS_OBJECTS : 0;
    const call = JSON.stringify([id, metadata.id, args, "Sheet1!A1", flags, null]);
    outgoing.push([...INVOCATION, "", call, 0, false]);
    schedule();
    return id;
  }

  function schedule(): void {
    if (!isReady || isScheduled || outgoing.length === 0) return;
    isScheduled = true;
    queueMicrotask(() => {
      isScheduled = false;
      const entries = outgoing;
      outgoing = [];
      channel.send(entries);
    });
  }

  function keep(key: string, answer: CustomAnswer): void {
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
  }

  function callOf(metadata: FunctionMetadata) {
    return (args: readonly unknown[]): { key: string; cells: readonly unknown[] } => {
      const cells = argumentCells(metadata, args, blank);
      return { key: `${metadata.id} ${JSON.stringify(cells)}`, cells };
    };
  }

  const functions = [...known.values()].map((metadata): CustomFunction => {
    const prepared = callOf(metadata);
    return {
      id: metadata.id,
      parameters: metadata.parameters.map(({ name, dimensionality, optional }) => ({
        name,
        matrix: dimensionality === "matrix",
        optional: optional === true,
      })),
      acceptsErrors,
      call(args) {
        const { key, cells } = prepared(args);
        const answer = answers.get(key);
        if (answer !== undefined) return answer;
        if (!asked.has(key)) ask(metadata, cells, key);
        return PENDING;
      },
    };
  });

  return {
    functions,
    invoke(id, args) {
      const metadata = known.get(id.toUpperCase());
      if (metadata === undefined) throw new RangeError(`functions.json has no ${id}`);
      const { key, cells } = callOf(metadata)(args);
      const answer = answers.get(key);
      if (answer !== undefined) return Promise.resolve(answer);
      const call = waiting.get(asked.get(key) ?? ask(metadata, cells, key));
      return new Promise((resolve) => call?.resolve.push(resolve));
    },
    runtimeReady() {
      isReady = true;
      schedule();
    },
    results(results) {
      let count = 0;
      for (const result of results) {
        const { id, answer } = answerOf(result);
        const call = waiting.get(id);
        if (call === undefined) continue;
        waiting.delete(id);
        asked.delete(call.key);
        keep(call.key, answer);
        for (const resolve of call.resolve) resolve(answer);
        count += 1;
      }
      if (count > 0) queueMicrotask(channel.answered);
    },
    pending: () => waiting.size,
  };
}
