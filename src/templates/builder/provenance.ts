import type { InputCell, TemplateValues } from "../template";
import { cellCount, type InputData, type PresetInput, type Provenance } from "./inputData";

/** The name under which a preset is empty. */
export const BLANK = "Blank";

/** The source of a value that is no longer the preset's. */
export const CHANGED = "changed by the user";

export type PresetInputs = Readonly<Record<string, Readonly<Record<string, PresetInput>>>>;

/** The values of a preset: the defaults and what the preset changes; everything empty when blank. */
export function presetValues(
  inputs: readonly InputData[],
  presets: PresetInputs,
  preset: string,
): TemplateValues {
  return Object.fromEntries(
    inputs.map((input) => {
      if (preset === BLANK) return [input.key, emptyValue(input)];
      return [input.key, presets[preset]?.[input.key]?.value ?? input.value];
    }),
  );
}

function emptyValue(input: InputData): InputCell | readonly InputCell[] {
  return Array.isArray(input.value) ? Array.from({ length: cellCount(input) }, () => null) : null;
}

/** Who says so: the preset, or the user where a value is no longer the preset's. */
export function provenanceOf(
  input: InputData,
  presets: PresetInputs,
  preset: string,
  value: TemplateValues[string] | undefined,
): Provenance {
  const own = preset === BLANK ? undefined : presets[preset]?.[input.key];
  const before = preset === BLANK ? emptyValue(input) : (own?.value ?? input.value);
  if (JSON.stringify(value) !== JSON.stringify(before)) return [CHANGED, "", ""];
  if (preset === BLANK) return ["", "", ""];
  const { source, date, confidence } = own ?? input;
  return [source, date, confidence];
}

/** The distinct sources of a workbook, numbered S1, S2, … in the order of the Inputs sheet. */
export interface Sources {
  idOf(provenance: Provenance): string;
  readonly list: readonly { readonly id: string; readonly source: string; readonly date: string }[];
}

/** Numbers the sources of the inputs; one that is empty gets no number. */
export function numberSources(provenances: readonly Provenance[]): Sources {
  const ids = new Map<string, { id: string; source: string; date: string }>();
  for (const [source, date] of provenances) {
    const key = `${source}\n${date}`;
    if (source === "" || ids.has(key)) continue;
    ids.set(key, { id: `S${ids.size + 1}`, source, date });
  }
  return {
    idOf: ([source, date]) => ids.get(`${source}\n${date}`)?.id ?? "",
    list: [...ids.values()],
  };
}
