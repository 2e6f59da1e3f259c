import type { GeneratedModel } from "./generatedModel";

/** So many calls of our functions, a cell each: sites with a cost of their own and one learning rate. */
export function callsModel(count: number): GeneratedModel {
  const sites = Array.from({ length: count }, (_, i) => [
    100 + (i % 37),
    10 + (i % 11),
    `=BUILDOUT.LEARN.WRIGHT(A${i + 2},10,B${i + 2}*4,$A$1)`,
  ]);
  return {
    sheets: [{ name: "Sites", rows: [[0.2], ...sites] }],
    rootInput: { sheet: "Sites", row: 0, column: 0 },
  };
}
