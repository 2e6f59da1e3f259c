/** Waits while a cell is being edited, and is one Ctrl+Z where Excel can do that. */
export function runOptions(): Excel.RunOptions {
  const mergeUndoGroup = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  return { delayForCellEdit: true, ...(mergeUndoGroup && { mergeUndoGroup }) };
}
