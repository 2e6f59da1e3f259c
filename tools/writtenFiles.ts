import { parseArgs } from "node:util";
import { catalogue } from "../src/functions/catalogue";
import { baseAddress } from "./addresses";
import { functionsJson } from "./functionsJson";
import { buildManifest } from "./manifest";
import { supportPage } from "./supportPage";

/**
 * Prints the files that the build writes from our declarations, as `{ "name": "content" }`.
 * `--mode development|production` and `--base-url` are those of the build.
 */
const { values } = parseArgs({
  options: { mode: { type: "string", default: "production" }, "base-url": { type: "string" } },
});
const mode = values.mode === "development" ? "development" : "production";

process.stdout.write(
  JSON.stringify({
    "functions.json": `${JSON.stringify(functionsJson(catalogue), null, 2)}\n`,
    "manifest.xml": buildManifest({ mode, baseUrl: values["base-url"] ?? baseAddress(mode) }),
    "support.html": supportPage(),
  }),
);
