import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** Prints the gzipped size of each entry in dist/ beside its limit in package.json, and fails above it. */
const root = path.join(import.meta.dirname, "..");
const { sizes } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  readonly sizes: Readonly<Record<string, number>>;
};

let over = 0;
for (const [file, limit] of Object.entries(sizes)) {
  const kilobytes = gzipSync(readFileSync(path.join(root, "dist", file))).length / 1000;
  const fits = kilobytes <= limit;
  if (!fits) over += 1;
  console.log(`${file}: ${kilobytes.toFixed(1)} KB gz of ${limit} KB${fits ? "" : " – too large"}`);
}
process.exitCode = over > 0 ? 1 : 0;
