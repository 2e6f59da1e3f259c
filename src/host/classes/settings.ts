import { invalidArgument, itemNotFound } from "../officeError";
import type { OfficeObject } from "../officeObject";
import { defineClass } from "../officeObject";
import type { Session } from "../session";
import { orNullObject, textArgument } from "./arguments";

/** A setting that the add-in keeps in the document, by its key. */
export const setting = defineClass<string>({
  name: "Setting",
  scalars: {
    Key: { read: (key) => key },
    _Id: { read: (key) => key },
    Value: {
      read: (key, session) => JSON.parse(jsonOf(key, session)) as unknown,
      write(key, value, session) {
        session.workbook.setSetting(key, asJson(value));
      },
    },
  },
  methods: {
    Delete(key, _args, session) {
      session.workbook.setSetting(key, undefined);
    },
  },
  alive: (key, session) => void jsonOf(key, session),
});

export const settings = defineClass<undefined>({
  name: "SettingCollection",
  items: (_target, session) =>
    [...session.workbook.settings().keys()].map((key) => setting.of(key, session)),
  item: (_target, key, session) => find(key, session),
  methods: {
    Add(_target, [key, value], session) {
      const name = textArgument(key, "key");
      session.workbook.setSetting(name, asJson(value));
      return setting.of(name, session);
    },
    GetCount: (_target, _args, session) => session.workbook.settings().size,
    GetItemOrNullObject: (_target, [key], session) => orNullObject(() => find(key, session)),
  },
});

function jsonOf(key: string, session: Session): string {
  const json = session.workbook.settings().get(key);
  if (json === undefined) throw itemNotFound(`setting "${key}"`);
  return json;
}

function find(key: unknown, session: Session): OfficeObject {
  const name = textArgument(key, "key");
  jsonOf(name, session);
  return setting.of(name, session);
}

function asJson(value: unknown): string {
  if (value === undefined) throw invalidArgument("a setting needs a value");
  return JSON.stringify(value);
}
