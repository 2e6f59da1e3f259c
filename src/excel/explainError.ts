/** What an error of Excel means for the user, and what to do; else Excel's own words. */
export function explainError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  const known = Object.hasOwn(EXPLANATIONS, code) ? EXPLANATIONS[code] : undefined;
  if (known !== undefined) return known;
  return code === "" ? error.message : `Excel says: ${error.message} (${code})`;
}

const EXPLANATIONS: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc, then try again.",
  AccessDenied:
    "The workbook is protected or read-only. Use Review > Protect Workbook to open its structure, or save a copy.",
  RequestPayloadSizeLimitExceeded: "The request was too large for Excel on the web.",
  InsertDeleteConflict: "Excel cannot do this while cells are being moved. Try again.",
};
