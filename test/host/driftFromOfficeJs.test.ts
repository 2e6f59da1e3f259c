import type { ClassFacts } from "../../src/host/officeObject";
import { definedClasses } from "../../src/host/officeObject";
import type { OfficeWindow } from "../support/officePage";
import { startOffice } from "../support/office";

/** What a proxy class of office.js tells of itself. */
interface ProxyFacts {
  readonly scalars: readonly string[];
  readonly updateable: readonly boolean[];
  readonly navigations: readonly string[];
  readonly methods: readonly string[];
  readonly isCollection: boolean;
}

let proxies: ReadonlyMap<string, ProxyFacts>;

beforeAll(async () => {
  const office = await startOffice();
  proxies = proxyClasses(office.window);
  office.stop();
});

/** Services beside the workbook, for which `Excel` has no class. */
const SERVICES = new Set([
  "AddinInternalService",
  "AppRuntimeService",
  "AppRuntimePersistenceService",
  "CustomFunctions",
  "DynamicRibbon",
  "RibbonButton",
]);
const compared = definedClasses().filter(({ name }) => !SERVICES.has(name));

describe("our tables of classes against the metadata of office.js", () => {
  test.each(compared.map((facts): [string, ClassFacts] => [facts.name, facts]))(
    "%s has no property that office.js does not have, and writes what office.js writes",
    (name, facts) => {
      const proxy = proxies.get(name);
      if (proxy === undefined) throw new Error(`office.js has no class ${name}`);
      const ours = facts.scalars.map((scalar) => [scalar.name, scalar.updateable]);
      const theirs = facts.scalars.map((scalar) => {
        const at = proxy.scalars.indexOf(scalar.name);
        return [proxy.scalars[at], scalar.updateable && (proxy.updateable[at] ?? false)];
      });
      expect(ours).toEqual(theirs);
      expect(facts.navigations.filter((n) => !proxy.navigations.includes(n))).toEqual([]);
      const known = new Set(proxy.methods.map((method) => method.toLowerCase()));
      expect(facts.methods.filter((method) => !known.has(method.toLowerCase()))).toEqual([]);
      expect(facts.isCollection).toBe(proxy.isCollection);
    },
  );
});

function proxyClasses(window: OfficeWindow): ReadonlyMap<string, ProxyFacts> {
  const found = new Map<string, ProxyFacts>();
  for (const value of Object.values(window.Excel as unknown as Record<string, unknown>)) {
    const prototype = (value as { prototype?: object } | null)?.prototype;
    if (prototype === undefined) continue;
    const constant = (name: string): unknown =>
      Object.getOwnPropertyDescriptor(prototype, name)?.get?.call({});
    const name = constant("_className");
    if (typeof name !== "string" || found.has(name)) continue;
    const list = (key: string): readonly unknown[] => (constant(key) ?? []) as readonly unknown[];
    found.set(name, {
      scalars: list("_scalarPropertyOriginalNames").map(String),
      updateable: list("_scalarPropertyUpdateable").map(Boolean),
      navigations: list("_navigationPropertyNames").map(String),
      methods: Object.getOwnPropertyNames(prototype),
      isCollection: constant("_isCollection") === true,
    });
  }
  return found;
}
