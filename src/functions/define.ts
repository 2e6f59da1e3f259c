import type { Result } from "../core/result";
import type { Arguments, Values } from "./arguments/argument";
import { invalid, isErrorCell, type ErrorCell } from "./boundary/errorCell";
import { asRange, type Orientation } from "./boundary/range";
import { spread } from "./boundary/spread";
import { unwrap, UNKNOWN } from "./boundary/unwrap";
import type { FunctionDefinition } from "./definition";
import { exampleOf, lineDefinitions, parameterDefinitions, type Example } from "./facts";
import type { Answer } from "./results/gate";
import { layOut } from "./results/layOut";
import type { ResultShape } from "./results/shape";
import type { Family } from "./families/family";

/** A function as its file declares it. */
export interface Declaration<Args extends Arguments, Value> {
  /** Without the namespace: "CAPEX.PHASE". Never changes once released. */
  readonly id: string;
  readonly family: Family;
  /** One sentence. */
  readonly summary: string;
  readonly args: Args;
  readonly result: ResultShape<Value>;
  /** Arguments of a worked example in order; a list is a row, a list of lists rows of cells. */
  readonly example: Example;
  /** Where the mathematics comes from. */
  readonly source: string;
  /** The equation in a line or two of plain text. */
  readonly mathematics: string;
  /** Ids of functions one may want instead or next. */
  readonly related: readonly string[];
  /** Questions it answers, as an analyst would type them. */
  readonly tasks: readonly string[];
  /** Set where the first range lists sites or stages: its periods always run across. */
  readonly orientation?: Orientation;
}

/** One message per failure kind: text for a mistake of the user's (#VALUE!), else an error cell. */
export type Messages<Failure extends { readonly kind: string }> = {
  readonly [Kind in Failure["kind"]]: (
    failure: Extract<Failure, { readonly kind: Kind }>,
  ) => string | ErrorCell;
};

/** What a call may look at beside its arguments. */
export interface CallContext {
  readonly orientation: Orientation;
}

/**
 * Makes a catalogue entry of a declaration and its call. The types of the call's arguments come
 * from `args`, that of its answer from `result`; every failure kind of the call needs its message.
 */
export function define<const Args extends Arguments, Value>(
  declaration: Declaration<Args, Value>,
  call: (args: Values<Args>, context: CallContext) => Result<NoInfer<Value>, never>,
): FunctionDefinition;
export function define<
  const Args extends Arguments,
  Value,
  Failure extends { readonly kind: string },
>(
  declaration: Declaration<Args, Value>,
  call: (args: Values<Args>, context: CallContext) => Result<NoInfer<Value>, Failure>,
  messages: Messages<Failure>,
): FunctionDefinition;
export function define<
  const Args extends Arguments,
  Value,
  Failure extends { readonly kind: string },
>(
  declaration: Declaration<Args, Value>,
  call: (args: Values<Args>, context: CallContext) => Result<NoInfer<Value>, Failure>,
  messages?: Messages<Failure>,
): FunctionDefinition {
  const names = Object.keys(declaration.args);
  const args = Object.values(declaration.args);
  const facts = args.map((argument) => argument.facts);
  const { result } = declaration;
  const tell = messages as
    Readonly<Record<string, (reason: unknown) => string | ErrorCell>> | undefined;

  return {
    id: declaration.id,
    family: declaration.family,
    summary: declaration.summary,
    parameters: parameterDefinitions(declaration.args, result),
    lines: lineDefinitions(result),
    spills: result.kind !== "cell",
    acceptsErrors: facts.some(({ acceptsErrors }) => acceptsErrors === true),
    example: exampleOf(declaration.id, declaration.example),
    source: declaration.source,
    mathematics: declaration.mathematics,
    related: declaration.related,
    tasks: declaration.tasks,
    failures: Object.keys(messages ?? {}),
    call(cells) {
      const orientation = declaration.orientation ?? orientationOf(cells);
      const context = { orientation };
      const values: unknown[] = [];
      for (let i = 0; i < args.length; i++) {
        const value = args[i]?.read(cells[i], names[i] ?? "", context);
        if (isErrorCell(value)) return firstError(cells) ?? value;
        values.push(value);
      }
      const unequal = spread(values, names, facts);
      if (unequal !== undefined) return firstError(cells) ?? unequal;
      const outcome = call(byName(names, values) as Values<Args>, context);
      if (!outcome.ok) return messageOf(outcome.failure);
      return layOut(result, outcome.value, orientation, cells[args.length]);
    },
  };

  function messageOf(reason: Failure): Answer {
    const message = tell?.[reason.kind]?.(reason) ?? reason.kind;
    return typeof message === "string" ? invalid(message) : message;
  }

  /** The way the first range of more than one cell lies; a table that comes first runs across. */
  function orientationOf(cells: readonly unknown[]): Orientation {
    for (let i = 0; i < facts.length; i++) {
      const shape = facts[i]?.shape;
      const raw = cells[i];
      if (shape === "cell" || shape === "grid" || !Array.isArray(raw)) continue;
      const range = asRange(raw, "");
      if (isErrorCell(range) || range.rows * range.columns === 1) continue;
      if (shape === "table") return "row";
      return range.columns === 1 ? "column" : "row";
    }
    return "row";
  }

  /** An error in an input cell goes before any complaint of ours, as Excel itself would have it. */
  function firstError(cells: readonly unknown[]): ErrorCell | undefined {
    for (let i = 0; i < Math.min(cells.length, args.length); i++) {
      if (facts[i]?.acceptsErrors === true) continue;
      const found = errorIn(cells[i]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function errorIn(raw: unknown): ErrorCell | undefined {
  if (Array.isArray(raw)) {
    for (const cell of raw as readonly unknown[]) {
      const found = errorIn(cell);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const plain = unwrap(raw);
  return plain !== UNKNOWN && isErrorCell(plain) ? plain : undefined;
}

function byName(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  for (let i = 0; i < names.length; i++) named[names[i] ?? ""] = values[i];
  return named;
}
