import type { Session } from "../session";

type EventMethod<T> = (target: T, args: readonly unknown[], session: Session) => void;

/** The methods by which office.js asks for events of an object: `_RegisterActivatedEvent` … */
export function eventMethods<T>(
  className: string,
  events: readonly string[],
  targetId: (target: T) => string,
): Record<string, EventMethod<T>> {
  const methods = events.flatMap((event): [string, EventMethod<T>][] => [
    [
      `_Register${event}Event`,
      (target, _args, { services }) => {
        services.eventRegistered(`${className}.${event}`, targetId(target));
      },
    ],
    [
      `_Unregister${event}Event`,
      (target, _args, { services }) => {
        services.eventUnregistered(`${className}.${event}`, targetId(target));
      },
    ],
  ]);
  return Object.fromEntries(methods);
}
