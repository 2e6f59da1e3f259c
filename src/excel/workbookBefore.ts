/** What a workbook was like, as far as an insertion changes it. */
export interface WorkbookBefore {
  readonly sheetIds: ReadonlySet<string>;
  readonly sheetNames: readonly string[];
  readonly activeId: string;
  readonly calculationMode: Excel.Application["calculationMode"];
  readonly settingKeys: ReadonlySet<string>;
}

/** Looks at the workbook; changes nothing. One sync. */
export async function workbookBefore(
  context: Excel.RequestContext,
  send: () => Promise<void>,
): Promise<WorkbookBefore> {
  const { worksheets, application, settings } = context.workbook;
  worksheets.load("items/id,items/name");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  application.load("calculationMode");
  settings.load("items/key");
  await send();
  return {
    sheetIds: new Set(worksheets.items.map(({ id }) => id)),
    sheetNames: worksheets.items.map(({ name }) => name),
    activeId: active.id,
    calculationMode: application.calculationMode,
    settingKeys: new Set(settings.items.map(({ key }) => key)),
  };
}

/**
 * Deletes what an insertion has made so far: a batch of Excel is no transaction, so what stood before
 * the failing action is still there. Names, charts and rules go with their sheets.
 *
 * @param made - Names of the sheets that the insertion made or was about to make.
 */
export async function takeBack(
  before: WorkbookBefore,
  made: ReadonlySet<string>,
  settingKey: string,
): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, application, settings } = context.workbook;
    worksheets.load("items/id,items/name");
    settings.load("items/key");
    await context.sync();
    worksheets.getItem(before.activeId).activate();
    for (const sheet of worksheets.items) {
      if (made.has(sheet.name) && !before.sheetIds.has(sheet.id)) sheet.delete();
    }
    const remembered = settings.items.some(({ key }) => key === settingKey);
    if (remembered && !before.settingKeys.has(settingKey)) settings.getItem(settingKey).delete();
    application.calculationMode = before.calculationMode;
    await context.sync();
  });
}
