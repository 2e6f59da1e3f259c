import { join } from "node:path";
import { isCellError } from "../../src/workbook/cellValue";
import { batteries, batteryEngine, differences } from "../../test/engine/battery/batteries";

/** How many formulas of the tests' battery have their known answer, and which have not. */
export function runBattery(): { readonly count: number; readonly misses: readonly string[] } {
  let count = 0;
  const misses: string[] = [];
  for (const battery of batteries(join(import.meta.dirname, "../../test/engine/battery"))) {
    const engine = batteryEngine(battery);
    for (const one of battery.cases) {
      count++;
      const [formula, answer] = one;
      const got = engine.evaluate(formula, "S");
      if (differences(got, one).length === 0) continue;
      const shown = isCellError(got) ? `${got.error} ${got.message ?? ""}` : JSON.stringify(got);
      misses.push(`${battery.file} ${formula} is ${shown}, not ${JSON.stringify(answer)}`);
    }
  }
  return { count, misses };
}
