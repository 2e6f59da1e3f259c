import { numberInText } from "../../numberInText";
import { failure, NUMBER_ERROR } from "../../values";
import { native } from "../native";
import { number, text, whole } from "../readers";

const SECONDS = 86_400;

/** Times of the day, and dates and times written as text. */
export const times = [
  native("TIME", [whole, whole, whole], (hours, minutes, seconds) => {
    const total = hours * 3600 + minutes * 60 + seconds;
    return total < 0 ? NUMBER_ERROR : (total % SECONDS) / SECONDS;
  }),
  ofTime("HOUR", (seconds) => Math.floor(seconds / 3600)),
  ofTime("MINUTE", (seconds) => Math.floor(seconds / 60) % 60),
  ofTime("SECOND", (seconds) => seconds % 60),
  native("DATEVALUE", [text], (written) => {
    const serial = PLAIN.test(written.trim()) ? undefined : numberInText(written);
    return serial === undefined
      ? failure("#VALUE!", `"${written}" is no date`)
      : Math.floor(serial);
  }),
  native("TIMEVALUE", [text], (written) => {
    const serial = PLAIN.test(written.trim()) ? undefined : numberInText(written);
    return serial === undefined ? failure("#VALUE!", `"${written}" is no time`) : serial % 1;
  }),
];

/** A bare number, an amount or a percentage is no date. */
const PLAIN = /^[$(+-]?[\d.,]+[%)]?$/;

/** Part of a time of day, to the nearest second. */
function ofTime(name: string, take: (seconds: number) => number) {
  return native(name, [number], (serial) => {
    if (serial < 0) return NUMBER_ERROR;
    return take(Math.round((serial % 1) * SECONDS) % SECONDS);
  });
}
