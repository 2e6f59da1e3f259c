import { catalogue } from "../../src/functions/catalogue";
import { functionsJson } from "../../tools/functionsJson";

const json = functionsJson(catalogue, "https://addin.example/");

test("every function has a name Excel accepts, a description, and a help link", () => {
  for (const entry of json.functions) {
    expect(entry.name).toMatch(/^[A-Z][A-Z0-9.]{2,63}$/);
    expect(entry.name).not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
    expect(entry.description.length).toBeGreaterThan(10);
    expect(entry.description.length).toBeLessThanOrEqual(1024);
    expect(entry.helpUrl).toMatch(/^https:\/\//);
  }
});

test("no two names collide in the file, where points become underscores", () => {
  const stored = json.functions.map(({ name }) => name.replaceAll(".", "_"));
  expect(new Set(stored).size).toBe(stored.length);
});

test("every parameter is declared any and described within Excel's width", () => {
  for (const entry of catalogue) {
    for (const { title } of entry.parameters) {
      expect(title.length).toBeGreaterThan(3);
      expect(title.length).toBeLessThanOrEqual(128);
    }
  }
  for (const { type } of json.functions.flatMap(({ parameters }) => parameters)) {
    expect(type).toBe("any");
  }
});

test("optional parameters stand last", () => {
  for (const { parameters } of json.functions) {
    const firstOptional = parameters.findIndex(({ optional }) => optional);
    if (firstOptional < 0) continue;
    expect(parameters.slice(firstOptional).every(({ optional }) => optional)).toBe(true);
  }
});

test("every closed choice, item included, has its list with tooltips", () => {
  const lists = new Map(json.enums.map((list) => [list.id, list.values]));
  for (const parameter of json.functions.flatMap(({ parameters }) => parameters)) {
    if (parameter.customEnumId === undefined) continue;
    const values = lists.get(parameter.customEnumId) ?? [];
    expect(values.length).toBeGreaterThan(1);
    for (const { tooltip } of values) expect(tooltip.length).toBeLessThanOrEqual(256);
  }
  expect(lists.has("CAPEX.PHASE.profile")).toBe(true);
  expect(lists.has("TIME.AXIS.item")).toBe(true);
});

test("no example leaves a cell of an array empty, which Excel refuses", () => {
  const empty = catalogue.filter(({ example }) => /[{,;](?=[,;}])/.test(arraysOf(example.formula)));
  expect(empty.map(({ id }) => id)).toEqual([]);
});

function arraysOf(formula: string): string {
  return (formula.match(/\{[^}]*\}/g) ?? []).join(" ");
}
