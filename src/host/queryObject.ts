import type { OfficeObject } from "./officeObject";
import { NULL_OBJECT } from "./officeObject";
import type { Place } from "./place";
import { locationOf } from "./place";
import type { QueryInfo } from "./requestBatch";

/** The answer to a load: an object with the original names, navigations and items nested. */
export function queryObject(
  object: OfficeObject,
  query: QueryInfo,
  place: Place,
): Record<string, unknown> {
  const wanted = [...(query.Select ?? []), ...(query.Expand ?? [])];
  const tree = pathTree(wanted.length === 0 ? ["*"] : wanted);
  return object.facts.isCollection
    ? collectionAnswer(object, tree, query, place)
    : objectAnswer(object, tree, place);
}

/** "format/fill/color" as nested maps; keys in lower case. */
type Tree = Map<string, Tree>;

function pathTree(paths: readonly string[]): Tree {
  const root: Tree = new Map<string, Tree>();
  for (const path of paths) {
    let node = root;
    for (const part of path.split(/[/.]/)) {
      const key = part.trim().toLowerCase();
      const next: Tree = node.get(key) ?? new Map<string, Tree>();
      node.set(key, next);
      node = next;
    }
  }
  return root;
}

function objectAnswer(object: OfficeObject, tree: Tree, place: Place): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const { facts } = object;
  const everything = tree.size === 0 || tree.has("*") || tree.has("$all");
  for (const { name } of facts.scalars) {
    const key = name.toLowerCase();
    if (!everything && !tree.has(key)) continue;
    place.location = locationOf(object, name);
    answer[name] = object.read(name);
  }
  for (const name of facts.navigations) {
    const branch = tree.get(name.toLowerCase());
    if (branch === undefined) continue;
    place.location = locationOf(object, name);
    const next = object.navigate(name);
    answer[`${name.charAt(0).toUpperCase()}${name.slice(1)}`] =
      next === NULL_OBJECT
        ? null
        : next.facts.isCollection
          ? collectionAnswer(next, branch, {}, place)
          : objectAnswer(next, branch, place);
  }
  const known = new Set(
    [...facts.scalars.map(({ name }) => name), ...facts.navigations].map(lower),
  );
  for (const key of tree.keys()) {
    if (key === "*" || key === "$all" || key === "$none" || known.has(key)) continue;
    place.location = locationOf(object, key);
    object.read(key);
  }
  return answer;
}

function collectionAnswer(
  object: OfficeObject,
  tree: Tree,
  query: QueryInfo,
  place: Place,
): Record<string, unknown> {
  const own = new Set(object.facts.scalars.map(({ name }) => lower(name)));
  const itemTree: Tree = new Map<string, Tree>();
  for (const [key, branch] of tree) {
    if (own.has(key)) continue;
    if (key === "items") for (const [inner, deeper] of branch) itemTree.set(inner, deeper);
    else itemTree.set(key, branch);
  }
  const answer: Record<string, unknown> = {};
  for (const { name } of object.facts.scalars) {
    if (tree.has(lower(name)) || tree.has("*")) answer[name] = object.read(name);
  }
  const skip = query.Skip ?? 0;
  const items = (object.items() ?? []).slice(skip, query.Top && skip + query.Top);
  answer["_Items"] = items.map((item) => ({
    ...idOf(item),
    ...objectAnswer(item, itemTree, place),
  }));
  return answer;
}

function idOf(item: OfficeObject): Record<string, unknown> {
  const hasId = item.facts.scalars.some(({ name }) => name === "Id");
  return hasId ? { Id: item.read("Id") } : {};
}

function lower(name: string): string {
  return name.toLowerCase();
}
