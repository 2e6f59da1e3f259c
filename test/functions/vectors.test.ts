import { catalogue } from "../../src/functions/catalogue";
import { runVector } from "./support/runVector";
import { vectors, type Vector } from "./support/vectors";

const built = new Map(catalogue.map((entry) => [entry.id, entry]));
const waiting = [...new Set(vectors.filter(({ fn }) => !built.has(fn)).map(({ fn }) => fn))];
const ready = vectors.filter(({ fn }) => built.has(fn));

describe("worked vectors through the boundary", () => {
  test.each(ready.map((vector): [string, Vector] => [`${vector.id} ${vector.note ?? ""}`, vector]))(
    "%s",
    (_, vector) => {
      const entry = built.get(vector.fn);
      if (entry === undefined) throw new Error(`${vector.fn} is missing`);
      runVector(entry, vector);
    },
  );

  test(`${waiting.length} functions of the vectors are not yet built: ${waiting.join(", ")}`, () => {
    expect(ready.length + vectors.filter(({ fn }) => waiting.includes(fn)).length).toBe(391);
  });
});
