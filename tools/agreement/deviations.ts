/** Where LibreOffice 7.4 answers otherwise than Excel, by the start of a workbook's title and cell. */
const DEVIATIONS: readonly (readonly [workbook: string, cells: string, reason: string])[] = [
  [
    "golden: errors are reproduced",
    "S!A4",
    "LibreOffice saves its error for an argument out of range as #VALUE!",
  ],
  [
    "golden: references that are calculated",
    "S!A2",
    "LibreOffice refuses the negative width that OFFSET takes in Excel",
  ],
  [
    "golden: omitted arguments",
    "S!A4 S!A7",
    "LibreOffice has no truth values: TRUE is a number with a format",
  ],
  ["golden: cap table", "Cap!E3", "LibreOffice reads one cell where Table[#Headers] are all"],
  ["golden: LET, LAMBDA", "S!D2", "a name that holds a LAMBDA is unknown to LibreOffice 7.4"],
  [
    "revenue-drivers, Blank",
    "Outputs!F57",
    "LibreOffice finds a blank that is looked for in an empty text; Excel looks for 0",
  ],
  [
    "capacity-schedule, Blank",
    "Outputs!F8",
    "LibreOffice finds a blank that is looked for in an empty text; Excel looks for 0",
  ],
];

/** Cells of a workbook in which LibreOffice is known to answer otherwise, and why. */
export function deviationsIn(about: string): ReadonlyMap<string, string> {
  return new Map(
    DEVIATIONS.filter(([workbook]) => about.startsWith(workbook)).flatMap(([, cells, reason]) =>
      cells.split(" ").map((cell) => [cell, reason] as const),
    ),
  );
}
