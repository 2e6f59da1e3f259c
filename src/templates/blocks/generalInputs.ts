import type { InputData, Provenance } from "../builder/inputData";
import { inputGroup, item } from "../builder/inputGroup";

const CONVENTION: Provenance = ["convention of this workbook", "2025-11-30", "H"];

/** Currency and scale name the unit on every sheet; they convert nothing. */
const currency = item("currency", "Currency", "text", "US$", CONVENTION);
const scale = item("scale", "Scale of amounts", "text", "bn", CONVENTION);

/** What every template with a calendar begins with. */
export const calendarInputs: readonly InputData[] = inputGroup("General", [
  currency,
  scale,
  item("first_year", "First fiscal year of the timeline", "year", 2026, CONVENTION),
]);

/** What a template without a calendar begins with. */
export const generalInputs: readonly InputData[] = inputGroup("General", [currency, scale]);
