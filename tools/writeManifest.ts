import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { baseAddress } from "./addresses";
import { buildManifest } from "./manifest";

/**
 * `npm run manifest` writes manifest.xml, the production one; `npm run manifest -- --dev` writes
 * .cache/manifest.xml for the pages that `npm start` serves. BUILDOUT_BASE_URL names another address.
 */
const { values } = parseArgs({ options: { dev: { type: "boolean", default: false } } });
const mode = values.dev ? "development" : "production";
const file = values.dev ? ".cache/manifest.xml" : "manifest.xml";
const target = path.join(import.meta.dirname, "..", file);

mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, buildManifest({ mode, baseUrl: baseAddress(mode) }));
console.log(`${file}: ${mode}, ${baseAddress(mode)}`);
