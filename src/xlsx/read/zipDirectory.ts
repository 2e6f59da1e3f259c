import { RefusedFile } from "./refusedFile";

/** An entry of a zip file; its data are still packed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** Bytes unpacked, as the file says; it may lie. */
  readonly size: number;
}

/**
 * The entries of a zip file by its directory at the end.
 *
 * @throws RefusedFile when there is none, or when it points outside the file.
 */
export function zipDirectory(bytes: Uint8Array, mostEntries: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  const { count, from } = directoryPlace(view, end);
  if (count > mostEntries) throw new RefusedFile(`the file has more than ${mostEntries} parts`);
  const entries: ZipEntry[] = [];
  let at = from;
  for (let i = 0; i < count; i++) {
    if (at + HEADER > bytes.length || view.getUint32(at, true) !== ENTRY) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + HEADER, at + HEADER + nameLength));
    if ((view.getUint16(at + 8, true) & 1) === 1) {
      throw new RefusedFile("the file is encrypted; save it without a password");
    }
    const wide = wideNumbers(view, at + HEADER + nameLength, extraLength);
    const number = (place: number) => {
      const short = view.getUint32(place, true);
      return short === LARGE ? wide() : short;
    };
    // In the order in which the extra field has those that are too large for their place.
    const size = number(at + 24);
    const packedSize = number(at + 20);
    const start = number(at + 42);
    if (start + LOCAL_HEADER > bytes.length) throw damaged();
    const data =
      start + LOCAL_HEADER + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    if (data + packedSize > bytes.length) throw damaged();
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(data, data + packedSize),
      size,
    });
    at += HEADER + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const HEADER = 46;
const LOCAL_HEADER = 30;
const END_SIZE = 22;
/** Says that the number stands elsewhere, in 64 bits (Zip64); small files may write it too. */
const LARGE = 0xffffffff;
const MANY = 0xffff;
const LOCATOR = 0x07064b50;
const LOCATOR_SIZE = 20;
const WIDE_END = 0x06064b50;
const WIDE_END_SIZE = 56;
const WIDE_FIELD = 1;
const LONGEST_COMMENT = 0xffff;

/** How many entries there are, and where they begin. */
function directoryPlace(view: DataView, end: number): { count: number; from: number } {
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true);
  if (count !== MANY && from !== LARGE) return { count, from };
  const locator = end - LOCATOR_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR) return { count, from };
  const wide = Number(view.getBigUint64(locator + 8, true));
  if (wide + WIDE_END_SIZE > view.byteLength || view.getUint32(wide, true) !== WIDE_END) {
    throw damaged();
  }
  return {
    count: Number(view.getBigUint64(wide + 32, true)),
    from: Number(view.getBigUint64(wide + 48, true)),
  };
}

/** The 64-bit numbers of an entry's extra fields, one after the other. */
function wideNumbers(view: DataView, from: number, length: number): () => number {
  let at = from;
  const last = Math.min(from + length, view.byteLength);
  while (at + 4 <= last && view.getUint16(at, true) !== WIDE_FIELD) {
    at += 4 + view.getUint16(at + 2, true);
  }
  at += 4;
  return () => {
    if (at + 8 > last) throw damaged();
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  };
}

function directoryEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

function damaged(): RefusedFile {
  return new RefusedFile("the file is damaged: its list of parts cannot be read");
}
