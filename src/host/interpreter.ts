import { OfficeError } from "./officeError";
import type { OfficeObject } from "./officeObject";
import { isOfficeObject, NULL_OBJECT } from "./officeObject";
import type { Place } from "./place";
import { locationOf } from "./place";
import { queryObject } from "./queryObject";
import type {
  ArgumentInfo,
  BatchAnswer,
  BatchError,
  ObjectPath,
  RequestAction,
  RequestBatch,
} from "./requestBatch";
import { ACTION, PATH } from "./requestBatch";
import type { LiveRange, Session } from "./session";

/** A failure that a test asks for: before the first action, or after half of them. */
export type PlannedFailure = "before" | "half";

/** Works off request batches on a workbook. */
export interface Interpreter {
  /** Body of a request to body of its answer; a failing action stops the batch. */
  process(body: string, failure?: PlannedFailure): string;
}

/** What the interpreter starts from. */
export interface InterpreterRoots {
  /** The workbook, at the root of most paths. */
  global(session: Session): OfficeObject;
  /** A service by its full name, such as "Microsoft.ExcelServices.CustomFunctions". */
  service(name: string, session: Session): OfficeObject | undefined;
}

/** An interpreter with no tracked objects yet. */
export function createInterpreter(session: Session, roots: InterpreterRoots): Interpreter {
  const references = new Map<string, OfficeObject>();
  let nextReference = 1;

  function keep(object: OfficeObject): string {
    for (const [id, known] of references) if (known === object) return id;
    const id = `reference:${nextReference}`;
    nextReference += 1;
    references.set(id, object);
    return id;
  }

  function referenceOf(object: OfficeObject): string | undefined {
    for (const [id, known] of references) if (known === object) return id;
    return undefined;
  }

  function run(batch: RequestBatch, failure: PlannedFailure | undefined): BatchAnswer {
    const answer: BatchAnswer = { Results: [], TraceIds: [] };
    const paths = new Map<number, OfficeObject>();
    const actions = batch.Actions ?? [];
    const place: Place = { location: "" };

    function object(id: number): OfficeObject {
      const known = paths.get(id);
      if (known !== undefined) return known;
      const path = batch.ObjectPaths?.[String(id)];
      if (path === undefined) throw new OfficeError("InvalidRequest", `no object path ${id}`);
      const resolved = resolve(path);
      paths.set(id, resolved);
      return resolved;
    }

    function resolve(path: ObjectPath): OfficeObject {
      const name = path.Name ?? "";
      const parent = (): OfficeObject => object(path.ParentObjectPathId ?? 0);
      const args = (): readonly unknown[] => argumentsOf(path.ArgumentInfo);
      switch (path.ObjectPathType) {
        case PATH.global:
          return roots.global(session);
        case PATH.newObject: {
          const service = roots.service(name, session);
          if (service === undefined) throw session.refuse(name);
          return service;
        }
        case PATH.method: {
          const target = parent();
          place.location = locationOf(target, name);
          const result = target === NULL_OBJECT ? NULL_OBJECT : target.call(name, args());
          if (!isOfficeObject(result)) throw session.refuse(place.location);
          return result;
        }
        case PATH.property: {
          const target = parent();
          place.location = locationOf(target, name);
          return target.navigate(name);
        }
        case PATH.indexer: {
          const target = parent();
          place.location = locationOf(target, "getItem");
          return target.item(args()[0]);
        }
        case PATH.referenceId: {
          const kept = references.get(name);
          if (kept === undefined) throw new OfficeError("InvalidObjectPath", "unknown reference");
          return kept;
        }
        case PATH.nullObject:
          return NULL_OBJECT;
        default:
          throw session.refuse(`object path type ${path.ObjectPathType}`);
      }
    }

    function argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
      const given = info?.Arguments ?? [];
      return given.map((value, i) => argumentOf(value, info?.ReferencedObjectPathIds?.[i]));
    }

    function argumentOf(value: unknown, pathId: unknown): unknown {
      if (typeof pathId === "number" && pathId !== 0) return object(pathId);
      if (Array.isArray(value)) {
        const ids: readonly unknown[] = Array.isArray(pathId) ? pathId : [];
        return value.map((item, i) => argumentOf(item, ids[i]));
      }
      if (typeof value !== "object" || value === null) return value;
      if ("_ObjectPathId" in value) return object(Number(value._ObjectPathId));
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, argumentOf(item, undefined)]),
      );
    }

    function perform(action: RequestAction): void {
      const name = action.Name ?? "";
      if (action.ActionType === ACTION.trace) {
        answer.TraceIds.push(action.Id);
        answer.Results.push({ ActionId: action.Id, Value: null });
        return;
      }
      const target = object(action.ObjectPathId);
      const reply = (Value: unknown): void => {
        answer.Results.push({ ActionId: action.Id, Value });
      };
      place.location = locationOf(target, name);
      if (name !== "_RemoveReference") target.alive();
      switch (action.ActionType) {
        case ACTION.instantiate:
          reply(target === NULL_OBJECT ? null : instantiated(target));
          return;
        case ACTION.query:
        case ACTION.recursiveQuery:
          reply(target === NULL_OBJECT ? null : queryObject(target, action.QueryInfo ?? {}, place));
          return;
        case ACTION.method:
          reply(method(target, name, argumentsOf(action.ArgumentInfo)));
          return;
        case ACTION.setProperty:
          target.write(name, argumentsOf(action.ArgumentInfo)[0]);
          return;
        default:
          throw session.refuse(`action type ${action.ActionType} (${place.location})`);
      }
    }

    function instantiated(target: OfficeObject): Record<string, unknown> {
      const known = referenceOf(target);
      const id = target.facts.scalars.some((scalar) => scalar.name === "Id")
        ? { Id: target.read("Id") }
        : {};
      return known === undefined ? id : { ...id, _ReferenceId: known };
    }

    function method(target: OfficeObject, name: string, args: readonly unknown[]): unknown {
      if (name === "_KeepReference") {
        keep(target);
        return null;
      }
      if (name === "_RemoveReference") {
        references.delete(String(args[0]));
        return null;
      }
      const result = target.call(name, args);
      return isOfficeObject(result) ? null : (result ?? null);
    }

    /** A fault of the host is answered too, or the add-in would wait for ever; tests see it as a refusal. */
    function asOfficeError(error: unknown): OfficeError {
      if (error instanceof OfficeError) return error;
      return session.refuse(
        `${place.location}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }

    const stopAt = failure === "half" ? middleOf(actions) : 0;
    for (const [index, action] of actions.entries()) {
      try {
        place.location = "";
        if (failure !== undefined && index === stopAt) {
          throw new OfficeError("GeneralException", "There was an internal error (planned).");
        }
        perform(action);
      } catch (error) {
        return { ...answer, Error: batchError(asOfficeError(error), place.location, index) };
      }
    }
    return answer;
  }

  return {
    process(body, failure) {
      session.live.clear();
      for (const kept of references.values()) addLive(session, kept);
      const answer = run(JSON.parse(body) as RequestBatch, failure);
      session.calculationSuspended = false;
      session.fresh();
      return JSON.stringify(answer);
    },
  };
}

/** The action before which half of the writes are done. */
function middleOf(actions: readonly RequestAction[]): number {
  const writes = [...actions.entries()].filter(
    ([, { ActionType, Name }]) =>
      ActionType === ACTION.setProperty ||
      (ActionType === ACTION.method && Name !== "_KeepReference"),
  );
  return writes[Math.floor(writes.length / 2)]?.[0] ?? Math.floor(actions.length / 2);
}

function addLive(session: Session, object: OfficeObject): void {
  const target = object.target;
  if (typeof target === "object" && target !== null && "range" in target && "sheetId" in target) {
    session.live.add(target as LiveRange);
  }
}

function batchError(error: OfficeError, location: string, index: number): BatchError {
  return {
    Code: error.code,
    Message: error.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: error.code === "ItemNotFound" ? 404 : 400,
  };
}
