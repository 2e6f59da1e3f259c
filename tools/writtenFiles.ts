import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { catalogue } from "../src/functions/catalogue";
import { baseAddress } from "./addresses";
import { functionsJson } from "./functionsJson";
import { buildManifest } from "./manifest";
import { htmlPage } from "./reference/htmlPage";
import { referencePages } from "./reference/referencePages";
import { supportPage } from "./supportPage";

/**
 * Prints the files that the build writes from our declarations, as `{ "name": "content" }`.
 * `--mode development|production` and `--base-url` are those of the build.
 */
const { values } = parseArgs({
  options: { mode: { type: "string", default: "production" }, "base-url": { type: "string" } },
});
const mode = values.mode === "development" ? "development" : "production";
const baseUrl = values["base-url"] ?? baseAddress(mode);
const conventions = readFileSync(path.join(import.meta.dirname, "../docs/conventions.md"), "utf8");
const help = [...referencePages(catalogue), ["docs/conventions.md", conventions] as const]
  .filter(([file]) => file.endsWith(".md"))
  .map(([file, text]) => [file.replace(/md$/, "html"), htmlPage(text)] as const);

process.stdout.write(
  JSON.stringify({
    "functions.json": `${JSON.stringify(functionsJson(catalogue, baseUrl), null, 2)}\n`,
    "manifest.xml": buildManifest({ mode, baseUrl }),
    "support.html": supportPage(),
    ...Object.fromEntries(help),
  }),
);
