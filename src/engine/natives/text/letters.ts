import { failure, VALUE_ERROR } from "../../values";
import { native } from "../native";
import { number, text } from "../readers";

/** Letters: their case, codes and blanks between them. */
export const letters = [
  native("UPPER", [text], (from) => from.toUpperCase()),
  native("LOWER", [text], (from) => from.toLowerCase()),
  native("PROPER", [text], (from) =>
    from.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ),
  native("TRIM", [text], (from) => from.replace(/ +/g, " ").replace(/^ | $/g, "")),
  // eslint-disable-next-line no-control-regex -- these are what CLEAN removes
  native("CLEAN", [text], (from) => from.replace(/[\u0000-\u001f]/g, "")),
  native("EXACT", [text, text], (a, b) => a === b),
  native("CHAR", [number], (code) => {
    const whole = Math.trunc(code);
    if (whole < 1 || whole > 255) return VALUE_ERROR;
    return WINDOWS_1252[whole - 128] ?? String.fromCharCode(whole);
  }),
  native("CODE", [text], (from) => {
    if (from === "") return VALUE_ERROR;
    const at = WINDOWS_1252.indexOf(from.charAt(0));
    const code = at < 0 ? from.charCodeAt(0) : at + 128;
    return code > 255 ? 63 : code;
  }),
  native("UNICHAR", [number], (code) => {
    const whole = Math.trunc(code);
    if (whole < 1 || whole > 0x10ffff) return VALUE_ERROR;
    if (whole >= 0xd800 && whole <= 0xdfff) return failure("#N/A", "half of a surrogate pair");
    return String.fromCodePoint(whole);
  }),
  native("UNICODE", [text], (from) => from.codePointAt(0) ?? VALUE_ERROR),
];

/** Characters 128 to 159 of the Windows character set, which CHAR and CODE count in. */
const WINDOWS_1252 = Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");
