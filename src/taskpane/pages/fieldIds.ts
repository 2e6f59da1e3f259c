import type { FieldPath } from "../state/cellValues";

/** The id of the control of a cell. */
export function fieldId(path: FieldPath): string {
  return `input-${path.replaceAll(".", "-")}`;
}
