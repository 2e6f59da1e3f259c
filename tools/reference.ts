import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../src/functions/catalogue";
import { referencePages } from "./reference/referencePages";

/** `npm run reference`: writes docs/functions and llms.txt anew from the declarations. */
const root = path.join(import.meta.dirname, "..");
const folder = path.join(root, "docs/functions");
const pages = referencePages(catalogue);

mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) {
  if (!pages.has(`docs/functions/${file}`)) rmSync(path.join(folder, file));
}
for (const [file, text] of pages) writeFileSync(path.join(root, file), text);
