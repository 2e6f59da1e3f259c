/** Recovery periods of the half-year tables. */
export type MacrsMethod = "MACRS3" | "MACRS5" | "MACRS7" | "MACRS10" | "MACRS15";

/**
 * Shares of cost by year of service, half-year convention included, as printed: the rounding of the
 * table is part of the law's answer.
 *
 * @see IRS Publication 946, appendix A, table A-1.
 */
export const MACRS_TABLES: Readonly<Record<MacrsMethod, readonly number[]>> = {
  MACRS3: [0.3333, 0.4445, 0.1481, 0.0741],
  MACRS5: [0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576],
  MACRS7: [0.1429, 0.2449, 0.1749, 0.1249, 0.0893, 0.0892, 0.0893, 0.0446],
  MACRS10: [0.1, 0.18, 0.144, 0.1152, 0.0922, 0.0737, 0.0655, 0.0655, 0.0656, 0.0655, 0.0328],
  MACRS15: [
    0.05, 0.095, 0.0855, 0.077, 0.0693, 0.0623, 0.059, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591,
    0.059, 0.0591, 0.0295,
  ],
};
