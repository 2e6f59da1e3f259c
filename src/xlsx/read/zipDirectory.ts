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
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new RefusedFile(`the file has more than ${mostEntries} parts`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + HEADER > bytes.length || view.getUint32(at, true) !== ENTRY) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + HEADER, at + HEADER + nameLength));
    if ((view.getUint16(at + 8, true) & 1) === 1) {
      throw new RefusedFile("the file is encrypted; save it without a password");
    }
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const start = view.getUint32(at + 42, true);
    if (packedSize === LARGE || start === LARGE) throw damaged();
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
/** Says that the number stands elsewhere, since it exceeds 4 GB; no file here does. */
const LARGE = 0xffffffff;
const LONGEST_COMMENT = 0xffff;

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
