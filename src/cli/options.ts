import { nearNames } from "./nearNames";
import { WrongUsage } from "./wrongUsage";

export interface Options {
  readonly flags: ReadonlySet<string>;
  /** In the order given. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
  readonly positional: readonly string[];
}

/**
 * Sorts a command's arguments. `--name value` and `--name=value` are the same; after `--` everything
 * is positional; a single dash is a number or text, never an option.
 *
 * @throws WrongUsage for an option that the command does not have, or one without its value.
 */
export function readOptions(
  args: readonly string[],
  known: { readonly flags: readonly string[]; readonly values?: readonly string[] },
): Options {
  const { flags: flagNames, values: valueNames = [] } = known;
  const flags = new Set<string>();
  const values: { name: string; value: string }[] = [];
  const positional: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--") {
      positional.push(...rest);
      break;
    }
    if (!arg.startsWith("--")) {
      positional.push(arg);
      continue;
    }
    const [name = "", ...after] = arg.slice(2).split("=");
    if (flagNames.includes(name) && after.length === 0) {
      flags.add(name);
    } else if (valueNames.includes(name)) {
      const value = after.length > 0 ? after.join("=") : rest.shift();
      if (value === undefined) throw new WrongUsage(`--${name} needs a value after it`);
      values.push({ name, value });
    } else {
      throw new WrongUsage(`there is no option "${arg}"; ${advice(name)}`);
    }
  }
  return { flags, values, positional };

  function advice(name: string): string {
    const all = [...flagNames, ...valueNames];
    const near = nearNames(name, all);
    return `use ${(near.length > 0 ? near : [...all, "help"]).map((it) => `--${it}`).join(" or ")}`;
  }
}
