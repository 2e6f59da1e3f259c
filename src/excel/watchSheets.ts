/**
 * Calls back whenever a sheet has been added or deleted, by whomever: the user, an undo, another
 * add-in. Excel tells nothing of renamed sheets below ExcelApiOnline, so a rename is seen at the next
 * look.
 */
export async function watchSheets(changed: () => void): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const hear = (): Promise<void> => {
      changed();
      return Promise.resolve();
    };
    worksheets.onAdded.add(hear);
    worksheets.onDeleted.add(hear);
    await context.sync();
  });
}
