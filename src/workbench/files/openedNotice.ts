import type { OpenWorkbook } from "../../host/openWorkbook";
import { cellText } from "../../workbook/address";
import type { WorkbookFile } from "../../workbook/workbookFile";

/** Cells that are named one by one; of more the number is enough. */
const NAMED = 5;

/**
 * What somebody should know who opened a file: what of it is not here, and which cells keep the
 * file's value because nothing here can calculate them. undefined when there is nothing to say.
 */
export function openedNotice(file: WorkbookFile, workbook: OpenWorkbook): string | undefined {
  const kept = notCalculated(file, workbook);
  const reasons = [...new Set(kept.map(({ reason }) => reason))].join("; ");
  const places = kept.slice(0, NAMED).map(({ place }) => place);
  const more = kept.length > NAMED ? ` and ${kept.length - NAMED} more` : "";
  const sentences = [
    ...(file.notes.length > 0
      ? [`Not shown here, and not in a file saved from here: ${file.notes.join("; ")}.`]
      : []),
    ...(kept.length > 0
      ? [`These cells show the file's values: ${places.join(", ")}${more} (${reasons}).`]
      : []),
  ];
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

function notCalculated(
  { sheets }: WorkbookFile,
  { engine }: OpenWorkbook,
): { place: string; reason: string }[] {
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula }) => {
      if (formula === undefined) return [];
      const { notCalculated: reason } = engine.cell(name, row, column);
      return reason === undefined ? [] : [{ place: `${name}!${cellText(row, column)}`, reason }];
    }),
  );
}
