import type { InputData, Provenance } from "./inputData";

/** What nobody outside has said: our own view. */
export const JUDGMENT: Provenance = ["judgment", "2025-11-30", "L"];

/** Inputs under one heading of the Inputs sheet and of the pane's form. */
export function inputGroup(
  group: string,
  inputs: readonly Omit<InputData, "group">[],
): readonly InputData[] {
  return inputs.map((it) => ({ ...it, group }));
}

/** One input in one line: key, title, unit, default, who says so, and what is special about it. */
export function item(
  key: string,
  title: string,
  unit: string,
  value: InputData["value"],
  [source, date, confidence]: Provenance = JUDGMENT,
  more: Pick<InputData, "choices" | "label" | "labels" | "caption" | "limits" | "optional"> = {},
): Omit<InputData, "group"> {
  return { key, title, unit, value, source, date, confidence, ...more };
}
