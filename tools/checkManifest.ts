import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { manifestProblems } from "./manifestProblems";
import { manifestSchemaFolder, schemaProblems } from "./manifestSchema";
import { pngSize } from "./pngSize";

/** `npm run check:manifest`: the manifest that the production build wrote, against the files beside it. */
const dist = path.join(import.meta.dirname, "../dist");
const xml = readFileSync(path.join(dist, "manifest.xml"), "utf8");
const folder = manifestSchemaFolder();
const problems = [
  ...manifestProblems(xml, {
    mode: "production",
    imageSize: (image) => pngSize(path.join(dist, image)),
  }),
  ...(folder === undefined ? [] : await schemaProblems(xml, folder)),
  ...["taskpane.html", "taskpane.js", "functions.js", "functions.json", "support.html"]
    .filter((file) => !existsSync(path.join(dist, file)))
    .map((file) => `the build has no ${file}`),
];

for (const problem of problems) console.error(`manifest.xml: ${problem}`);
if (folder === undefined) {
  console.log(
    "manifest.xml: not held against the published schema (set BUILDOUT_SCHEMAS to its folder)",
  );
}
if (problems.length === 0) console.log("manifest.xml: sound");
process.exitCode = problems.length > 0 ? 1 : 0;
