import { catalogue } from "../src/functions/catalogue";
import { functionsJson } from "./functionsJson";

/** Prints the files that the build writes from our declarations, as `{ "name": "content" }`. */
process.stdout.write(
  JSON.stringify({ "functions.json": `${JSON.stringify(functionsJson(catalogue), null, 2)}\n` }),
);
