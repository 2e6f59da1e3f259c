import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";

interface AxeWindow {
  readonly axe: {
    run(options: { iframes: boolean }): Promise<{
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly target: readonly string[] }[];
      }[];
    }>;
  };
}

/** What axe finds in a page or a frame: the rule, and where. */
export async function axeViolations(frame: Frame): Promise<string[]> {
  const file = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  await frame.evaluate(readFileSync(file, "utf8"));
  return frame.evaluate(async () => {
    const { axe } = window as unknown as AxeWindow;
    const found = await axe.run({ iframes: false });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
  });
}
