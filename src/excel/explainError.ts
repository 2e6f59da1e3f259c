/** What an error of Excel means for the user, and what to do; else Excel's own words. */
export function explainError(error: unknown): string {
  const { code, message } = errorFacts(error);
  if (code === undefined) return message;
  const known = Object.hasOwn(EXPLANATIONS, code) ? EXPLANATIONS[code] : undefined;
  return known ?? `Excel says: ${message} (${code})`;
}

/** The code of an error that Excel answered with; undefined when it came from elsewhere. */
export function excelCode(error: unknown): string | undefined {
  return errorFacts(error).code;
}

/** By its members, not its class: errors of office.js are of the window that office.js runs in. */
function errorFacts(error: unknown): { code?: string; message: string } {
  if (typeof error !== "object" || error === null) return { message: String(error) };
  const { code, message } = error as { code?: unknown; message?: unknown };
  return {
    ...(typeof code === "string" && code !== "" && { code }),
    message: typeof message === "string" ? message : "an unknown error",
  };
}

const EXPLANATIONS: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc, then try again.",
  AccessDenied:
    "The workbook is protected or read-only. Use Review > Protect Workbook to open its structure, or save a copy.",
  RequestPayloadSizeLimitExceeded: "The request was too large for Excel on the web.",
  InsertDeleteConflict: "Excel cannot do this while cells are being moved. Try again.",
};
