/** What a text in a number field means: a number, nothing, or a reason why it is neither. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: number; readonly note?: string }
  | { readonly kind: "blank" }
  | { readonly kind: "unclear"; readonly reason: string };

/**
 * Reads a number as people type it or as Excel shows it: `1,234.5`, `(12.3)`, `−4`, `$20`, `1.4e3`;
 * a lone dash is the zero of our number format. The decimal mark is a point, as in every formula of
 * the workbook; a comma that cannot separate thousands is refused rather than guessed at.
 */
export function readNumber(text: string): NumberReading {
  const bare = text.replace(/[\s\u00A0\u202F]/g, "").replace(/[\u2212\u2012-\u2014]/g, "-");
  if (bare === "") return { kind: "blank" };
  if (bare === "-") return { kind: "number", value: 0 };
  if (bare.endsWith("%")) return unclear(text, `Type ${bare.slice(0, -1)} without the % sign`);
  return readDigits(bare, text);
}

/**
 * Reads a percentage into its fraction: `14` and `14%` are 0.14. A number below 1 without a sign is
 * taken at its word (0.14 is 0.14 %), and the note says so, since a fraction may have been meant.
 */
export function readPercent(text: string): NumberReading {
  const signed = /%\s*$/.test(text);
  const reading = readNumber(text.replace(/%\s*$/, ""));
  if (reading.kind === "blank" && signed) return unclear(text, "Type a number before the % sign");
  if (reading.kind !== "number") return reading;
  const value = hundredth(reading.value);
  const maybeFraction = !signed && reading.value !== 0 && Math.abs(reading.value) < 1;
  return maybeFraction
    ? {
        kind: "number",
        value,
        note: `Read as ${plain(reading.value)} %. For ${plain(hundredfold(reading.value))} % type ${plain(hundredfold(reading.value))}.`,
      }
    : { kind: "number", value };
}

/** A number as its field shows it at rest: grouped thousands, at least `places` decimals, no noise. */
export function numberText(value: number, places = 0): string {
  return value.toLocaleString("en-US", {
    minimumFractionDigits: Math.min(places, 12),
    maximumFractionDigits: 12,
  });
}

/** A fraction as its percent field shows it: 0.4 is `40.0`; more decimals only where they matter. */
export function percentText(fraction: number): string {
  return numberText(hundredfold(fraction), 1);
}

function readDigits(bare: string, text: string): NumberReading {
  const bracketed = /^\((.+)\)$/.exec(bare);
  const unsigned = (bracketed?.[1] ?? bare).replace(/[$€£]/g, "");
  const sign = bracketed ? -1 : 1;
  const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/;
  const ungrouped = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
  if (grouped.test(unsigned) || ungrouped.test(unsigned)) {
    const value = sign * Number(unsigned.replace(/,/g, ""));
    return Number.isFinite(value)
      ? { kind: "number", value: value === 0 ? 0 : value }
      : unclear(text, "Type a smaller number");
  }
  if (/^[-+]?[\d.]*,\d+$/.test(unsigned)) {
    const pointed = unsigned.replace(/\./g, "").replace(",", ".");
    return unclear(text, `The decimal mark is a point: type ${pointed}`);
  }
  if (/^[-+]?\d+(\.\d+){2,}$/.test(unsigned)) {
    return unclear(text, `Type ${unsigned.replace(/\./g, "")}`);
  }
  return unclear(text, "Type digits only, such as 12.5");
}

function unclear(text: string, remedy: string): NumberReading {
  const seen = text.trim();
  const shown = seen.length > 24 ? `${seen.slice(0, 23)}…` : seen;
  return { kind: "unclear", reason: `“${shown}” is not a number here. ${remedy}.` };
}

/** Moves the decimal point in decimal: 14 / 100 and 0.07 * 100 without binary dust. */
function hundredth(value: number): number {
  return Number(
    `${value}e-2`.replace(/e([-+]\d+)e-2$/, (_, power: string) => `e${Number(power) - 2}`),
  );
}

function hundredfold(value: number): number {
  return Number(
    `${value}e2`.replace(/e([-+]\d+)e2$/, (_, power: string) => `e${Number(power) + 2}`),
  );
}

function plain(value: number): string {
  return numberText(value);
}
