import { Inflate } from "fflate";
import { LIMITS, RefusedFile } from "./refusedFile";
import { zipDirectory, type ZipEntry } from "./zipDirectory";

/** The parts of an .xlsx file. */
export interface FilePackage {
  /**
   * A part by its path in the package ("xl/workbook.xml"), in any case.
   *
   * @throws RefusedFile when it is damaged or larger than the file may say.
   */
  part(path: string): Uint8Array | undefined;
}

/**
 * Opens a file in memory; a part is unpacked when it is asked for. Names of entries are keys only:
 * nothing is ever written by them.
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
  const entries = new Map(
    zipDirectory(bytes, LIMITS.parts).map((entry) => [entry.name.toLowerCase(), entry]),
  );
  let left: number = LIMITS.unpacked;
  return {
    part(path) {
      const entry = entries.get(path.toLowerCase());
      if (entry === undefined) return undefined;
      const content = unpacked(entry, Math.min(left, LIMITS.part));
      left -= content.length;
      return content;
    },
  };
}

const ZIP = [0x50, 0x4b];
const OLD_FORMAT = [0xd0, 0xcf, 0x11, 0xe0];
const STORED = 0;
const DEFLATED = 8;
/** Packed bytes at a time: few enough that a bomb is noticed long before it has gone off. */
const PIECE = 1 << 16;

/** Stops as soon as the part turns out larger than it says or than the limit. */
function unpacked({ name, method, packed, size }: ZipEntry, limit: number): Uint8Array {
  const part = name.slice(0, 100);
  if (size > limit) throw tooLarge(part);
  if (method === STORED) {
    if (packed.length > limit) throw tooLarge(part);
    return packed;
  }
  if (method !== DEFLATED) {
    throw new RefusedFile(`${part} is packed in a way that Excel does not use`);
  }
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > size) throw tooLarge(part);
    content.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile(`${part} is damaged: ${error instanceof Error ? error.message : ""}`);
  }
  return content.subarray(0, length);
}

function tooLarge(part: string): RefusedFile {
  return new RefusedFile(
    `${part} is larger than the file says, or unpacked the file exceeds ` +
      `${megabytes(LIMITS.unpacked)} MB or a part ${megabytes(LIMITS.part)} MB`,
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function megabytes(size: number): number {
  return Math.ceil(size / 1e6);
}
