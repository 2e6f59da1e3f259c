import { invalidArgument, itemNotFound } from "../officeError";
import type { OfficeObject, Scalar } from "../officeObject";
import { defineClass } from "../officeObject";
import type { BagValue } from "../openSheet";
import type { Session } from "../session";
import { numberArgument, orNullObject, shown, textArgument } from "./arguments";

export const customProperty = defineClass<string>({
  name: "CustomProperty",
  scalars: {
    Key: { read: (key) => key },
    Type: { read: (key, session) => typeOf(valueOf(key, session)) },
    Value: {
      read: valueOf,
      write(key, value, session) {
        session.workbook.setCustomProperty(key, plainValue(value));
      },
    },
  },
  methods: {
    Delete(key, _args, session) {
      session.workbook.setCustomProperty(key, undefined);
    },
  },
  alive: (key, session) => void valueOf(key, session),
});

export const customProperties = defineClass<undefined>({
  name: "CustomPropertyCollection",
  items: (_target, session) =>
    [...session.workbook.customProperties().keys()].map((key) => customProperty.of(key, session)),
  item: (_target, key, session) => find(key, session),
  methods: {
    Add(_target, [key, value], session) {
      const name = textArgument(key, "key");
      session.workbook.setCustomProperty(name, plainValue(value));
      return customProperty.of(name, session);
    },
    DeleteAll(_target, _args, session) {
      for (const key of [...session.workbook.customProperties().keys()]) {
        session.workbook.setCustomProperty(key, undefined);
      }
    },
    GetCount: (_target, _args, session) => session.workbook.customProperties().size,
    GetItemOrNullObject: (_target, [key], session) => orNullObject(() => find(key, session)),
  },
});

/** Title, author and the like. */
export const documentProperties = defineClass<undefined>({
  name: "DocumentProperties",
  scalars: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Manager: text("manager"),
    Company: text("company"),
    LastAuthor: {
      read: (_target, session) => session.workbook.properties().get("lastAuthor") ?? "",
    },
    RevisionNumber: {
      read: (_target, session) => session.workbook.properties().get("revisionNumber") ?? 0,
      write(_target, value, session) {
        session.workbook.setProperty("revisionNumber", numberArgument(value, "revisionNumber"));
      },
    },
  },
  navigations: { custom: (_target, session) => customProperties.of(undefined, session) },
});

function text(key: string): Scalar<undefined> {
  return {
    read: (_target, session) => session.workbook.properties().get(key) ?? "",
    write(_target, value, session) {
      session.workbook.setProperty(key, textArgument(value, key));
    },
  };
}

function valueOf(key: string, session: Session): BagValue {
  const value = session.workbook.customProperties().get(key);
  if (value === undefined) throw itemNotFound(`custom property "${key}"`);
  return value;
}

function find(key: unknown, session: Session): OfficeObject {
  const name = textArgument(key, "key");
  valueOf(name, session);
  return customProperty.of(name, session);
}

function plainValue(value: unknown): BagValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  throw invalidArgument(`a custom property is text, a number or a boolean, not ${shown(value)}`);
}

function typeOf(value: BagValue): string {
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "number" ? "Number" : "String";
}
