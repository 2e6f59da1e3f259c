import { dateOfSerial } from "../../core/time/calendar";
import { timingFlags } from "../../core/time/flag";
import { choice, date, series } from "../arguments";
import { define } from "../define";
import { row } from "../results/shape";

const MODES = {
  factor: "Share of the period's days",
  flag: "1 where any day counts, else 0",
} as const;

export const timeFlag = define(
  {
    id: "TIME.FLAG",
    family: "time",
    summary: "How much of each period lies between two dates: a factor 0 to 1, or a flag 0 or 1.",
    args: {
      starts: series(date("First day of each period")),
      ends: series(date("Last day of each period")),
      from: date("First day that counts"),
      to: date("Last day that counts; before from nothing counts"),
      mode: choice("Factor or flag", MODES, "factor"),
    },
    result: row("flag", "Share of the period, or 0 and 1", { unit: "fraction" }),
    example: [[46023, 46388], [46387, 46752], 46204, 46843],
    source: "FAST Standard 3.07 (timing flags and partial period factors).",
    mathematics: "factor = overlapping days ÷ days of the period, both ends included.",
    related: ["TIME.AXIS", "TIME.SHIFT"],
    tasks: [
      "In which periods is the contract running?",
      "What share of the first year is the plant open?",
    ],
  },
  ({ starts, ends, from, to, mode }) => timingFlags(starts, ends, from, to, mode),
  {
    "end-before-start": ({ period, start, end }) =>
      `ends has ${dayOf(end)} in cell ${period} and starts has ${dayOf(start)}; use last days on or after the first days`,
  },
);

/** A serial as a date anybody can read: 2026-03-31. */
function dayOf(serial: number): string {
  const { year, month, day } = dateOfSerial(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
