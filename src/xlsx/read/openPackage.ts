import { unzipSync } from "fflate";
import { LIMITS, RefusedFile } from "./refusedFile";

/** The parts of an .xlsx file. */
export interface FilePackage {
  /** A part by its path in the package ("xl/workbook.xml"), in any case. */
  part(path: string): Uint8Array | undefined;
}

/**
 * Unpacks a file in memory. Names of entries are keys only: nothing is ever written by them.
 *
 * @throws RefusedFile when it is no .xlsx file or exceeds a limit.
 */
export function openPackage(bytes: Uint8Array): FilePackage {
  if (bytes.length > LIMITS.file) {
    throw new RefusedFile(
      `the file has ${megabytes(bytes.length)} MB; up to ${megabytes(LIMITS.file)} MB are read`,
    );
  }
  if (startsWith(bytes, OLD_FORMAT)) {
    throw new RefusedFile(
      "the file has a password or is an .xls of before 2007; save it as .xlsx without a password",
    );
  }
  if (!startsWith(bytes, ZIP)) {
    throw new RefusedFile("the file is no .xlsx workbook: it is not a zip package");
  }
  const parts = unpack(bytes);
  return { part: (path) => parts.get(path.toLowerCase()) };
}

const ZIP = [0x50, 0x4b];
const OLD_FORMAT = [0xd0, 0xcf, 0x11, 0xe0];
/** Parts that nobody here looks at: pictures, macros, printer settings. */
const PASSED_OVER = /\.(png|jpe?g|gif|emf|wmf|svg|bin|vml|tiff?|bmp)$/i;

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  let count = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count++;
        if (count > LIMITS.parts) {
          throw new RefusedFile(`the file has more than ${LIMITS.parts} parts`);
        }
        if (PASSED_OVER.test(name)) return false;
        total += originalSize;
        if (originalSize > LIMITS.part || total > LIMITS.unpacked) {
          throw new RefusedFile(
            `unpacked, the file exceeds ${megabytes(LIMITS.unpacked)} MB, ` +
              `or its part ${name.slice(0, 100)} ${megabytes(LIMITS.part)} MB`,
          );
        }
        return true;
      },
    });
    return new Map(Object.entries(entries).map(([name, content]) => [name.toLowerCase(), content]));
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile(
      `the file is damaged: ${error instanceof Error ? error.message : "it cannot be unpacked"}`,
    );
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function megabytes(size: number): number {
  return Math.ceil(size / 1e6);
}
