/** A file that is not read, with a reason for its owner. */
export class RefusedFile extends Error {
  override readonly name = "RefusedFile";
}

/** What a file may hold; past a limit it is refused, so that none can exhaust the machine. */
export const LIMITS = {
  /** Bytes of the file. */
  file: 100_000_000,
  /** Bytes of all its parts, unpacked. */
  unpacked: 600_000_000,
  /** Bytes of one part, unpacked. */
  part: 400_000_000,
  /** Parts in the package. */
  parts: 20_000,
  /** Cells with content, in all sheets. */
  cells: 5_000_000,
  /** Looks of cells; Excel's own limit. What is beyond is left out. */
  styles: 65_490,
} as const;
