import type { ArgumentFacts } from "../arguments/argument";
import { counted } from "./describe";
import { invalid, type ErrorCell } from "./errorCell";

/** How many there are of what runs along the cells, and which argument says so. */
interface Extent {
  readonly length: number;
  readonly by: string;
}

/**
 * Brings all ranges along the same thing to one length, in place: a single cell holds for every
 * period, any other difference is refused.
 *
 * The length is that of the argument that sets it (a number of periods, or the first range);
 * without one, of the first range with more than one cell.
 */
export function spread(
  values: unknown[],
  names: readonly string[],
  facts: readonly ArgumentFacts[],
): ErrorCell | undefined {
  const extents = measure(values, names, facts);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const { shape, along, lines } = facts[i] ?? NO_FACTS;
    if (value === undefined || along === undefined) continue;
    if (shape === "series") {
      const spreadOut = stretch(value as readonly unknown[], names[i] ?? "", along, extents);
      if ("error" in spreadOut) return spreadOut;
      values[i] = spreadOut;
    } else if (shape === "table") {
      const out: (readonly unknown[])[] = [];
      for (const line of value as readonly (readonly unknown[])[]) {
        const spreadOut = stretch(line, names[i] ?? "", along, extents, singular(along));
        if ("error" in spreadOut) return spreadOut;
        out.push(spreadOut);
      }
      const wanted = lines === undefined ? undefined : extents.get(lines);
      if (wanted !== undefined && wanted.by !== names[i] && out.length !== wanted.length) {
        return invalid(
          `${names[i] ?? ""} has ${counted(out.length, "line")}, ${wanted.by} has ${wanted.length} ${lines ?? ""}; use ${wanted.length}`,
        );
      }
      values[i] = out;
    }
  }
  return undefined;
}

/** How many there are of each thing, from the arguments as read. */
function measure(
  values: readonly unknown[],
  names: readonly string[],
  facts: readonly ArgumentFacts[],
): Map<string, Extent> {
  const setting = new Map<string, Extent>();
  const following = new Map<string, Extent>();
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === undefined) continue;
    const { shape, along, lines, sets, counts } = facts[i] ?? NO_FACTS;
    const by = names[i] ?? "";
    if (counts !== undefined && typeof value === "number") {
      setting.set(counts, { length: value, by });
    }
    if (along === undefined || !Array.isArray(value)) continue;
    const length = shape === "table" ? lengthOf(value[0]) : value.length;
    const into = sets === true ? setting : following;
    if (!into.has(along) && (sets === true || length > 1)) into.set(along, { length, by });
    if (shape === "table" && lines !== undefined && !setting.has(lines)) {
      setting.set(lines, { length: value.length, by });
    }
  }
  for (const [along, extent] of following) if (!setting.has(along)) setting.set(along, extent);
  return setting;
}

function stretch(
  cells: readonly unknown[],
  name: string,
  along: string,
  extents: ReadonlyMap<string, Extent>,
  thing = "cell",
): readonly unknown[] | ErrorCell {
  const extent = extents.get(along);
  if (extent === undefined || cells.length === extent.length) return cells;
  if (cells.length === 1) return new Array<unknown>(extent.length).fill(cells[0]);
  const { length, by } = extent;
  const said =
    by === along
      ? `${along} is ${length}`
      : `${by} has ${along === "periods" ? length : counted(length, singular(along))}`;
  return invalid(
    `${name} has ${counted(cells.length, thing)} and ${said}; use one ${thing}${length === 1 ? "" : ` or ${length}`}`,
  );
}

function singular(things: string): string {
  return things.replace(/s$/, "");
}

function lengthOf(line: unknown): number {
  return Array.isArray(line) ? line.length : 0;
}

const NO_FACTS: ArgumentFacts = {
  title: "",
  type: "",
  unit: "",
  shape: "cell",
  optional: true,
  allowed: "",
};
