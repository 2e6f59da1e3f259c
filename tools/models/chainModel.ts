import type { GeneratedModel } from "./generatedModel";

/** A column in which each cell adds 1 to the one above, as long as it is. */
export function chainModel(length: number): GeneratedModel {
  const rows = Array.from({ length }, (_, i) => [`=A${i + 1}+1`]);
  return {
    sheets: [{ name: "Chain", rows: [[1], ...rows] }],
    rootInput: { sheet: "Chain", row: 0, column: 0 },
  };
}
