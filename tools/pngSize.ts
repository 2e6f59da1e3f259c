import { existsSync, readFileSync } from "node:fs";
import { PNG } from "pngjs";

/** Width and height of a PNG in pixels; undefined if there is no such file or it is no PNG. */
export function pngSize(file: string): { width: number; height: number } | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const { width, height } = PNG.sync.read(readFileSync(file));
    return { width, height };
  } catch {
    return undefined;
  }
}
