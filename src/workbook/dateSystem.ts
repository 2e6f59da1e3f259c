/** What the serial numbers of a workbook count from: 1 is 1 January 1900, or 2 January 1904. */
export type DateSystem = "1900" | "1904";

/** Serial number of 1 January 1904, day 0 of the 1904 system, in the 1900 system. */
export const DAYS_TO_1904 = 1462;
