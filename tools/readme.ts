import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createEngine } from "../src/engine/createEngine";
import { catalogue } from "../src/functions/catalogue";
import { withAnswers } from "./readmeAnswers";

/** `npm run readme`: writes the numbers of the README anew. */
const file = path.join(import.meta.dirname, "../README.md");
writeFileSync(
  file,
  withAnswers(readFileSync(file, "utf8"), createEngine({ functions: catalogue })),
);
