/**
 * The columns of every sheet, counted from 0: what a row is, who says so and how sure, a note, its
 * constant or total, then the opening and the timeline from column H on.
 */
export const COLUMN = {
  label: 0,
  unit: 1,
  source: 2,
  confidence: 3,
  note: 4,
  total: 5,
  opening: 6,
  first: 7,
} as const;

/** Rows in the frozen header: title, period, fiscal year, preset, checks. */
export const HEADER_ROWS = 5;

/** The first row below the header with one row of air between, counted from 0. */
export const FIRST_ROW = HEADER_ROWS + 1;
