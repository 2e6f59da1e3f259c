import type { XmlElement } from "./xmlTree";

/** The kinds of resources, what each is called, and how long its values may be. */
const KINDS: Readonly<Record<string, { readonly kind: string; readonly limit: number }>> = {
  "bt:Images": { kind: "image", limit: 2048 },
  "bt:Urls": { kind: "address", limit: 2048 },
  "bt:ShortStrings": { kind: "short text", limit: 125 },
  "bt:LongStrings": { kind: "long text", limit: 250 },
};

/** Which kind of resource an element asks for. */
function wantedKind(name: string): string {
  if (name === "bt:Image") return "image";
  if (["Runtime", "SourceLocation", "FunctionFile", "LearnMoreUrl"].includes(name))
    return "address";
  if (name === "Description") return "long text";
  return "short text";
}

const ID_LENGTH = 32;

/**
 * Ids that are too long or used twice, texts over their limit, references to nothing or to a
 * resource of another kind, and resources that nobody asks for. Office shows none of these: the
 * button is missing, or the add-in does not load.
 */
export function resourceProblems(all: readonly XmlElement[]): readonly string[] {
  const resources = all.flatMap(({ name, children }) => {
    const kind = KINDS[name];
    return kind === undefined
      ? []
      : children.map(({ attributes }) => ({
          ...kind,
          id: attributes["id"] ?? "",
          value: attributes["DefaultValue"] ?? "",
        }));
  });
  const kindOf = new Map(resources.map(({ id, kind }) => [id, kind]));
  const references = all.flatMap((parent) =>
    parent.children.flatMap(({ name, attributes }) =>
      attributes["resid"] === undefined
        ? []
        : [{ name, resid: attributes["resid"], wanted: wantedKind(name) }],
    ),
  );
  const asked = new Set(references.map(({ resid }) => resid));
  const ids = all.flatMap(({ name, attributes }) =>
    name !== "OfficeTab" && attributes["id"] !== undefined ? [attributes["id"]] : [],
  );
  return [
    ...repeated(ids).map((id) => `id ${id} is used more than once`),
    ...[...ids, ...references.map(({ resid }) => resid)]
      .filter((id) => id.length === 0 || id.length > ID_LENGTH)
      .map((id) => `id "${id}" has ${id.length} characters (1–${ID_LENGTH})`),
    ...resources
      .filter(({ value, limit }) => value.length === 0 || value.length > limit)
      .map(
        ({ id, kind, value, limit }) => `${kind} ${id} has ${value.length} characters (1–${limit})`,
      ),
    ...resources
      .filter(({ id }) => !asked.has(id))
      .map(({ id }) => `nobody asks for resource ${id}`),
    ...references.flatMap(({ name, resid, wanted }) => {
      const kind = kindOf.get(resid);
      if (kind === undefined) return [`${name} asks for resource ${resid}, which does not exist`];
      return kind === wanted ? [] : [`${name} asks for ${resid}, which is ${kind}, not ${wanted}`];
    }),
  ];
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
}
