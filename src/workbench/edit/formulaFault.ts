import { parseFormula } from "../../engine/formula/parseFormula";

/**
 * Why a typed text cannot be entered, and what to type instead; undefined when it can. Excel refuses a
 * formula that it cannot read, so that nobody goes on with it; a number with a decimal comma would
 * become text without a word.
 */
export function entryFault(typed: string): string | undefined {
  return typed.startsWith("=") && typed.length > 1
    ? formulaFault(typed)
    : numberFault(typed.trim());
}

function formulaFault(formula: string): string | undefined {
  if (isReadable(formula)) return undefined;
  const withCommas = outsideTexts(formula, (part) => part.replaceAll(";", ","));
  if (withCommas !== formula && isReadable(withCommas)) {
    return `Arguments are separated by commas here. Type ${withCommas}`;
  }
  const withPoints = outsideTexts(formula, (part) =>
    part.replace(/(?<![\w.$])(\d+),(\d+)(?![\w.])/g, "$1.$2").replaceAll(";", ","),
  );
  if (withPoints !== formula && isReadable(withPoints)) {
    return `Decimals take a point, and arguments are separated by commas. Type ${withPoints}`;
  }
  if (countOutside(formula, '"') % 2 === 1) {
    return 'A text is not closed. Put a " at its end.';
  }
  const tooMany = countOutside(formula, ")") - countOutside(formula, "(");
  if (tooMany > 0) {
    return tooMany === 1
      ? "There is one closing parenthesis too many."
      : `There are ${tooMany} closing parentheses too many.`;
  }
  if (/[-+*/^&=<>,(]\s*\)*$/.test(formula)) {
    return "Something is missing at the end of the formula.";
  }
  return "This formula cannot be read. Check its commas, operators and quotes; with ' in front it is entered as text.";
}

function numberFault(text: string): string | undefined {
  if (!/^[-+]?\d+,(\d{1,2}|\d{4,})\s*%?$/.test(text)) return undefined;
  return `Decimals take a point here. Type ${text.replace(",", ".")}, or '${text} for text.`;
}

function isReadable(formula: string): boolean {
  return "tree" in parseFormula(formula);
}

/** Changes a formula where it is neither text nor the name of a sheet nor an array. */
function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\})/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}

function countOutside(formula: string, sign: string): number {
  if (sign === '"') return formula.split(sign).length - 1;
  let count = 0;
  outsideTexts(formula, (part) => {
    count += part.split(sign).length - 1;
    return part;
  });
  return count;
}
